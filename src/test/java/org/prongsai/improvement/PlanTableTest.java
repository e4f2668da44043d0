package org.prongsai.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;

class PlanTableTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Test
    void joinsTheCellsThatRepeatWhatStandsAbove() {
        PlanTable table = table(measure("ก", step("", null), step("ใหม่", null), step("", null)));
        assertThat(table.rows()).extracting(PlanTable.Row::span).containsExactly(3, 0, 0);
        assertThat(table.rows())
                .extracting(row -> row.parts().get(1))
                .containsExactly(
                        new PlanTable.Part("ก", 1), new PlanTable.Part("ใหม่", 2), new PlanTable.Part("ใหม่", 0));
        assertThat(table.rows()).extracting(row -> row.parts().get(2).span()).containsExactly(3, 0, 0);
    }

    @Test
    void aCellThatIsSetApartSaysWhatStandsAboveUntilItSaysSomethingElse() {
        Measure measure = measure("ก", step("", null), step("", null), step("", null));
        Step second = measure.steps().get(1);
        PlanTable table = PlanTable.of(
                plan(measure), Cells::owner, (step, part) -> step.equals(second) && part == PlanPart.INDICATOR);
        assertThat(table.rows())
                .extracting(row -> row.parts().get(1))
                .containsExactly(new PlanTable.Part("ก", 1), new PlanTable.Part("ก", 2), new PlanTable.Part("ก", 0));
        assertThat(table.rows()).extracting(row -> row.parts().get(2).span()).containsExactly(3, 0, 0);
    }

    @Test
    void aMeasureWithoutStepsHasARowOfItsOwn() {
        PlanTable table = table(measure("ก"), measure("ข", step("", null)));
        assertThat(table.rows()).hasSize(2).first().satisfies(row -> {
            assertThat(row.step()).isNull();
            assertThat(row.parts().get(1)).isEqualTo(new PlanTable.Part("ก", 1));
        });
        assertThat(table.rows().getLast().number()).isEqualTo(2);
    }

    @Test
    void aMeasureIsDoneOnlyWhenEachOfItsStepsIs() {
        assertThat(rolled(ProgressStatus.DONE, ProgressStatus.DONE)).isEqualTo(ProgressStatus.DONE);
        assertThat(rolled(ProgressStatus.DONE, ProgressStatus.IN_PROGRESS)).isEqualTo(ProgressStatus.IN_PROGRESS);
        assertThat(rolled(ProgressStatus.DONE, null)).isEqualTo(ProgressStatus.IN_PROGRESS);
        assertThat(rolled(null, ProgressStatus.NOT_STARTED)).isEqualTo(ProgressStatus.NOT_STARTED);
        assertThat(rolled()).isEqualTo(ProgressStatus.NOT_STARTED);
    }

    @Test
    void whatWasDoneAfterSixMonthsIsDoneAfterTwelve() {
        Step done = with(Map.of(ProgressRound.SIX_MONTHS, progress(ProgressStatus.DONE)), null);
        Step begun = with(Map.of(ProgressRound.SIX_MONTHS, progress(ProgressStatus.IN_PROGRESS)), null);
        assertThat(done.status(ProgressRound.TWELVE_MONTHS)).isEqualTo(ProgressStatus.DONE);
        assertThat(begun.at(ProgressRound.TWELVE_MONTHS)).isEmpty();
    }

    @Test
    void aStepIsDueInTheRoundInWhichItEnds() {
        Step early = with(Map.of(), new DateSpan(YEAR.firstDay(), LocalDate.of(2022, 3, 31)));
        Step late = with(Map.of(), new DateSpan(YEAR.firstDay(), LocalDate.of(2022, 4, 1)));
        assertThat(early.isDue(YEAR, ProgressRound.SIX_MONTHS)).isTrue();
        assertThat(late.isDue(YEAR, ProgressRound.SIX_MONTHS)).isFalse();
        assertThat(late.isDue(YEAR, ProgressRound.TWELVE_MONTHS)).isTrue();
        assertThat(with(Map.of(), null).isDue(YEAR, ProgressRound.SIX_MONTHS)).isFalse();
    }

    private static ProgressStatus rolled(@Nullable ProgressStatus... steps) {
        var all = new ArrayList<Step>();
        for (ProgressStatus status : steps) {
            all.add(step("", status));
        }
        return measure("ก", all.toArray(Step[]::new)).status(ProgressRound.TWELVE_MONTHS);
    }

    private static PlanTable table(Measure... measures) {
        return PlanTable.of(plan(measures), Cells::owner);
    }

    private static Plan plan(Measure... measures) {
        return new Plan(UUID.randomUUID(), YEAR, PlanKind.MEASURES, 1, null, List.of(measures));
    }

    private static Measure measure(String indicator, Step... steps) {
        return new Measure(
                UUID.randomUUID(),
                Bilingual.same("มาตรการ"),
                new Cells("บุคลากร", indicator, "กองคลัง", Set.of(), "รายงาน"),
                List.of(),
                BigDecimal.ZERO,
                "",
                List.of(steps),
                1);
    }

    private static Step step(String indicator, @Nullable ProgressStatus status) {
        var cells = new Cells("", indicator, "", Set.of(), "");
        return new Step(
                UUID.randomUUID(),
                Bilingual.same("ขั้น"),
                cells,
                cells,
                null,
                null,
                "",
                status == null ? Map.of() : Map.of(ProgressRound.TWELVE_MONTHS, progress(status)),
                1);
    }

    private static Step with(Map<ProgressRound, Progress> reports, @Nullable DateSpan days) {
        return new Step(
                UUID.randomUUID(), Bilingual.same("ขั้น"), Cells.EMPTY, Cells.EMPTY, days, null, "", reports, 1);
    }

    private static Progress progress(ProgressStatus status) {
        return new Progress(status, "", "", null, "", null, null, 1);
    }
}
