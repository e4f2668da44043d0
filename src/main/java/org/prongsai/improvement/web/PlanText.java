package org.prongsai.improvement.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.Step;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// What is said of plans, measures and steps.
final class PlanText {
    /// The beginning of the keys of what is said on files that come back.
    static final String FILES = "improvement.file.";

    private PlanText() {}

    static String kind(PlanKind kind, Words words) {
        return words.lookup(
                switch (kind) {
                    case MEASURES -> "improvement.kind.measures";
                    case ANTI_CORRUPTION -> "improvement.kind.anti-corruption";
                    case NO_GIFT -> "improvement.kind.no-gift";
                });
    }

    static String round(ProgressRound round, Words words) {
        return words.lookup(
                switch (round) {
                    case SIX_MONTHS -> "improvement.round.6";
                    case TWELVE_MONTHS -> "improvement.round.12";
                });
    }

    /// As in addresses: `6` or `12`.
    static String tag(ProgressRound round) {
        return switch (round) {
            case SIX_MONTHS -> "6";
            case TWELVE_MONTHS -> "12";
        };
    }

    static ProgressRound round(String tag) {
        return tag.equals("6") ? ProgressRound.SIX_MONTHS : ProgressRound.TWELVE_MONTHS;
    }

    static String status(ProgressStatus status, Words words) {
        return words.lookup(
                switch (status) {
                    case DONE -> "improvement.status.DONE";
                    case IN_PROGRESS -> "improvement.status.IN_PROGRESS";
                    case NOT_STARTED -> "improvement.status.NOT_STARTED";
                });
    }

    static Badge badge(ProgressStatus status, Words words) {
        return Badge.of(
                status(status, words),
                switch (status) {
                    case DONE -> Tone.GOOD;
                    case IN_PROGRESS -> Tone.ACTION;
                    case NOT_STARTED -> Tone.NEUTRAL;
                });
    }

    /// The status of a step, or that nothing was reported.
    static Badge badge(Step step, ProgressRound round, Words words) {
        return step.at(round)
                .map(progress -> badge(progress.status(), words))
                .orElseGet(() -> Badge.of(words.lookup("improvement.unreported"), Tone.WARNING));
    }

    static String days(Step step, FiscalYear year, Words words) {
        DateSpan days = step.days(year);
        return words.shortDate(days.first()) + " – " + words.shortDate(days.last());
    }

    /// How an owner is written: in the words of the paper, or else by the names of the units.
    static Function<Cells, String> owner(List<Unit> units, Words words) {
        return cells -> cells.owner().isEmpty()
                ? units.stream()
                        .filter(unit -> cells.units().contains(unit.id()))
                        .map(unit -> words.pick(unit.name()))
                        .collect(Collectors.joining("; "))
                : cells.owner();
    }

    /// In baht; empty for none.
    static String budget(@Nullable BigDecimal budget, Words words) {
        return budget == null
                ? ""
                : words.text("improvement.budget.said", String.format(java.util.Locale.ROOT, "%,.2f", budget));
    }

    /// A file's name and size.
    static String file(ProofFile file, Words words) {
        return words.text(
                "improvement.proof.file.said",
                file.name(),
                String.format(java.util.Locale.ROOT, "%,d", Math.ceilDiv(file.size(), 1024)));
    }

    /// As typed: `85` of 85.00.
    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
