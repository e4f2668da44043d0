package org.prongsai.national.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.prongsai.national.Progress;
import org.prongsai.national.web.RemindersView.Within;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Reminders to many agencies: first whom, then until when.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/reminders")
class RemindersController {
    private final ReminderPages pages;
    private final Progress progress;

    RemindersController(ReminderPages pages, Progress progress) {
        this.pages = pages;
        this.progress = progress;
    }

    private static Within within(FiscalYear year, Visit visit) {
        return new Within(
                Country.path(year) + "/reminders",
                Country.path(year) + "/progress",
                Set.of(),
                visit.may(ActsForCountry.class));
    }

    @GetMapping
    ModelAndView list(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return pages.list(of, within(of, visit), visit);
    }

    /// @param asked of what, and whom: nothing is sent yet
    @ActsForCountry
    @GetMapping("/new")
    ModelAndView preview(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return pages.preview(of, within(of, visit), progress.assessed(), new CountryQuery(asked), visit);
    }

    /// @param asked       the same again
    /// @param until       the last day on which it is in time
    /// @param fingerprint of whom the officer saw
    /// @param once        idempotency key
    @ActsForCountry
    @PostMapping
    ModelAndView send(
            @PathVariable int year,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam UUID once,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return pages.send(
                of, within(of, visit), progress.assessed(), new CountryQuery(asked), until, fingerprint, once, visit);
    }

    /// @param asked what was just done
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return pages.one(of, within(of, visit), id, new CountryQuery(asked), visit);
    }

    @ActsForCountry
    @PostMapping("/{id}/take-back")
    ModelAndView takeBack(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return pages.takeBack(of, within(of, visit), id);
    }
}
