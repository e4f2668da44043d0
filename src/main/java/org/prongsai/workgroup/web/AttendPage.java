package org.prongsai.workgroup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;

/// Attending a meeting by its code.
///
/// @param lead    which meeting, when and where
/// @param refusal why it was not noted; null where nothing was refused
/// @param came    what was noted; null where nothing was
/// @param fields  none where the code does not count now
public record AttendPage(
        String title,
        String lead,
        @Nullable String refusal,
        @Nullable String came,
        List<Field> fields,
        String path) {
    public AttendPage {
        fields = List.copyOf(fields);
    }
}
