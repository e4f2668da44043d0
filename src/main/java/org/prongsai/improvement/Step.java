package org.prongsai.improvement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;

/// A step of a measure (ขั้นตอน/วิธีการ).
///
/// @param own      the cells as they are written; empty ones repeat what stands above
/// @param cells    the same, filled
/// @param days     when it is done; null for the whole year
/// @param aim      the value that its indicator is to reach; null without one
/// @param aimUnit  such as "ร้อยละ"; may be empty
/// @param reports  those of the rounds in which something was reported
/// @param version  counts its changes from 1
public record Step(
        UUID id,
        Bilingual title,
        Cells own,
        Cells cells,
        @Nullable DateSpan days,
        @Nullable BigDecimal aim,
        String aimUnit,
        Map<ProgressRound, Progress> reports,
        int version) {
    /// The source of the activities in the calendar that are steps of approved plans.
    public static final String IN_CALENDAR = "improvement";

    public Step {
        reports = Map.copyOf(reports);
    }

    /// What counts for a round: its own report, or that of the round before where it was done by then.
    public Optional<Progress> at(ProgressRound round) {
        return switch (round) {
            case SIX_MONTHS -> Optional.ofNullable(reports.get(round));
            case TWELVE_MONTHS ->
                Optional.ofNullable(reports.get(round))
                        .or(() -> at(ProgressRound.SIX_MONTHS).filter(Progress::isDone));
        };
    }

    /// Its status in a round; not started where nothing was reported.
    public ProgressStatus status(ProgressRound round) {
        return at(round).map(Progress::status).orElse(ProgressStatus.NOT_STARTED);
    }

    /// When it is done within `year`.
    public DateSpan days(FiscalYear year) {
        return days == null ? year.days() : days;
    }

    /// Whether it should be finished when a round ends, so that what is not has to say why.
    public boolean isDue(FiscalYear year, ProgressRound round) {
        return !days(year).last().isAfter(year.roundEnd(round));
    }

    Step below(Cells above) {
        return new Step(id, title, own, own.below(above), days, aim, aimUnit, reports, version);
    }
}
