package org.prongsai.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;

/// The calibration set, as an assessor answers it.
///
/// @param refusal  why there is nothing to be answered; null where there is
/// @param badge    whether he passed
/// @param facts    how he fares
/// @param progress of this attempt; null where nothing is to be answered
/// @param items    with what he said in this attempt
/// @param ways     on
public record CalibrationPage(
        String title,
        String lead,
        @Nullable String refusal,
        @Nullable Badge badge,
        List<Fact> facts,
        @Nullable Progress progress,
        Table items,
        List<Action> ways) {
    public CalibrationPage {
        facts = List.copyOf(facts);
        ways = List.copyOf(ways);
    }
}
