package org.prongsai.calendar.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.sheet.ActivityColumn;
import org.prongsai.calendar.sheet.ActivitySheet;
import org.prongsai.calendar.sheet.ActivityWish;
import org.prongsai.calendar.sheet.CalendarFiles;
import org.prongsai.document.Comparison;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetPage;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.sheet.Workbooks;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The calendar as a workbook that comes back.
@Controller
@KeepsCalendar
@RequestMapping("/agencies/{agency}/{year}/calendar")
class CalendarSheetController {
    private static final String PAGE = "ui/sheet";
    private static final String[] HEADINGS = Stream.of(ActivityColumn.values())
            .filter(column -> column != ActivityColumn.ID && column != ActivityColumn.NUMBER)
            .flatMap(column -> column.headings().stream())
            .toArray(String[]::new);

    private final Agencies agencies;
    private final Activities activities;
    private final CalendarFiles files;

    CalendarSheetController(Agencies agencies, Activities activities, CalendarFiles files) {
        this.agencies = agencies;
        this.activities = activities;
        this.files = files;
    }

    /// The agency's own activities, to be changed and handed in again.
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String agency, @PathVariable int year, Words words) {
        AgencyYear at = agencies.year(agency, year);
        return Workbooks.answer(
                "calendar-" + agency + "-" + year + ".xlsx",
                Workbooks.of(
                        ActivityColumn.values(),
                        CalendarFiles.rows(activities.plan(at.agency().id(), at.year())),
                        words.lookup("calendar.activities"),
                        words.lookup("calendar.file.guide"),
                        words.language()));
    }

    @GetMapping("/import")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Words words) {
        return Answer.page(PAGE, view(agencies.year(agency, year), words).asked(null, FieldErrors.NONE));
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(
            @PathVariable String agency, @PathVariable int year, @ModelAttribute SheetForm form, Words words) {
        AgencyYear at = agencies.year(agency, year);
        SheetView view = view(at, words);
        if (form.isEmpty()) {
            return refused(view, form, words.lookup("web.sheet.nothing"));
        }
        return switch (form.read(HEADINGS)) {
            case Reading.Read(var tables) -> preview(at, tables.getFirst(), view);
            case Reading.TextLines _ -> refused(view, form, words.lookup("calendar.file.none"));
            case Reading.Refused(var reason) ->
                refused(
                        view,
                        form,
                        words.text(reason.messageKey(), reason.arguments().toArray()));
        };
    }

    private ModelAndView preview(AgencyYear at, Table table, SheetView view) {
        Comparison<ActivityWish> file = compare(at, table, UUID.randomUUID());
        SheetPage page = view.shown(file, SheetForm.text(table));
        return file.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
    }

    private static ModelAndView refused(SheetView view, SheetForm form, String why) {
        return Answer.invalid(PAGE, view.asked(form.paste(), FieldErrors.NONE.and("file", why)));
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param once idempotency key, from which the ids of what is new are made
    /// @param over whether the file wins over what was changed since it was made
    @PostMapping("/import/store")
    ModelAndView store(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        SheetView view = view(at, words);
        if (!(SheetForm.ofText(text).read(HEADINGS) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view.asked(null, FieldErrors.NONE));
        }
        Comparison<ActivityWish> file = compare(at, tables.getFirst(), once);
        if (!file.faults().isEmpty() || !file.fingerprint().equals(fingerprint)) {
            return Answer.conflict(PAGE, view.shown(file, text));
        }
        try {
            files.store(at.agency().id(), at.year(), file, over);
            return CalendarController.told(at, "fileStored");
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, view.shown(compare(at, tables.getFirst(), once), text));
        }
    }

    private Comparison<ActivityWish> compare(AgencyYear at, Table table, UUID seed) {
        return ActivitySheet.compare(table, activities.plan(at.agency().id(), at.year()), seed);
    }

    private static SheetView view(AgencyYear at, Words words) {
        String path = CalendarController.path(at);
        return new SheetView(
                "calendar.file",
                "calendar",
                ".xlsx,.docx,.csv,.tsv,.txt",
                path + "/import",
                List.of(new Crumb(words.lookup("calendar.page"), path)),
                List.of(Action.secondary(words.lookup("calendar.file.get"), path + "/file")),
                Map.of(),
                words);
    }
}
