package org.prongsai.calendar.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
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

    WindowsController(Windows windows) {
        this.windows = windows;
    }

    static String path(FiscalYear year) {
        return "/windows/" + year.buddhistYear();
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView form(@PathVariable int year, @RequestParam(defaultValue = "") String told, Visit visit) {
        FiscalYear of = year(year);
        String key = "calendar.told." + told;
        return Answer.page(
                PAGE,
                page(
                        of,
                        WindowsForm.of(windows.of(of)),
                        FieldErrors.NONE,
                        visit.words().has(key) ? visit.words().lookup(key) : null,
                        null,
                        visit));
    }

    /// Sets those windows that were changed; all of them or none.
    @PostMapping
    ModelAndView set(@PathVariable int year, @RequestParam Map<String, String> typed, Visit visit) {
        FiscalYear of = year(year);
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
        return new WindowsPage(
                words.year(year),
                told,
                theirs,
                form.groups(errors, words),
                table(windows.of(year), visit),
                path(year),
                year.neighbours().stream()
                        .map(other -> new CalendarPage.Way(words.year(other), path(other)))
                        .toList());
    }

    private static Table table(List<Window> windows, Visit visit) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("calendar.windows"),
                        List.of(
                                Column.text(words.lookup("calendar.window")),
                                Column.text(words.lookup("calendar.days")),
                                Column.text(words.lookup("calendar.window.source"))),
                        windows.stream()
                                .map(window -> Table.Row.of(
                                        Cell.text(words.lookup("calendar.window." + window.kind())),
                                        Cell.text(CalendarText.days(window.days(), words)),
                                        Cell.text(window.source())))
                                .toList())
                .empty(words.lookup("calendar.windows.none"))
                .downloads(windows.isEmpty() ? List.of() : HasTables.downloads(visit, "windows"));
    }

    private static FiscalYear year(int buddhistYear) {
        try {
            return new FiscalYear(buddhistYear);
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("no fiscal year " + buddhistYear, e);
        }
    }
}
