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
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetIntake;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.sheet.Workbooks;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
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
    private static final List<String> HEADINGS = SheetIntake.headings(Stream.of(ActivityColumn.values())
            .filter(column -> column != ActivityColumn.ID && column != ActivityColumn.NUMBER));

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
        return intake(agencies.year(agency, year), words).asked();
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(
            @PathVariable String agency, @PathVariable int year, @ModelAttribute SheetForm form, Words words) {
        return intake(agencies.year(agency, year), words).preview(form);
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
        return intake(at, words).store(text, fingerprint, once, file -> {
            files.store(at.agency().id(), at.year(), file, over);
            return CalendarController.told(at, "fileStored");
        });
    }

    private SheetIntake<ActivityWish> intake(AgencyYear at, Words words) {
        String path = CalendarController.path(at);
        return new SheetIntake<>(
                new SheetView(
                        "calendar.file",
                        "calendar",
                        ".xlsx,.docx,.csv,.tsv,.txt",
                        path + "/import",
                        List.of(new Crumb(words.lookup("calendar.page"), path)),
                        List.of(Action.secondary(words.lookup("calendar.file.get"), path + "/file")),
                        Map.of(),
                        words),
                HEADINGS,
                (table, seed) ->
                        ActivitySheet.compare(table, activities.plan(at.agency().id(), at.year()), seed));
    }
}
