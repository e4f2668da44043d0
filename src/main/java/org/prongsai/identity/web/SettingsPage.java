package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// An agency's settings.
///
/// @param told        what was just done
/// @param action      where they are sent
/// @param theirs      what someone else wrote meanwhile
/// @param former      earlier names, each with its last day
/// @param predecessor the agency that became this one
public record SettingsPage(
        String agency,
        String kind,
        @Nullable String told,
        String action,
        List<Field> fields,
        int version,
        @Nullable Theirs theirs,
        List<String> former,
        @Nullable String predecessor) {}
