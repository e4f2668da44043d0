package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;

/// The import of a list, and what it would do.
///
/// @param path    where it stands
/// @param guide   part of the guide that explains it
/// @param store   what the button says that stores it
/// @param faults  why nothing can be stored; null when there is no fault
/// @param doubts  what to look at; null when there is nothing
/// @param changes what would be stored; null before a list was read
/// @param summary how much of what; null before a list was read
/// @param count   how many changes would be stored
/// @param text    the list, to be stored as it was shown; null while it cannot be
public record ListImportPage(
        String title,
        String lead,
        String guide,
        String path,
        String store,
        List<Step> steps,
        List<Field> fields,
        @Nullable Table faults,
        @Nullable Table doubts,
        @Nullable Table changes,
        @Nullable String summary,
        int count,
        @Nullable String text) {}
