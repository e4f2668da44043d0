package org.prongsai.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Scale;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.Survey.State;
import org.prongsai.thai.Bilingual;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The questions of surveys that are the agency's own, while they are drafts; each has one of the edition's scales.
@Service
public class OwnQuestions {
    /// The most that a survey of one's own asks.
    public static final int MOST = 50;

    private static final String ASKED = "OWN";
    private static final String REMOVED = "REMOVED";

    private final Proposals proposals;
    private final SurveyStore store;
    private final Trail trail;

    OwnQuestions(Proposals proposals, SurveyStore store, Trail trail) {
        this.proposals = proposals;
        this.store = store;
        this.trail = trail;
    }

    /// What is asked, and how it is answered.
    ///
    /// @param scale by its code in the edition
    public record Wish(Bilingual ask, String scale, Polarity polarity) {}

    /// The questions in their order.
    @Transactional(readOnly = true)
    public List<Question> of(Survey survey) {
        return kept(survey).stream().filter(OwnQuestions::isAsked).toList();
    }

    /// The scales that questions can have, by code.
    @Transactional(readOnly = true)
    public List<Scale> scales(Survey survey) {
        return proposals.edition(survey.year()).scales().values().stream()
                .sorted(java.util.Comparator.comparing(Scale::code))
                .toList();
    }

    /// Which of the scales a question has.
    @Transactional(readOnly = true)
    public Optional<Scale> scale(Survey survey, Question question) {
        List<String> codes = question.options().stream().map(Option::code).toList();
        return scales(survey).stream()
                .filter(scale -> scale.choices().stream()
                        .map(org.prongsai.framework.Choice::code)
                        .toList()
                        .equals(codes))
                .findFirst();
    }

    /// Adds a question at the end.
    ///
    /// @param request idempotency key, from which its code is made: the same request adds once
    /// @return false if there are as many as there may be
    @Transactional
    public boolean add(Survey survey, Wish wish, UUID request) {
        String code = "Q" + request.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        if (kept(survey).stream().anyMatch(question -> question.code().equals(code))) {
            return true;
        }
        if (of(survey).size() >= MOST) {
            return false;
        }
        change(survey, "survey.log.question.added", questions -> {
            var more = new ArrayList<>(questions);
            more.add(question(survey, code, wish));
            return more;
        });
        return true;
    }

    /// Asks something else in a question's place.
    ///
    /// @param survey with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed the survey since
    @Transactional
    public void set(Survey survey, String code, Wish wish) {
        require(survey, code);
        change(
                survey,
                "survey.log.question.changed",
                questions -> questions.stream()
                        .map(question -> question.code().equals(code) ? question(survey, code, wish) : question)
                        .toList());
    }

    /// Moves a question by one place.
    @Transactional
    public void move(Survey survey, String code, boolean up) {
        require(survey, code);
        change(survey, "survey.log.question.moved", questions -> {
            var asked = new ArrayList<>(
                    questions.stream().filter(OwnQuestions::isAsked).toList());
            int at = asked.indexOf(require(survey, code));
            int to = Math.clamp(up ? at - 1L : at + 1L, 0, asked.size() - 1);
            Collections.swap(asked, at, to);
            asked.addAll(questions.stream().filter(one -> !isAsked(one)).toList());
            return asked;
        });
    }

    /// Takes a question away, which [#restore] undoes while the survey is a draft.
    @Transactional
    public void remove(Survey survey, String code) {
        require(survey, code);
        change(survey, "survey.log.question.removed", questions -> mark(questions, code, REMOVED));
    }

    /// Puts it back.
    @Transactional
    public void restore(Survey survey, String code) {
        change(survey, "survey.log.question.restored", questions -> mark(questions, code, ASKED));
    }

    /// A question that is asked.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Question require(Survey survey, String code) {
        return of(survey).stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no question " + code));
    }

    /// What is asked when the survey opens, without what was taken away.
    static Optional<Questionnaire> asked(Questionnaire kept, Survey survey) {
        List<Question> asked =
                kept.questions().stream().filter(OwnQuestions::isAsked).toList();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Questionnaire(survey.title(), asked, List.of(), survey.comments()));
    }

    private static boolean isAsked(Question question) {
        return question.group().equals(ASKED);
    }

    private List<Question> kept(Survey survey) {
        return store.questionnaire(survey.agency(), survey.id())
                .map(Questionnaire::questions)
                .orElse(List.of());
    }

    private static List<Question> mark(List<Question> questions, String code, String group) {
        return questions.stream()
                .map(one -> one.code().equals(code) ? in(one, group) : one)
                .toList();
    }

    private static Question in(Question one, String group) {
        return new Question(
                one.code(),
                one.item(),
                one.itemLabel(),
                group,
                one.ask(),
                one.help(),
                one.polarity(),
                one.options(),
                one.experience());
    }

    private void change(Survey survey, String action, UnaryOperator<List<Question>> how) {
        if (!survey.instrument().equals(Survey.OWN) || survey.state() != State.DRAFT) {
            throw new NoSuchElementException("no draft with questions of its own " + survey.id());
        }
        if (!store.set(survey)) {
            throw new OptimisticLockingFailureException("survey changed meanwhile: " + survey.id());
        }
        List<Question> questions = how.apply(kept(survey));
        store.questionnaire(
                survey.agency(),
                survey.id(),
                new Questionnaire(survey.title(), questions, List.of(), survey.comments()));
        trail.append(Act.of(action, Surveys.subject(survey.id())));
    }

    private Question question(Survey survey, String code, Wish wish) {
        Scale scale = scales(survey).stream()
                .filter(one -> one.code().equals(wish.scale()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no scale " + wish.scale()));
        return new Question(
                code,
                code,
                wish.ask(),
                ASKED,
                wish.ask(),
                null,
                wish.polarity(),
                Option.all(scale, wish.polarity()),
                Set.of());
    }
}
