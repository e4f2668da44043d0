package org.prongsai.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.desk.Duty;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Offices;
import org.prongsai.thai.PublicHolidays;
import org.prongsai.thai.WorkingDays;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Task;
import org.prongsai.web.ui.Tone;
import org.springframework.stereotype.Component;

/// How a duty is said, on the page and in LINE.
@Component
class DutyText {
    private static final int SOON = 7;

    private final Offices offices;
    private final SiteAddress site;
    private final WorkingDays days = WorkingDays.shipped();
    private final Words thai = Words.in(Language.TH);

    DutyText(Offices offices, SiteAddress site) {
        this.offices = offices;
        this.site = site;
    }

    Task task(Duty duty, View view, LocalDate today, Words words) {
        return new Task(
                duty.title().in(words),
                duty.opened(),
                badge(duty, today, words),
                notes(duty, view, today, words),
                duty.isOpen() ? share(duty) : null);
    }

    /// The Thai text to send on: what and until when, never who.
    private Share share(Duty duty) {
        return new Share(
                "share-" + duty.id(),
                thai.text("desk.line", duty.title().in(thai), thai.date(duty.until()), site.forLine(duty.link())));
    }

    private static Badge badge(Duty duty, LocalDate today, Words words) {
        long left = duty.daysLeft(today);
        if (duty.isOpen() && duty.notice()) {
            return Badge.of(words.lookup("desk.notice"), Tone.NEUTRAL);
        }
        if (!duty.isOpen()) {
            return Badge.of(words.lookup("desk.settled"), Tone.GOOD);
        }
        if (left < 0) {
            return Badge.of(words.counted("desk.overdue", -left), Tone.BAD);
        }
        if (left == 0) {
            return Badge.of(words.lookup("desk.today"), Tone.WARNING);
        }
        return Badge.of(words.counted("desk.left", left), left <= SOON ? Tone.WARNING : Tone.NEUTRAL);
    }

    private List<String> notes(Duty duty, View view, LocalDate today, Words words) {
        var notes = new ArrayList<String>();
        if (!duty.notice()) {
            notes.add(until(duty, today, words));
        }
        if (duty.isOpen() && !duty.notice()) {
            holiday(duty.until(), words).ifPresent(notes::add);
        }
        offices.find(duty.agency()).map(office -> words.pick(office.name())).ifPresent(notes::add);
        switch (view) {
            case WAITING, SOON, ANNOUNCED -> {}
            case SENT -> notes.add(words.text("desk.heldBy", holder(duty.holder(), words)));
        }
        return notes;
    }

    private String until(Duty duty, LocalDate today, Words words) {
        long left = days.between(today, duty.until());
        return duty.isOpen() && left > 0
                ? words.text("desk.until.left", words.date(duty.until()), words.counted("desk.workingDays", left))
                : words.text("desk.until", words.date(duty.until()));
    }

    /// Says that a duty is due while offices are closed, and the last day before that on which they work.
    private Optional<String> holiday(LocalDate day, Words words) {
        if (days.isWorkingDay(day)) {
            return Optional.empty();
        }
        String why = PublicHolidays.shipped()
                .on(day)
                .map(holiday -> words.pick(holiday.name()))
                .orElseGet(() -> words.lookup("desk.weekend"));
        return Optional.of(words.text("desk.onHoliday", why, words.date(days.next(day))));
    }

    private static String holder(Holder holder, Words words) {
        return switch (holder) {
            case Holder.Person _ -> words.lookup("desk.person");
            case Holder.Post(var role, var _) ->
                words.lookup("identity.role." + Role.valueOf(role).tag());
        };
    }
}
