package org.prongsai.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.ProgressRound;

/// A measure against a weakness (มาตรการ).
///
/// @param cells   what its steps take over
/// @param items   codes of the items and indicators that it is to raise
/// @param budget  in baht; null for none
/// @param note    the recommendation that it answers, and what else explains it
/// @param steps   in their order
/// @param version counts its changes from 1
public record Measure(
        UUID id,
        Bilingual title,
        Cells cells,
        List<String> items,
        @Nullable BigDecimal budget,
        String note,
        List<Step> steps,
        int version) {
    public Measure {
        items = List.copyOf(items);
        steps = List.copyOf(filled(cells, steps));
    }

    /// An empty cell repeats the one above it, as in the paper's table.
    private static List<Step> filled(Cells cells, List<Step> steps) {
        var filled = new ArrayList<Step>();
        for (Step step : steps) {
            filled.add(step.below(filled.isEmpty() ? cells : filled.getLast().cells()));
        }
        return filled;
    }

    /// Done only when each step is.
    public ProgressStatus status(ProgressRound round) {
        return ProgressStatus.rollUp(
                steps.stream().map(step -> step.status(round)).toList());
    }

    /// How many of its steps have `status` in a round.
    public long count(ProgressRound round, ProgressStatus status) {
        return steps.stream().filter(step -> step.status(round) == status).count();
    }
}
