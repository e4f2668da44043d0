package org.prongsai.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.framework.SamplingRule;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The surveys of agencies, from the first draft until they are opened. What is done must run for the agency, as the
/// current tenant.
@Service
public class Surveys {
    private final SurveyStore store;
    private final FormStore forms;
    private final KeyFiles keys;
    private final Invitations invitations;
    private final Editions editions;
    private final Proposals proposals;
    private final Trail trail;
    private final Clock clock;

    Surveys(
            SurveyStore store,
            FormStore forms,
            KeyFiles keys,
            Invitations invitations,
            Editions editions,
            Proposals proposals,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.keys = keys;
        this.invitations = invitations;
        this.editions = editions;
        this.proposals = proposals;
        this.trail = trail;
        this.clock = clock;
    }

    /// The surveys of a year: those that count first, then those for improvement.
    @Transactional(readOnly = true)
    public List<Survey> of(AgencyId agency, FiscalYear year) {
        return store.of(agency, year);
    }

    /// The years that have any.
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AgencyId agency) {
        return store.years(agency);
    }

    /// A survey that was not taken away.
    @Transactional(readOnly = true)
    public Optional<Survey> find(AgencyId agency, UUID id) {
        return store.standing(agency, id);
    }

    /// A survey of a year.
    ///
    /// @throws NoSuchElementException if there is none, or it was taken away
    @Transactional(readOnly = true)
    public Survey require(AgencyId agency, FiscalYear year, UUID id) {
        return store.of(agency, year).stream()
                .filter(survey -> survey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no survey " + id));
    }

    /// Adds a draft.
    ///
    /// @param request idempotency key, which becomes the survey's id: the same request adds once
    @Transactional
    public Optional<SurveyRefusal> add(Survey draft, UUID request) {
        if (store.find(draft.agency(), request).isPresent()) {
            return Optional.empty();
        }
        Survey survey = with(draft, request);
        Optional<SurveyRefusal> refusal = SurveyRules.draft(survey).or(() -> another(survey));
        if (refusal.isEmpty()) {
            store.add(survey);
            log("survey.log.added", survey, Changes.none().field("survey.instrument", null, survey.instrument()));
        }
        return refusal;
    }

    private static Survey with(Survey draft, UUID id) {
        return new Survey(
                draft.agency(),
                id,
                draft.year(),
                draft.instrument(),
                draft.held(),
                State.DRAFT,
                draft.title(),
                draft.editionId(),
                draft.population(),
                draft.collectsFrom(),
                draft.opens(),
                draft.closes(),
                draft.ways(),
                draft.strict(),
                draft.comments(),
                draft.outsideLink(),
                draft.version());
    }

    private Optional<SurveyRefusal> another(Survey survey) {
        boolean taken = survey.held() != Held.INTERNAL
                && store.of(survey.agency(), survey.year()).stream()
                        .anyMatch(other -> other.held() != Held.INTERNAL
                                && other.instrument().equals(survey.instrument())
                                && !other.id().equals(survey.id()));
        return taken ? Optional.of(SurveyRefusal.ONE_ALREADY) : Optional.empty();
    }

    /// Keeps what was changed of a survey, as far as its state lets it change.
    ///
    /// @param survey with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    @Transactional
    public Optional<SurveyRefusal> set(Survey survey) {
        Survey before = require(survey.agency(), survey.year(), survey.id());
        Optional<SurveyRefusal> refusal =
                SurveyRules.change(before, survey, LocalDate.now(clock)).or(() -> another(survey));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!store.set(survey)) {
            throw new OptimisticLockingFailureException("survey changed meanwhile: " + survey.id());
        }
        if (survey.state().wasOpened() && survey.held() != Held.ITAS) {
            forms.follow(survey);
            if (survey.ways().contains(Way.ROSTER)) {
                invitations.invite(survey.agency(), survey.id());
            }
        }
        log("survey.log.changed", survey, changes(before, survey));
        return Optional.empty();
    }

    private static Changes changes(Survey before, Survey after) {
        return Changes.none()
                .field("survey.held", before.held().name(), after.held().name())
                .field("survey.population", text(before.population()), text(after.population()))
                .field("survey.collects", text(before.collectsFrom()), text(after.collectsFrom()))
                .field("survey.opens", text(before.opens()), text(after.opens()))
                .field("survey.closes", text(before.closes()), text(after.closes()))
                .field("survey.ways", sorted(before.ways()), sorted(after.ways()))
                .field("survey.strict", text(before.strict()), text(after.strict()))
                .field("survey.words", text(before.comments()), text(after.comments()))
                .field("survey.outside", before.outsideLink(), after.outsideLink());
    }

    private static String sorted(Set<Way> ways) {
        return ways.stream().sorted().toList().toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// Takes a draft, or one that is answered in ITAS, away; [#restore] undoes it.
    ///
    /// @throws NoSuchElementException if there is none that could be
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, UUID id) {
        Survey survey = require(agency, year, id);
        if (!store.remove(agency, id, clock.instant())) {
            throw new NoSuchElementException("no draft " + id);
        }
        log("survey.log.removed", survey, Changes.none());
    }

    /// Brings it back.
    ///
    /// @return why it cannot be: another was made in its place meanwhile
    /// @throws NoSuchElementException if there is none that was taken away
    @Transactional
    public Optional<SurveyRefusal> restore(AgencyId agency, UUID id) {
        Survey survey = store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no survey " + id));
        Optional<SurveyRefusal> refusal = another(survey);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no survey that was taken away: " + id);
        }
        log("survey.log.restored", survey, Changes.none());
        return Optional.empty();
    }

    /// What a survey asks: as it was frozen, or as it would be if it opened now; empty while nothing is asked, and for
    /// one that is answered in ITAS without an edition's questions.
    @Transactional(readOnly = true)
    public Optional<Questionnaire> questions(Survey survey) {
        if (survey.state().wasOpened()) {
            return store.questionnaire(survey.agency(), survey.id());
        }
        return survey.instrument().equals(Survey.OWN)
                ? store.questionnaire(survey.agency(), survey.id()).flatMap(kept -> OwnQuestions.asked(kept, survey))
                : Questionnaires.of(editionOf(survey), survey.instrument(), survey.comments())
                        .map(asked -> new Questionnaire(
                                survey.title(), asked.questions(), asked.attributes(), asked.comments()));
    }

    private Edition editionOf(Survey survey) {
        return Optional.ofNullable(survey.editionId())
                .flatMap(editions::find)
                .orElseGet(() -> proposals.edition(survey.year()));
    }

    /// How many must answer, and by which rule; empty where no edition sets one.
    @Transactional(readOnly = true)
    public Optional<SamplingRule> rule(Survey survey) {
        return Optional.ofNullable(editionOf(survey).sampling().get(survey.instrument()));
    }

    /// How many must answer at least; empty where no edition sets it.
    @Transactional(readOnly = true)
    public OptionalInt minimum(Survey survey) {
        return rule(survey)
                .map(rule -> OptionalInt.of(rule.minimum(survey.people())))
                .orElseGet(OptionalInt::empty);
    }

    /// Opens a survey: freezes what it asks and gives it its keys, which takes about a second where none lie ready. One
    /// that is open stays so.
    ///
    /// @return why it cannot be opened
    @Transactional
    public Optional<SurveyRefusal> open(AgencyId agency, FiscalYear year, UUID id) {
        store.lock(agency, id);
        Survey survey = require(agency, year, id);
        if (survey.state().wasOpened()) {
            return Optional.empty();
        }
        Optional<SurveyRefusal> refusal = opening(survey);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (survey.held() != Held.ITAS) {
            publish(survey, questions(survey).orElseThrow());
        }
        store.state(agency, id, State.OPEN);
        if (survey.ways().contains(Way.ROSTER)) {
            invitations.invite(agency, id);
        }
        log("survey.log.opened", survey, Changes.none());
        return Optional.empty();
    }

    /// Why a survey that was not opened yet cannot be; empty where it can.
    @Transactional(readOnly = true)
    public Optional<SurveyRefusal> opening(Survey survey) {
        return SurveyRules.opening(survey, LocalDate.now(clock))
                .or(() -> survey.held() != Held.ITAS && questions(survey).isEmpty()
                        ? Optional.of(SurveyRefusal.NO_QUESTIONS)
                        : Optional.empty());
    }

    private void publish(Survey survey, Questionnaire asked) {
        store.questionnaire(survey.agency(), survey.id(), asked);
        forms.add(Form.of(survey, asked, keys.make(survey.id())));
    }

    private void log(String action, Survey survey, Changes changes) {
        trail.append(new Act(action, subject(survey.id()), changes.payload()));
    }

    static String subject(UUID survey) {
        return Act.subject("survey.log.survey", survey.toString().substring(0, 8));
    }
}
