package org.prongsai.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Calibration;
import org.prongsai.assessment.CalibrationAttempt;
import org.prongsai.assessment.CalibrationItem;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.Rounds;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An assessor answers the calibration set, and learns after each answer what is right and why.
@Controller
@AnswersCalibration
@RequestMapping("/assessment/{year}/calibration")
class CalibrationController {
    private static final String ITEM = "assessment/calibration_item";

    private final Calibration calibration;
    private final Rounds rounds;
    private final CalibrationText text;
    private final CurrentPerson current;

    CalibrationController(Calibration calibration, Rounds rounds, CalibrationText text, CurrentPerson current) {
        this.calibration = calibration;
        this.rounds = rounds;
        this.text = text;
        this.current = current;
    }

    /// What an assessor is at.
    private record At(
            Round round, PersonId person, List<CalibrationItem> set, List<CalibrationAttempt> attempts, int number) {
        CalibrationAttempt attempt() {
            return attempts.stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseGet(() -> new CalibrationAttempt(number, Map.of()));
        }
    }

    /// @param attempt which; 0 for the last
    @GetMapping
    ModelAndView overview(@PathVariable int year, @RequestParam(defaultValue = "0") int attempt, Visit visit) {
        At at = at(FiscalYear.require(year), attempt);
        return Answer.page("assessment/calibration", overview(at, visit.words()));
    }

