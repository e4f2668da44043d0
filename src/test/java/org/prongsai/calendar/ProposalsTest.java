package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class ProposalsTest {
    private static final FiscalYear YEAR = new FiscalYear(2571);

    @Autowired
    Activities activities;

    @Autowired
    NationalCalendar national;

    @Autowired
    NationalShifts shifts;

    @Autowired
    Proposals proposals;

    private AgencyId agency = new AgencyId(UUID.randomUUID());
    private UUID survey = UUID.randomUUID();

    @BeforeEach
    void theCommissionHasASurvey() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
        survey = UUID.randomUUID();
        national.add(YEAR, survey("2028-05-01", "2028-05-31"), survey);
    }

    @Test
    void whatIsTiedFollowsByAsManyDaysAndTheRestStays() {
        UUID before = tied(Tie.Edge.START, "2028-04-01", "2028-04-30");
        UUID free = add(null, "2028-04-01", "2028-04-30");
        move("2028-05-15", "2028-06-14");
        Proposal asked = only();
        assertThat(asked.items()).singleElement().satisfies(item -> {
            assertThat(item.activity()).isEqualTo(before);
            assertThat(item.after()).isEqualTo(span("2028-04-15", "2028-05-14"));
        });
        proposals.answer(agency, YEAR, asked.id(), asked.version(), Set.of(before), "");
        assertThat(days(before)).isEqualTo(span("2028-04-15", "2028-05-14"));
        assertThat(days(free)).isEqualTo(span("2028-04-01", "2028-04-30"));
        assertThat(only().state()).isEqualTo(Proposal.State.ACCEPTED);
        assertThat(shifts.of(YEAR).getFirst().tally()).isEqualTo(new NationalShift.Tally(1, 0, 0, 0));
    }

    @Test
    void whoFollowsTheEndIsAskedOnlyWhereThatMoves() {
        tied(Tie.Edge.END, "2028-06-01", "2028-06-10");
        move("2028-04-20", "2028-05-31");
        assertThat(proposals.of(agency, YEAR)).isEmpty();
        move("2028-04-20", "2028-06-05");
        assertThat(only().items())
                .singleElement()
                .satisfies(item -> assertThat(item.after()).isEqualTo(span("2028-06-06", "2028-06-15")));
    }

    @Test
    void keepingNeedsAReasonAndSomeMayStay() {
        UUID one = tied(Tie.Edge.START, "2028-04-01", "2028-04-30");
        UUID other = tied(Tie.Edge.START, "2028-05-01", "2028-05-31");
        move("2028-05-08", "2028-06-07");
        Proposal asked = only();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> proposals.answer(agency, YEAR, asked.id(), asked.version(), Set.of(one), " "));
        proposals.answer(agency, YEAR, asked.id(), asked.version(), Set.of(one), "ห้องประชุมจองไว้แล้ว");
        assertThat(days(other)).isEqualTo(span("2028-05-01", "2028-05-31"));
        assertThat(only().state()).isEqualTo(Proposal.State.PARTLY);
        assertThat(shifts.answers(shifts.of(YEAR).getFirst().id()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.reason()).isEqualTo("ห้องประชุมจองไว้แล้ว"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> proposals.answer(agency, YEAR, asked.id(), asked.version(), Set.of(one), "x"));
    }

    @Test
    void aSecondShiftGoesIntoTheOpenProposalAndAWayBackEndsIt() {
        tied(Tie.Edge.START, "2028-04-01", "2028-04-30");
        move("2028-05-08", "2028-06-07");
        int version = only().version();
        move("2028-05-15", "2028-06-14");
        assertThat(only().from().first()).isEqualTo("2028-05-01");
        assertThat(only().items().getFirst().after().first()).isEqualTo("2028-04-15");
        assertThat(only().version()).isGreaterThan(version);
        move("2028-05-01", "2028-05-31");
        assertThat(proposals.of(agency, YEAR)).isEmpty();
    }

    @Test
    void whatWouldLeaveTheYearCannotBeAccepted() {
        UUID last = tied(Tie.Edge.START, "2028-09-20", "2028-09-30");
        move("2028-05-02", "2028-06-01");
        Proposal asked = only();
        assertThat(asked.items().getFirst().fits()).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> proposals.answer(agency, YEAR, asked.id(), asked.version(), Set.of(last), ""));
    }

    private Proposal only() {
        List<Proposal> all = proposals.of(agency, YEAR);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void move(String first, String last) {
        national.change(YEAR, survey, national.require(YEAR, survey).version(), survey(first, last));
    }

    private static NationalCalendar.Wish survey(String first, String last) {
        return new NationalCalendar.Wish(Bilingual.same("สำรวจ"), false, span(first, last), "ประกาศ");
    }

    private UUID tied(Tie.Edge edge, String first, String last) {
        return add(new Tie(survey, edge), first, last);
    }

    private UUID add(@Nullable Tie tie, String first, String last) {
        UUID id = UUID.randomUUID();
        activities.add(
                agency,
                YEAR,
                new Activities.Wish(
                        null, Bilingual.same("กิจกรรม"), false, span(first, last), "ศปท.", "", Set.of(), tie),
                id);
        return id;
    }

    private DateSpan days(UUID id) {
        return activities.plan(agency, YEAR).find(id).orElseThrow().days();
    }

    private static DateSpan span(String first, String last) {
        return new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
    }
}
