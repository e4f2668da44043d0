package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;

class ActivityPlanTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 15);

    private final Activity meeting = activity(null, "2022-01-01", "2022-01-31", "ศปท.", null);
    private final Activity minutes = activity(meeting.id(), "2022-01-10", "2022-02-05", "ศปท.", null, meeting.id());
    private final Activity evidence = activity(null, "2022-03-01", "2022-03-31", "ศปท.; กองคลัง", null, meeting.id());
    private final Activity done = activity(null, "2021-10-01", "2021-10-31", "กองคลัง", LocalDate.of(2021, 10, 9));
    private final ActivityPlan plan = new ActivityPlan(YEAR, List.of(done, meeting, minutes, evidence));

    @Test
    void numbersPartsUnderTheirWhole() {
        assertThat(plan.numbered()).extracting(ActivityPlan.Numbered::number).containsExactly("1", "2", "2.1", "3");
        assertThat(plan.numbered()).extracting(ActivityPlan.Numbered::depth).containsExactly(0, 0, 1, 0);
    }

    @Test
    void saysWhatBeginsBeforeWhatItNeedsEnds() {
        assertThat(plan.tooEarly()).containsExactly(minutes);
    }

    @Test
    void nothingNeedsItselfNotEvenByWayOfOthers() {
        assertThat(plan.mayNeed(meeting.id(), evidence.id())).isFalse();
        assertThat(plan.mayNeed(meeting.id(), meeting.id())).isFalse();
        assertThat(plan.mayNeed(evidence.id(), minutes.id())).isTrue();
        assertThat(plan.isWithin(minutes.id(), meeting.id())).isTrue();
        assertThat(plan.isWithin(meeting.id(), minutes.id())).isFalse();
    }

    @Test
    void aUnitSeesItsOwnAndWhatItIsPartOf() {
        assertThat(plan.owners()).containsExactly("กองคลัง", "ศปท.");
        assertThat(plan.of("กองคลัง").activities()).containsExactly(done, evidence);
        assertThat(plan.of("ศปท.").activities()).containsExactly(meeting, minutes, evidence);
    }

    @Test
    void countsTheWorkOfEachUnitByMonth() {
        assertThat(plan.loads(TODAY))
                .extracting(ActivityPlan.Load::owner, ActivityPlan.Load::open, ActivityPlan.Load::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("กองคลัง", 1, 0),
                        org.assertj.core.groups.Tuple.tuple("ศปท.", 3, 2));
        assertThat(plan.loads(TODAY).getLast().byMonth()).containsExactly(0, 0, 0, 2, 1, 1, 0, 0, 0, 0, 0, 0);
    }

    private static Activity activity(
            @Nullable UUID parent,
            String starts,
            String ends,
            String owner,
            @Nullable LocalDate doneOn,
            UUID... needs) {
        return new Activity(
                UUID.randomUUID(),
                parent,
                Bilingual.same("x"),
                false,
                new DateSpan(LocalDate.parse(starts), LocalDate.parse(ends)),
                null,
                doneOn,
                owner,
                "",
                Set.of(needs),
                null,
                Activities.OWN,
                1);
    }
}
