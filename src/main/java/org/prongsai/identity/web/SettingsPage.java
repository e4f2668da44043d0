package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Emblem;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// An agency's settings.
///
/// @param told        what was just done
/// @param undo        where it is undone; null where it cannot be
/// @param action      where they are sent
/// @param emblem      what stands for it now
/// @param crest       to hand in another picture
/// @param theirs      what someone else wrote meanwhile
/// @param former      earlier names, each with its last day
/// @param predecessor the agency that became this one
public record SettingsPage(
        String agency,
        String kind,
        @Nullable String told,
        @Nullable String undo,
        String action,
        List<Field> fields,
        int version,
        Emblem emblem,
        Field crest,
        @Nullable Theirs theirs,
        List<String> former,
        @Nullable String predecessor) {}
