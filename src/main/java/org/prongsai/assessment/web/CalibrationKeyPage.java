package org.prongsai.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;

/// Where the commission says what is right of an item of the calibration set; before that, which page it is.
///
/// @param fields  to find an item of an agency; empty where one is changed
/// @param fault   why nothing was found; null where nothing is wrong
/// @param choices pages of the item that was found
/// @param panel   with the page that was chosen; null before
public record CalibrationKeyPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        List<Field> fields,
        @Nullable String fault,
        List<Choice> choices,
        @Nullable JudgePanel panel,
        String path) {
    public CalibrationKeyPage {
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
    }

    /// A page that may be chosen.
    ///
    /// @param when it was frozen
    public record Choice(String address, String when, String href) {}
}
