package org.prongsai.calendar.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.NationalShift;
import org.prongsai.calendar.NationalShifts;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.Windows;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The windows of the commission's calendar, set for every agency.
@Controller
@SetsWindows
@RequestMapping("/windows/{year}")
class WindowsController {
    private static final String PAGE = "calendar/windows";

    private final Windows windows;
    private final NationalCalendar national;
    private final NationalShifts shifts;

    WindowsController(Windows windows, NationalCalendar national, NationalShifts shifts) {
        this.windows = windows;
        this.national = national;
        this.shifts = shifts;
    }

    static String path(FiscalYear year) {
        return "/windows/" + year.buddhistYear();
    }

    /// @param told what was just done
    /// @param id   the national activity with which it was done
    @GetMapping
    ModelAndView form(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID id,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        String key = "calendar.told." + told;
        return Answer.page(
                PAGE,
                page(
                                of,
                                WindowsForm.of(windows.of(of)),
                                FieldErrors.NONE,
                                visit.words().has(key) ? visit.words().lookup(key) : null,
                                null,
                                visit)
                        .undo(
                                told.equals("nationalRemoved") && id != null
                                        ? path(of) + "/activities/" + id + "/restore"
                                        : null));
    }

    /// Sets those windows that were changed; all of them or none.
    @PostMapping
    ModelAndView set(@PathVariable int year, @RequestParam Map<String, String> typed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        var form = new WindowsForm(typed);
        List<Window> stored = windows.of(of);
        FieldErrors errors = form.check(stored, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(of, form, errors, null, null, visit));
        }
        try {
            windows.set(of, form.wishes(stored));
            return Answer.seeOther(path(of) + "?told=windows");
        } catch (OptimisticLockingFailureException e) {
            List<Window> now = windows.of(of);
            Words words = visit.words();
            var theirs = Theirs.of(
                    page(of, form, FieldErrors.NONE, null, null, visit).fields(),
                    page(of, WindowsForm.of(now), FieldErrors.NONE, null, null, visit)
                            .fields(),
                    words);
            return Answer.conflict(PAGE, page(of, form.over(now), FieldErrors.NONE, null, theirs, visit));
        }
    }

    private WindowsPage page(
            FiscalYear year,
            WindowsForm form,
            FieldErrors errors,
            @Nullable String told,
            @Nullable Theirs theirs,
            Visit visit) {
        Words words = visit.words();
        List<NationalEntry> entries = national.of(year);
        return new WindowsPage(
                words.year(year),
                told,
                null,
                theirs,
                form.groups(errors, words),
                CalendarText.national(entries, entry -> path(year) + "/activities/" + entry.id(), words)
                        .downloads(entries.isEmpty() ? List.of() : HasTables.downloads(visit, "windows")),
                shifts(year, entries, words),
                path(year),
                year.neighbours().stream()
                        .map(other -> new CalendarPage.Way(words.year(other), path(other)))
                        .toList());
    }

    private Table shifts(FiscalYear year, List<NationalEntry> entries, Words words) {
        return Table.of(
                        words.lookup("calendar.shifts"),
                        List.of(
                                Column.naming(words.lookup("calendar.window")),
                                Column.text(words.lookup("calendar.proposal.before")),
                                Column.text(words.lookup("calendar.proposal.after")),
                                Column.text(words.lookup("calendar.shift.at")),
                                Column.number(words.lookup("calendar.proposal.state.ACCEPTED")),
                                Column.number(words.lookup("calendar.proposal.state.PARTLY")),
                                Column.number(words.lookup("calendar.proposal.state.KEPT")),
                                Column.number(words.lookup("calendar.proposal.state.OPEN"))),
                        shifts.of(year).stream()
                                .map(shift -> row(year, shift, entries, words))
                                .toList())
                .empty(words.lookup("calendar.shifts.none"));
    }

    private static Table.Row row(FiscalYear year, NationalShift shift, List<NationalEntry> entries, Words words) {
        NationalShift.Tally tally = shift.tally();
        return Table.Row.of(
                new Cell.Link(CalendarText.title(shift.entry(), entries, words), path(year) + "/shifts/" + shift.id()),
                Cell.text(CalendarText.days(shift.from(), words)),
                Cell.text(CalendarText.days(shift.to(), words)),
                Cell.text(words.moment(shift.at())),
                Cell.number(words.count(tally.accepted())),
                Cell.number(words.count(tally.partly())),
                Cell.number(words.count(tally.kept())),
                Cell.number(words.count(tally.open())));
    }
}