    @GetMapping("/{id}")
    ModelAndView item(
            @PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "0") int attempt, Visit visit) {
        At at = at(FiscalYear.require(year), attempt);
        CalibrationItem item = require(at, id);
        JudgeForm form = JudgeForm.empty(rule(at, item));
        return Answer.page(ITEM, page(at, item, form, FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView answer(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int attempt,
            @RequestParam Map<String, String> sent,
            Visit visit) {
        At at = at(FiscalYear.require(year), attempt);
        CalibrationItem item = require(at, id);
        ItemRule rule = rule(at, item);
        JudgeForm form = JudgeForm.read(sent, rule);
        FieldErrors errors = FieldErrors.NONE;
        for (var said : form.check(rule, visit.words()).texts().entrySet()) {
            errors = said.getKey().equals("comment") ? errors : errors.and(said.getKey(), said.getValue());
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(ITEM, page(at, item, form, errors, visit.words()));
        }
        calibration.answer(at.person(), at.round().year(), at.number(), id, form.found());
        return Answer.seeOther(CalibrationText.answering(at.round().year(), id, at.number()));
    }

    private At at(FiscalYear year, int attempt) {
        Round round = rounds.require(year);
        PersonId person = current.id().orElseThrow();
        List<CalibrationItem> set = calibration.set(year);
        List<CalibrationAttempt> attempts = calibration.attempts(person, year);
        int last = attempts.isEmpty() ? 1 : attempts.getLast().number();
        boolean known = attempt >= 1 && attempt <= Calibration.highest(attempts, set);
        return new At(round, person, set, attempts, known ? attempt : last);
    }

    private CalibrationItem require(At at, UUID id) {
        if (!calibration.isFor(at.person(), at.round().year())) {
            throw new NoSuchElementException("nothing to answer");
        }
        return at.set().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no calibration item " + id));
    }

    private ItemRule rule(At at, CalibrationItem item) {
        return text.rule(at.round().year(), item.code());
    }

    private CalibrationItemPage page(At at, CalibrationItem item, JudgeForm form, FieldErrors errors, Words words) {
        FiscalYear year = at.round().year();
        ItemRule rule = rule(at, item);
        CalibrationAttempt attempt = at.attempt();
        boolean answered = attempt.answers().containsKey(item.id());
        int right = attempt.right(item);
        int all = item.found().size();
        CalibrationItem next = open(at, item);
        return new CalibrationItemPage(
                CalibrationText.title(rule, words),
                words.text(
                        "assessment.calibration.item.lead",
                        at.set().indexOf(item) + 1,
                        at.set().size()),
                List.of(new Crumb(words.lookup("assessment.calibration"), overview(at))),
                answered
                        ? null
                        : JudgePanel.of(
                                        rule,
                                        text.seen(item, words),
                                        form,
                                        errors,
                                        CalibrationText.answering(year, item.id(), at.number()),
                                        words)
                                .componentsOnly(words.lookup("assessment.calibration.answer")),
                answered ? text.seen(item, words) : List.of(),
                answered
                        ? CalibrationText.components(
                                rule, attempt.answers().getOrDefault(item.id(), List.of()), item.found(), words)
                        : List.of(),
                words.text("assessment.calibration.item.sum", right, all),
                right == all,
                item.reason(),
                next == null ? overview(at) : CalibrationText.answering(year, next.id(), at.number()),
                words.lookup(next == null ? "assessment.calibration.result" : "assessment.calibration.next"));
    }

    private static String overview(At at) {
        return CalibrationText.answering(at.round().year()) + "?attempt=" + at.number();
    }

    /// The first that is not answered yet, beside this one.
    private static @Nullable CalibrationItem open(At at, CalibrationItem item) {
        return at.set().stream()
                .filter(one -> !one.equals(item) && !at.attempt().answers().containsKey(one.id()))
                .findFirst()
                .orElse(null);
    }

    private CalibrationPage overview(At at, Words words) {
        FiscalYear year = at.round().year();
        CalibrationAttempt attempt = at.attempt();
        List<CalibrationItem> set = at.set();
        boolean mine = calibration.isFor(at.person(), year);
        boolean passed = calibration.hasPassed(at.person(), year);
        long answered = set.stream()
                .filter(item -> attempt.answers().containsKey(item.id()))
                .count();
        return new CalibrationPage(
                words.lookup("assessment.calibration"),
                words.text(
                        "assessment.calibration.lead",
                        words.year(year),
                        at.round().calibrationPass()),
                mine
                        ? set.isEmpty() ? words.lookup("assessment.calibration.empty") : null
                        : words.lookup("assessment.calibration.not"),
                mine
                        ? Badge.of(
                                words.lookup(passed ? "assessment.calibration.passed" : "assessment.calibration.open"),
                                passed ? Tone.GOOD : Tone.WARNING)
                        : null,
                mine ? facts(at, words) : List.of(),
                mine && !set.isEmpty()
                        ? new Progress(
                                BigDecimal.valueOf(100 * answered / set.size()),
                                null,
                                Tone.ACTION,
                                words.text("assessment.calibration.progress", answered, set.size()))
                        : null,
                items(at, mine, words),
                mine ? ways(at, words) : List.of());
    }

    private static List<Fact> facts(At at, Words words) {
        int all = at.set().stream().mapToInt(item -> item.found().size()).sum();
        var facts = new ArrayList<Fact>();
        for (CalibrationAttempt attempt : at.attempts()) {
            if (attempt.isComplete(at.set()) && all > 0) {
                int right = attempt.right(at.set());
                facts.add(Fact.of(
                        words.text("assessment.calibration.attempt", attempt.number()),
                        words.text("assessment.calibration.share", right, all, 100 * right / all)));
            }
        }
        facts.add(Fact.of(
                words.lookup("assessment.calibration.threshold"),
                words.text("assessment.calibration.percent", at.round().calibrationPass())));
        return facts;
    }

    private Table items(At at, boolean mine, Words words) {
        CalibrationAttempt attempt = at.attempt();
        return Table.of(
                        words.text("assessment.calibration.attempt", at.number()),
                        List.of(
                                Column.text(words.lookup("assessment.calibration.place")),
                                Column.naming(words.lookup("assessment.calibration.item")),
                                Column.text(words.lookup("assessment.calibration.said"))),
                        mine
                                ? at.set().stream()
                                        .map(item -> Table.Row.of(
                                                Cell.number(Integer.toString(
                                                        at.set().indexOf(item) + 1)),
                                                new Cell.Link(
                                                        CalibrationText.title(rule(at, item), words),
                                                        CalibrationText.answering(
                                                                at.round().year(), item.id(), at.number())),
                                                attempt.answers().containsKey(item.id())
                                                        ? said(attempt, item, words)
                                                        : Cell.text(words.lookup("assessment.calibration.said.not"))))
                                        .toList()
                                : List.of())
                .empty(words.lookup("assessment.calibration.empty"));
    }

    private static Cell said(CalibrationAttempt attempt, CalibrationItem item, Words words) {
        int right = attempt.right(item);
        int all = item.found().size();
        return new Cell.Marked(Badge.of(
                words.text("assessment.calibration.item.sum", right, all), right == all ? Tone.GOOD : Tone.WARNING));
    }

    private static List<Action> ways(At at, Words words) {
        FiscalYear year = at.round().year();
        if (at.set().isEmpty()) {
            return List.of();
        }
        var open = at.set().stream()
                .filter(item -> !at.attempt().answers().containsKey(item.id()))
                .findFirst();
        return List.of(open.map(item -> Action.primary(
                        words.lookup(
                                at.attempt().answers().isEmpty()
                                        ? "assessment.calibration.begin"
                                        : "assessment.calibration.go.on"),
                        CalibrationText.answering(year, item.id(), at.number())))
                .orElseGet(() -> Action.secondary(
                        words.lookup("assessment.calibration.again"),
                        CalibrationText.answering(year) + "?attempt=" + Calibration.highest(at.attempts(), at.set()))));
    }
}
