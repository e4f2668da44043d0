package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.framework.Polarity;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@WithinTenant
@SpringBootTest
@Transactional
class SurveysTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Autowired
    private Surveys surveys;

    @Autowired
    private Proposals proposals;

    @Autowired
    private SurveyCounts counted;

    @Autowired
    private OwnQuestions questions;

    @Autowired
    private Forms forms;

    @Autowired
    private KeyFiles keys;

    @Autowired
    private Clock clock;

    private AgencyId agency = new AgencyId(UUID.randomUUID());
    private LocalDate today = LocalDate.MIN;

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
        today = LocalDate.now(clock);
    }

    @Test
    void proposesTheQuestionsAndWaysOfTheInstrument() {
        Survey iit = proposals.propose(agency, YEAR, "IIT");
        assertThat(iit.held()).isEqualTo(Held.INTERNAL);
        assertThat(iit.ways()).containsExactlyInAnyOrder(Way.ROSTER, Way.SLIP);
        assertThat(surveys.questions(iit).orElseThrow().questions()).hasSizeGreaterThan(30);
        assertThat(proposals.propose(agency, YEAR, "EIT").ways()).containsExactlyInAnyOrder(Way.SLIP, Way.LINK);
        assertThat(Proposals.ways("IIT", 99)).containsExactly(Way.SLIP);
        assertThat(proposals.instruments(YEAR)).containsExactly("IIT", "EIT", Survey.OWN);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> proposals.propose(agency, YEAR, "OIT"));
    }

    /// The rule of fiscal year 2564: 10 % of the population, at least 30, 400 above 4,000 (PDMO: 538 people).
    @Test
    void theMinimumFollowsTheEdition() {
        assertThat(surveys.minimum(with(null))).isEqualTo(OptionalInt.of(30));
        assertThat(surveys.minimum(with(538))).isEqualTo(OptionalInt.of(54));
        assertThat(surveys.minimum(with(12))).isEqualTo(OptionalInt.of(12));
        assertThat(surveys.minimum(with(5000))).isEqualTo(OptionalInt.of(400));
    }

    @Test
    void theSameRequestAddsOnceAndOnlyOneOfAnInstrumentCounts() {
        UUID once = UUID.randomUUID();
        assertThat(surveys.add(draft(Held.ITAS), once)).isEmpty();
        assertThat(surveys.add(draft(Held.ITAS), once)).isEmpty();
        assertThat(surveys.of(agency, YEAR)).hasSize(1);
        assertThat(surveys.add(draft(Held.OFFICIAL), UUID.randomUUID())).contains(SurveyRefusal.ONE_ALREADY);
        assertThat(surveys.add(draft(Held.INTERNAL), UUID.randomUUID())).isEmpty();
        surveys.remove(agency, YEAR, once);
        UUID other = UUID.randomUUID();
        assertThat(surveys.add(draft(Held.OFFICIAL), other)).isEmpty();
        assertThat(surveys.restore(agency, once)).contains(SurveyRefusal.ONE_ALREADY);
        surveys.remove(agency, YEAR, other);
        assertThat(surveys.restore(agency, once)).isEmpty();
        assertThat(surveys.find(agency, other)).isEmpty();
    }

    @Test
    void openingFreezesTheQuestionsAndMakesTheKeysOnce() {
        Survey survey = opened();
        Form form = forms.find(survey.id()).orElseThrow();
        assertThat(form.questionnaire()).isEqualTo(surveys.questions(survey).orElseThrow());
        assertThat(form.takesAnswers(today)).isTrue();
        assertThat(keys.signing(survey.id())).isPresent();
        assertThat(keys.opening(survey.id())).isPresent();
        assertThat(surveys.open(agency, YEAR, survey.id())).isEmpty();
        assertThat(forms.find(survey.id()).orElseThrow().signingKey()).isEqualTo(form.signingKey());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> surveys.remove(agency, YEAR, survey.id()));
    }

    @Test
    void anOpenOneOnlyMovesItsDaysLaterAndGainsWays() {
        Survey survey = opened();
        assertThat(surveys.set(days(survey, survey.opens(), survey.closes().minusDays(1), survey.ways())))
                .contains(SurveyRefusal.OPENED);
        assertThat(surveys.set(days(survey, today.plusDays(1), survey.closes(), survey.ways())))
                .contains(SurveyRefusal.OPENED);
        assertThat(surveys.set(days(survey, survey.opens(), survey.closes(), EnumSet.of(Way.LINK))))
                .contains(SurveyRefusal.OPENED);
        Set<Way> more = EnumSet.of(Way.SLIP, Way.LINK);
        assertThat(surveys.set(days(survey, survey.opens(), survey.closes().plusDays(9), more)))
                .isEmpty();
        Survey now = surveys.require(agency, YEAR, survey.id());
        assertThat(now.closes()).isEqualTo(survey.closes().plusDays(9));
        assertThat(now.ways()).isEqualTo(more);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        surveys.set(days(survey, survey.opens(), survey.closes().plusDays(9), more)));
    }

    @Test
    void saysWhyADraftCannotOpen() {
        UUID over = UUID.randomUUID();
        Survey draft = draft(Held.INTERNAL);
        surveys.add(days(draft, today.minusDays(9), today.minusDays(1), draft.ways()), over);
        assertThat(surveys.open(agency, YEAR, over)).contains(SurveyRefusal.OVER);
        UUID itas = UUID.randomUUID();
        surveys.add(draft(Held.ITAS), itas);
        assertThat(surveys.open(agency, YEAR, itas)).contains(SurveyRefusal.NO_LINK);
        UUID own = own();
        assertThat(surveys.open(agency, YEAR, own)).contains(SurveyRefusal.NO_QUESTIONS);
    }

    @Test
    void questionsOfOnesOwnAreOrderedTakenAwayAndBroughtBackUntilItOpens() {
        UUID id = own();
        UUID once = UUID.randomUUID();
        add(id, "ก", once);
        add(id, "ก", once);
        add(id, "ข", UUID.randomUUID());
        add(id, "ค", UUID.randomUUID());
        List<String> codes =
                questions.of(own(id)).stream().map(Questionnaire.Question::code).toList();
        questions.move(own(id), codes.get(2), true);
        assertThat(asked(id)).containsExactly("ก", "ค", "ข");
        questions.remove(own(id), codes.get(1));
        assertThat(asked(id)).containsExactly("ก", "ค");
        questions.restore(own(id), codes.get(1));
        assertThat(asked(id)).containsExactlyInAnyOrder("ก", "ข", "ค");
        questions.remove(own(id), codes.get(0));
        assertThat(surveys.open(agency, YEAR, id)).isEmpty();
        assertThat(surveys.questions(own(id)).orElseThrow().questions()).hasSize(2);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> add(id, "ง", UUID.randomUUID()));
    }

    @Test
    void whatItasShowsIsCountedByDay() {
        UUID id = UUID.randomUUID();
        surveys.add(draft(Held.ITAS), id);
        Survey survey = surveys.require(agency, YEAR, id);
        assertThat(counted.typed(survey, today.minusDays(2), 10)).isEmpty();
        assertThat(counted.typed(survey, today, 25)).isEmpty();
        assertThat(counted.typed(survey, today, 24)).isEmpty();
        DayCounts counts = counted.of(survey);
        assertThat(counts.answers()).isEqualTo(24);
        assertThat(counts.on(today, DayCounts.ITAS)).isEqualTo(14);
        assertThat(counted.typed(survey, today, 9)).contains(SurveyRefusal.LESS_THAN_BEFORE);
        assertThat(counted.typed(survey, today.minusDays(1), 12)).contains(SurveyRefusal.NOT_THE_LATEST_DAY);
        assertThat(counted.typed(survey, today.plusDays(1), 30)).contains(SurveyRefusal.NOT_THE_LATEST_DAY);
    }

    private List<String> asked(UUID id) {
        return surveys.questions(own(id)).orElseThrow().questions().stream()
                .map(question -> question.ask().th())
                .toList();
    }

    private void add(UUID id, String ask, UUID once) {
        Survey survey = own(id);
        questions.add(
                survey,
                new OwnQuestions.Wish(
                        Bilingual.same(ask), questions.scales(survey).getFirst().code(), Polarity.POSITIVE),
                once);
    }

    private Survey own(UUID id) {
        return surveys.require(agency, YEAR, id);
    }

    private UUID own() {
        UUID id = UUID.randomUUID();
        Survey draft = proposals.propose(agency, YEAR, Survey.OWN);
        surveys.add(named(draft, Held.INTERNAL, 40, "สำรวจ"), id);
        return id;
    }

    private Survey opened() {
        UUID id = UUID.randomUUID();
        surveys.add(draft(Held.INTERNAL), id);
        assertThat(surveys.open(agency, YEAR, id)).isEqualTo(Optional.empty());
        return surveys.require(agency, YEAR, id);
    }

    private Survey with(@Nullable Integer people) {
        return named(proposals.propose(agency, YEAR, "EIT"), Held.INTERNAL, people, "EIT");
    }

    private Survey draft(Held held) {
        return named(proposals.propose(agency, YEAR, "IIT"), held, 60, "IIT");
    }

    private Survey named(Survey draft, Held held, @Nullable Integer people, String title) {
        return new Survey(
                agency,
                draft.id(),
                YEAR,
                draft.instrument(),
                held,
                State.DRAFT,
                Bilingual.same(title),
                draft.editionId(),
                people,
                today.minusDays(1),
                today,
                today.plusDays(20),
                EnumSet.of(Way.SLIP),
                false,
                true,
                null,
                0);
    }

    private static Survey days(Survey survey, LocalDate opens, LocalDate closes, Set<Way> ways) {
        return new Survey(
                survey.agency(),
                survey.id(),
                survey.year(),
                survey.instrument(),
                survey.held(),
                survey.state(),
                survey.title(),
                survey.editionId(),
                survey.population(),
                survey.collectsFrom().isAfter(opens) ? opens : survey.collectsFrom(),
                opens,
                closes,
                ways,
                survey.strict(),
                survey.comments(),
                survey.outsideLink(),
                survey.version());
    }
}
