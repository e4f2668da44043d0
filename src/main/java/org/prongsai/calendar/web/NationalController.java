package org.prongsai.calendar.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.NationalShift;
import org.prongsai.calendar.NationalShifts;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The national activities of the commission's calendar, and what agencies answered when it moved.
@Controller
@SetsWindows
@RequestMapping("/windows/{year}")
class NationalController {
    private static final String FORM = "calendar/national";

    private final NationalCalendar national;
    private final NationalShifts shifts;
    private final Agencies agencies;

    NationalController(NationalCalendar national, NationalShifts shifts, Agencies agencies) {
        this.national = national;
        this.shifts = shifts;
        this.agencies = agencies;
    }

    @GetMapping("/activities/new")
    ModelAndView form(@PathVariable int year, Words words) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(FORM, page(of, null, NationalForm.EMPTY, FieldErrors.NONE, null, words));
    }

    /// @param once the idempotency key, which becomes the activity's id
    @PostMapping("/activities")
    ModelAndView add(
            @PathVariable int year,
            @Valid @ModelAttribute NationalForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Words words) {
        FiscalYear of = FiscalYear.require(year);
        FieldErrors errors = form.check(of, FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(of, null, form, errors, null, words));
        }
        national.add(of, form.wish(), once);
        return told(of, "nationalAdded");
    }

    @GetMapping("/activities/{id}")
    ModelAndView activity(@PathVariable int year, @PathVariable UUID id, Words words) {
        FiscalYear of = FiscalYear.require(year);
        NationalEntry entry = national.require(of, id);
        return Answer.page(FORM, page(of, id, NationalForm.of(entry), FieldErrors.NONE, null, words));
    }

    @PostMapping("/activities/{id}")
    ModelAndView change(
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute NationalForm form,
            BindingResult binding,
            Words words) {
        FiscalYear of = FiscalYear.require(year);
        national.require(of, id);
        FieldErrors errors = form.check(of, FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(of, id, form, errors, null, words));
        }
        try {
            national.change(of, id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return told(of, "nationalChanged");
        } catch (OptimisticLockingFailureException e) {
            NationalEntry now = national.require(of, id);
            var theirs = Theirs.of(
                    form.fields(FieldErrors.NONE, words), NationalForm.of(now).fields(FieldErrors.NONE, words), words);
            return Answer.conflict(FORM, page(of, id, form.over(now.version()), FieldErrors.NONE, theirs, words));
        }
    }

    @PostMapping("/activities/{id}/remove")
    ModelAndView remove(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        national.remove(of, id);
        return Answer.seeOther(WindowsController.path(of) + "?told=nationalRemoved&id=" + id);
    }

    @PostMapping("/activities/{id}/restore")
    ModelAndView restore(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        national.restore(of, id);
        return told(of, "nationalRestored");
    }

    /// What agencies answered to a shift.
    @GetMapping("/shifts/{id}")
    ModelAndView shift(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Words words = visit.words();
        NationalShift shift = shifts.require(of, id);
        return Answer.page(
                "calendar/shift",
                new ShiftPage(
                        CalendarText.title(shift.entry(), national.of(of), words),
                        words.text("calendar.shift.lead", CalendarText.moved(shift.from(), shift.to(), words)),
                        List.of(crumb(of, words)),
                        List.of(
                                Fact.of(
                                        words.lookup("calendar.proposal.before"),
                                        CalendarText.days(shift.from(), words)),
                                Fact.of(words.lookup("calendar.proposal.after"), CalendarText.days(shift.to(), words)),
                                Fact.of(words.lookup("calendar.shift.at"), words.moment(shift.at()))),
                        answers(shifts.answers(id), visit)));
    }

    private Table answers(List<NationalShift.Answer> answers, Visit visit) {
        Words words = visit.words();
        Map<UUID, Agency> known = agencies
                .among(answers.stream().map(NationalShift.Answer::agency).toList())
                .stream()
                .collect(Collectors.toMap(agency -> agency.id().value(), Function.identity()));
        return Table.of(
                        words.lookup("calendar.shift.answers"),
                        List.of(
                                Column.naming(words.lookup("calendar.shift.agency")),
                                Column.text(words.lookup("calendar.proposal.answer")),
                                Column.number(words.lookup("calendar.proposal.moved")),
                                Column.number(words.lookup("calendar.proposal.kept")),
                                Column.text(words.lookup("calendar.proposal.reason")),
                                Column.text(words.lookup("calendar.proposal.answered"))),
                        answers.stream()
                                .filter(answer -> known.containsKey(answer.agency()))
                                .map(answer -> row(answer, known, words))
                                .toList())
                .empty(words.lookup("calendar.shift.answers.none"))
                .downloads(answers.isEmpty() ? List.of() : HasTables.downloads(visit, "answers"));
    }

    private static Table.Row row(NationalShift.Answer answer, Map<UUID, Agency> known, Words words) {
        return Table.Row.of(
                Cell.text(words.pick(
                        Objects.requireNonNull(known.get(answer.agency())).name())),
                new Cell.Marked(CalendarText.badge(answer.state(), words)),
                Cell.number(words.count(answer.moved())),
                Cell.number(words.count(answer.stayed())),
                Cell.text(answer.reason()),
                Cell.text(answer.at() == null ? "" : words.moment(answer.at())));
    }

    private static NationalPage page(
            FiscalYear year,
            @Nullable UUID id,
            NationalForm form,
            FieldErrors errors,
            @Nullable Theirs theirs,
            Words words) {
        String path = WindowsController.path(year) + "/activities";
        return new NationalPage(
                words.lookup(id == null ? "calendar.national.new" : "calendar.national.edit"),
                List.of(crumb(year, words)),
                form.fields(errors, words),
                id == null ? path : path + "/" + id,
                id == null,
                Objects.requireNonNullElse(form.version(), 0),
                theirs);
    }

    private static Crumb crumb(FiscalYear year, Words words) {
        return new Crumb(words.lookup("calendar.windows"), WindowsController.path(year));
    }

    private static ModelAndView told(FiscalYear year, String what) {
        return Answer.seeOther(WindowsController.path(year) + "?told=" + what);
    }
}
