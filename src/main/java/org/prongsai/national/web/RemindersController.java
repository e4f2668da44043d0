package org.prongsai.national.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Manned;
import org.prongsai.national.AgencyProgress;
import org.prongsai.national.Progress;
import org.prongsai.national.Reminder;
import org.prongsai.national.Reminder.What;
import org.prongsai.national.Reminders;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Role;
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
    private static final int LATEST = 2;

    private final Reminders reminders;
    private final Progress progress;
    private final Agencies agencies;
    private final Manned manned;
    private final Clock clock;

    RemindersController(Reminders reminders, Progress progress, Agencies agencies, Manned manned, Clock clock) {
        this.reminders = reminders;
        this.progress = progress;
        this.agencies = agencies;
        this.manned = manned;
        this.clock = clock;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/reminders";
    }

    @GetMapping
    ModelAndView list(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(Country.PAGE, new RemindersView(of, visit).list(reminders.of(of)));
    }

    /// @param asked of what, and whom: nothing is sent yet
    @ActsForCountry
    @GetMapping("/new")
    ModelAndView preview(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        var query = new CountryQuery(asked);
        String week = LocalDate.now(clock).plusWeeks(1).toString();
        return Answer.page(Country.PAGE, view(of, visit).preview(query, chosen(of, query), week, FieldErrors.NONE));
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
        var query = new CountryQuery(asked);
        RemindersView.Chosen chosen = chosen(of, query);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day =
                Days.read(until).filter(last -> !last.isBefore(today) && last.isBefore(today.plusYears(LATEST)));
        if (day.isEmpty()) {
            return Answer.invalid(
                    Country.PAGE,
                    view(of, visit)
                            .preview(
                                    query,
                                    chosen,
                                    until,
                                    FieldErrors.NONE.and(
                                            "until", visit.words().lookup("national.reminder.until.wrong"))));
        }
        if (chosen.whom().isEmpty() || !chosen.fingerprint().equals(fingerprint)) {
            return Answer.conflict(
                    Country.PAGE,
                    view(of, visit)
                            .preview(query, chosen, until, FieldErrors.NONE)
                            .refused(visit.words().lookup("national.reminder.meanwhile")));
        }
        reminders.send(
                once,
                of,
                chosen.what(),
                day.get(),
                chosen.whom().stream().map(one -> one.agency().id()).collect(Collectors.toUnmodifiableSet()));
        return Answer.seeOther(path(of) + "/" + once + "?told=sent");
    }

    /// @param asked what was just done
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Reminder reminder = require(of, id);
        Map<AgencyId, Boolean> whom = reminders.whom(id);
        List<Agency> known =
                agencies.among(whom.keySet().stream().map(AgencyId::value).toList());
        return Answer.page(
                Country.PAGE,
                new RemindersView(of, visit)
                        .one(reminder, known, whom, new CountryQuery(asked), visit.may(ActsForCountry.class)));
    }

    @ActsForCountry
    @PostMapping("/{id}/take-back")
    ModelAndView takeBack(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        reminders.takeBack(require(of, id).id());
        return Answer.seeOther(path(of) + "/" + id + "?told=takenBack");
    }

    private Reminder require(FiscalYear year, UUID id) {
        Reminder reminder = reminders.require(id);
        if (!reminder.year().equals(year)) {
            throw new NoSuchElementException("no reminder " + id + " of " + year);
        }
        return reminder;
    }

    private RemindersView view(FiscalYear year, Visit visit) {
        return new RemindersView(year, visit);
    }

    private RemindersView.Chosen chosen(FiscalYear year, CountryQuery query) {
        What what = Country.one(What.values(), query.get("what"));
        List<Agency> all = progress.assessed();
        List<Agency> found = all.stream().filter(query::finds).toList();
        List<AgencyProgress> whom =
                progress.of(year, found).stream().filter(what::concerns).toList();
        var ids = whom.stream().map(one -> one.agency().id()).toList();
        String fingerprint = UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new RemindersView.Chosen(what, all, whom, manned.by(Role.INTEGRITY_OFFICER, ids), fingerprint);
    }
}
