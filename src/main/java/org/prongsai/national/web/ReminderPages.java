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
import org.prongsai.national.web.RemindersView.Within;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The pages of reminders, for whoever sends them to the agencies that he follows.
@Component
class ReminderPages {
    private static final int LATEST = 2;

    private final Reminders reminders;
    private final Progress progress;
    private final Agencies agencies;
    private final Manned manned;
    private final Clock clock;

    ReminderPages(Reminders reminders, Progress progress, Agencies agencies, Manned manned, Clock clock) {
        this.reminders = reminders;
        this.progress = progress;
        this.agencies = agencies;
        this.manned = manned;
        this.clock = clock;
    }

    ModelAndView list(FiscalYear year, Within within, Visit visit) {
        return Answer.page(
                Country.PAGE,
                new RemindersView(year, within, visit)
                        .list(reminders.of(year).stream().filter(within::shows).toList()));
    }

    /// @param among those who may be reminded
    ModelAndView preview(FiscalYear year, Within within, List<Agency> among, CountryQuery query, Visit visit) {
        String week = LocalDate.now(clock).plusWeeks(1).toString();
        return Answer.page(
                Country.PAGE,
                new RemindersView(year, within, visit)
                        .preview(query, chosen(year, among, query), week, FieldErrors.NONE));
    }

    /// @param until       the last day on which it is in time
    /// @param fingerprint of whom the officer saw
    /// @param once        idempotency key
    ModelAndView send(
            FiscalYear year,
            Within within,
            List<Agency> among,
            CountryQuery query,
            String until,
            String fingerprint,
            UUID once,
            Visit visit) {
        RemindersView.Chosen chosen = chosen(year, among, query);
        var view = new RemindersView(year, within, visit);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day =
                Days.read(until).filter(last -> !last.isBefore(today) && last.isBefore(today.plusYears(LATEST)));
        if (day.isEmpty()) {
            return Answer.invalid(
                    Country.PAGE,
                    view.preview(
                            query,
                            chosen,
                            until,
                            FieldErrors.NONE.and("until", visit.words().lookup("national.reminder.until.wrong"))));
        }
        if (chosen.whom().isEmpty() || !chosen.fingerprint().equals(fingerprint)) {
            return Answer.conflict(
                    Country.PAGE,
                    view.preview(query, chosen, until, FieldErrors.NONE)
                            .refused(visit.words().lookup("national.reminder.meanwhile")));
        }
        reminders.send(
                once,
                year,
                chosen.what(),
                day.get(),
                chosen.whom().stream().map(one -> one.agency().id()).collect(Collectors.toUnmodifiableSet()),
                within.slices());
        return Answer.seeOther(within.path() + "/" + once + "?told=sent");
    }

    ModelAndView one(FiscalYear year, Within within, UUID id, CountryQuery query, Visit visit) {
        Reminder reminder = require(year, within, id);
        Map<AgencyId, Boolean> whom = reminders.whom(id);
        List<Agency> known =
                agencies.among(whom.keySet().stream().map(AgencyId::value).toList());
        return Answer.page(Country.PAGE, new RemindersView(year, within, visit).one(reminder, known, whom, query));
    }

    ModelAndView takeBack(FiscalYear year, Within within, UUID id) {
        reminders.takeBack(require(year, within, id).id());
        return Answer.seeOther(within.path() + "/" + id + "?told=takenBack");
    }

    private Reminder require(FiscalYear year, Within within, UUID id) {
        Reminder reminder = reminders.require(id);
        if (!reminder.year().equals(year) || !within.shows(reminder)) {
            throw new NoSuchElementException("no reminder " + id + " of " + year);
        }
        return reminder;
    }

    private RemindersView.Chosen chosen(FiscalYear year, List<Agency> among, CountryQuery query) {
        What what = Country.one(What.values(), query.get("what"));
        List<Agency> found = among.stream().filter(query::finds).toList();
        List<AgencyProgress> whom =
                progress.of(year, found).stream().filter(what::concerns).toList();
        var ids = whom.stream().map(one -> one.agency().id()).toList();
        String fingerprint = UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new RemindersView.Chosen(what, among, whom, manned.by(Role.INTEGRITY_OFFICER, ids), fingerprint);
    }
}
