package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement.Verdict;
import org.prongsai.disclosure.Judgements;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// An agency's items on their way to verdicts.
@SpringBootTest
@WithinTenant
@Transactional
class AssessmentsTest {
    private static final FiscalYear YEAR = new FiscalYear(2599);
    private static final List<ItemRule> RULES = ItemRule.of(ShippedEditions.load("2564"), AgencyKind.INDEPENDENT_BODY)
            .subList(0, 12);

    @Autowired
    private Rounds rounds;

    @Autowired
    private Assessors assessors;

    @Autowired
    private Seats seats;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Judgements judgements;

    @Autowired
    private Windows windows;

    @Autowired
    private Agencies agencies;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Seat first = seat(Place.FIRST, 0);
    private Seat second = seat(Place.SECOND, 1);
    private Seat moderator = seat(Place.MODERATOR, 2);
    private Seat decider = seat(Place.APPEAL, 3);
    private LocalDate today = LocalDate.MIN;

    private static Seat seat(Place place, int number) {
        return new Seat(YEAR, new AgencyId(new UUID(0, 1)), place, new PersonId(new UUID(0, number)), 0);
    }

    @BeforeEach
    void open() {
        today = LocalDate.now(clock);
        UUID agency = Tenant.current().orElseThrow().agency();
        agencies.add(new Agency(
                new AgencyId(agency),
                "t" + agency.toString().substring(0, 8),
                AgencyKind.INDEPENDENT_BODY,
                Bilingual.same("หน่วยงาน"),
                Bilingual.same("หน่วยงาน")));
        rounds.open(YEAR, 50, 80, 1);
        window(WindowKind.ASSESSMENT, today);
        List<PersonId> judges = people.samples().stream()
                .map(Person::id)
                .filter(person -> assessors.isEntitled(person, YEAR))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        judges.forEach(person -> assessors.add(YEAR, person));
        first = sit(Place.FIRST, judges.get(0));
        second = sit(Place.SECOND, judges.get(1));
        moderator = sit(Place.MODERATOR, judges.get(2));
        decider = sit(Place.APPEAL, judges.get(3));
    }

    private void window(WindowKind kind, LocalDate last) {
        int version = windows.find(YEAR, kind).map(window -> window.version()).orElse(0);
        windows.set(YEAR, kind, new DateSpan(last.minusDays(30), last), "test", version);
    }

    private Seat sit(Place place, PersonId person) {
        var agency = new AgencyId(Tenant.current().orElseThrow().agency());
        var seat = new Seat(YEAR, agency, place, person, 0);
        assertThat(seats.give(seat)).isEmpty();
        declarations.declare(YEAR, agency, person, "");
        return seat;
    }

    @Test
    void aboutAsManyItemsAreJudgedTwiceAsTheRoundSaysAndAnyoneDrawsTheSame() {
        var round = new Round(YEAR, 40, 80, 7, 1);
        long twice = IntStream.range(0, 10_000)
                .filter(i -> Draw.isTwice(round, first.agency(), "O" + i))
                .count();
        assertThat(twice).isBetween(3_800L, 4_200L);
        assertThat(Draw.isTwice(round, new AgencyId(new UUID(1, 2)), "O7"))
                .isEqualTo(Draw.isTwice(round, new AgencyId(new UUID(1, 2)), "O7"));
        assertThat(Draw.isTwice(new Round(YEAR, 0, 80, 7, 1), first.agency(), "O7"))
                .isFalse();
        assertThat(Draw.isTwice(new Round(YEAR, 100, 80, 7, 1), first.agency(), "O7"))
                .isTrue();
    }

