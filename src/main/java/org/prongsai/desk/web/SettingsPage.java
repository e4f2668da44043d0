package org.prongsai.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// How one is told.
///
/// @param version of the choice that the fields show
/// @param kept    whether it was just kept
/// @param theirs what was chosen meanwhile, with another browser
/// @param on      whether letters leave this installation at all
public record SettingsPage(
        List<Field> fields,
        int version,
        boolean kept,
        boolean on,
        @Nullable Theirs theirs) {
    SettingsPage meanwhile(Theirs other) {
        return new SettingsPage(fields, version, kept, on, other);
    }
}
