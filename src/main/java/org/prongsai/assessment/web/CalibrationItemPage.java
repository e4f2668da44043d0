package org.prongsai.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.web.SeenAt;
import org.prongsai.web.ui.Crumb;

/// An item of the calibration set: to be answered, or with what was right.
///
/// @param panel      with which it is answered; null once it was
/// @param seen       the page that was judged; empty while the panel shows it
/// @param components what was said and what is right; empty before
/// @param sum        how many were right; empty before
/// @param reason     why that is right; empty before
/// @param next       address of the next one, or of the result
/// @param nextLabel  what leads there
public record CalibrationItemPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        @Nullable JudgePanel panel,
        List<SeenAt> seen,
        List<Component> components,
        String sum,
        boolean allRight,
        String reason,
        String next,
        String nextLabel) {
    public CalibrationItemPage {
        crumbs = List.copyOf(crumbs);
        seen = List.copyOf(seen);
        components = List.copyOf(components);
    }

    /// A component.
    public record Component(String name, String said, String right, boolean same) {}
}