    @Test
    void anItemThatOneJudgesIsDoneWhenHeHandsItInAndOpenWhenHeTakesItBack() {
        ItemRule rule = once();
        assessments.keep(first, rule.code(), wish(rule, Found.OPEN, 0));
        assertThat(state(rule)).isEqualTo(AssessmentState.WAITING);
        assessments.submit(first, rule, wish(rule, Found.PRESENT, 1));
        assertThat(state(rule)).isEqualTo(AssessmentState.DONE);
        assertRefused(Refused.Why.ELSEWHERE, () -> assessments.keep(first, rule.code(), wish(rule, Found.ABSENT, 2)));
        assertRefused(Refused.Why.OTHER_PLACE, () -> assessments.submit(second, rule, wish(rule, Found.ABSENT, 0)));
        assessments.takeBack(first, rule.code());
        assertThat(state(rule)).isEqualTo(AssessmentState.WAITING);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> assessments.submit(first, rule, wish(rule, Found.ABSENT, 1)));
    }

    @Test
    void theSecondIsBlindToTheFirstAndTheFirstToTheSecond() {
        ItemRule rule = twice();
        assessments.submit(first, rule, wish(rule, Found.ABSENT, 0));
        assertThat(assessments.shown(second)).isEmpty();
        assertThat(assessments.shown(moderator)).isEmpty();
        assessments.submit(second, rule, wish(rule, Found.PRESENT, 0));
        for (Seat seat : List.of(first, second)) {
            assertThat(assessments.shown(seat).get(rule.code()))
                    .extracting(Finding::place)
                    .containsExactly(seat.place());
        }
        assertThat(assessments.shown(moderator).get(rule.code())).hasSize(2);
        assertThat(assessments.shown(decider)).as("before the agency knows").isEmpty();
    }

    @Test
    void whatTwoFindDifferentlyAModeratorSettles() {
        ItemRule rule = twice();
        assertRefused(Refused.Why.ELSEWHERE, () -> assessments.submit(moderator, rule, wish(rule, Found.PRESENT, 0)));
        assessments.submit(first, rule, wish(rule, Found.ABSENT, 0));
        assertThat(state(rule)).isEqualTo(AssessmentState.HALF);
        assessments.submit(second, rule, wish(rule, Found.PRESENT, 0));
        assertThat(state(rule)).isEqualTo(AssessmentState.DISPUTED);
        assertRefused(Refused.Why.ELSEWHERE, () -> assessments.takeBack(second, rule.code()));
        assessments.submit(moderator, rule, wish(rule, Found.PRESENT, 0));
        assertThat(state(rule)).isEqualTo(AssessmentState.DONE);
        assessments.takeBack(moderator, rule.code());
        assertThat(state(rule)).isEqualTo(AssessmentState.DISPUTED);
    }

    @Test
    void twoWhoAgreeNeedNobodyElse() {
        ItemRule rule = twice();
        assessments.submit(second, rule, wish(rule, Found.PRESENT, 0));
        assessments.submit(first, rule, wish(rule, Found.PRESENT, 0));
        assertThat(state(rule)).isEqualTo(AssessmentState.DONE);
    }

    @Test
    void nobodyJudgesWithAnInterestOrOutsideTheWindow() {
        ItemRule rule = once();
        window(WindowKind.ASSESSMENT, today.minusDays(1));
        assertRefused(Refused.Why.FROZEN, () -> assessments.submit(first, rule, wish(rule, Found.PRESENT, 0)));
        window(WindowKind.ASSESSMENT, today);
        declarations.declare(YEAR, first.agency(), first.person(), "an interest");
        assertRefused(Refused.Why.OTHER_PLACE, () -> assessments.submit(first, rule, wish(rule, Found.PRESENT, 0)));
    }

    @Test
    void theAgencyHearsOfAllVerdictsAtOnceAndOnlyWhenAllAreThere() {
        assertRefused(Refused.Why.INCOMPLETE, () -> assessments.release(first, RULES));
        String failed = judgeAll();
        assertThat(disclosures.of(first.agency(), YEAR).values())
                .as("before")
                .allMatch(item -> item.verdict().isEmpty());
        assertRefused(Refused.Why.OTHER_PLACE, () -> assessments.release(second, RULES));
        assessments.release(first, RULES);
        assertThat(disclosures.find(first.agency(), YEAR, failed).verdict()).contains(Verdict.FAILED);
        assertThat(disclosures.of(first.agency(), YEAR).values())
                .hasSize(RULES.size())
                .allMatch(item -> item.verdict().isPresent());
        assertRefused(Refused.Why.RELEASED, () -> assessments.release(first, RULES));
        assertRefused(Refused.Why.RELEASED, () -> assessments.takeBack(first, once().code()));
    }

    @Test
    void anAppealIsDecidedBySomeoneWhoDidNotJudgeAndPublishedIfTheAgencyAgreed() {
        String code = judgeAll();
        assessments.release(first, RULES);
        judgements.appeal(first.agency(), YEAR, code, "it is there", today, true, 0);
        assertRefused(Refused.Why.OTHER_PLACE, () -> appeals.decide(first, code, Appeal.Outcome.UPHELD, "so it is", 1));
        assertThat(assessments.shown(decider).get(code)).isNotEmpty();
        appeals.decide(decider, code, Appeal.Outcome.UPHELD, "so it is", 1);
        assertThat(disclosures.find(first.agency(), YEAR, code).verdict()).contains(Verdict.PASSED);
        assertThat(appeals.published(YEAR))
                .singleElement()
                .returns(code, Appeals.Published::code)
                .returns(Appeal.Outcome.UPHELD, Appeals.Published::outcome);
        appeals.undecide(decider, code);
        assertThat(appeals.published(YEAR)).isEmpty();
        assertThat(disclosures.find(first.agency(), YEAR, code).verdict()).contains(Verdict.FAILED);
    }

    @Test
    void whoJudgedNeverGetsTheSeatThatDecidesAppeals() {
        judgeAll();
        seats.take(new Seat(YEAR, first.agency(), Place.APPEAL, decider.person(), 1));
        seats.take(new Seat(YEAR, first.agency(), Place.FIRST, first.person(), 1));
        assertThat(seats.give(new Seat(YEAR, first.agency(), Place.APPEAL, first.person(), 0)))
                .contains(NotSeated.JUDGED);
    }

    @Test
    void theDatabaseItselfRefusesThatWhoJudgedDecides() {
        UUID person = UUID.randomUUID();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into assessment.ruling (agency_id, fiscal_year, code, decided_by, judged_by, decided_at)
                                values (:agency, 2599, 'O1', :person, array[:person]::uuid[], now())
                                """)
                        .param("agency", first.agency().value())
                        .param("person", person)
                        .update())
                .withMessageContaining("decided_by_someone_who_did_not_judge");
    }

    /// Judges everything, alike where two judge.
    ///
    /// @return the item that fails
    private String judgeAll() {
        String failed = RULES.get(3).code();
        for (ItemRule rule : RULES) {
            Found found = rule.code().equals(failed) ? Found.ABSENT : Found.PRESENT;
            assessments.submit(first, rule, wish(rule, found, 0));
            if (isTwice(rule)) {
                assessments.submit(second, rule, wish(rule, found, 0));
            }
        }
        return failed;
    }

    private Finding.Wish wish(ItemRule rule, Found found, int version) {
        return new Finding.Wish(
                Collections.nCopies(rule.components().size(), found),
                found == Found.ABSENT ? "not there" : "",
                "",
                clock.instant(),
                version);
    }

    private ItemRule once() {
        return RULES.stream().filter(rule -> !isTwice(rule)).findFirst().orElseThrow();
    }

    private ItemRule twice() {
        return RULES.stream().filter(this::isTwice).findFirst().orElseThrow();
    }

    private boolean isTwice(ItemRule rule) {
        return item(rule).twice();
    }

    private AssessmentState state(ItemRule rule) {
        return item(rule).state();
    }

    private AssessmentItem item(ItemRule rule) {
        return assessments.of(first.agency(), YEAR, List.of(rule.code())).getFirst();
    }

    private static void assertRefused(Refused.Why why, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).returns(why, Refused::why);
    }
}
