package org.prongsai.calendar;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The commission's calendar, upstream of every agency's: its windows, which [Windows] sets, and its national
/// activities.
@Service
public class NationalCalendar {
    private final NationalStore store;
    private final NationalShifts shifts;
    private final Trail trail;
    private final Clock clock;

    NationalCalendar(NationalStore store, NationalShifts shifts, Trail trail, Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a national activity.
    ///
    /// @param source where these days stand written; never blank
    public record Wish(Bilingual title, boolean milestone, DateSpan days, String source) {
        public Wish {
            if (milestone && !days.first().equals(days.last())) {
                throw new IllegalArgumentException("a milestone of several days");
            }
        }
    }

    /// Windows and national activities of a year, in the order in which they begin.
    @Transactional(readOnly = true)
    public List<NationalEntry> of(FiscalYear year) {
        return store.all(year);
    }

    /// A national activity.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public NationalEntry require(FiscalYear year, UUID id) {
        return store.all(year).stream()
                .filter(entry -> entry.id().equals(id) && entry.window() == null)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no national activity " + id));
    }

    /// Adds an activity.
    ///
    /// @param request idempotency key, and the activity's id: the same request adds once
    @Transactional
    public void add(FiscalYear year, Wish wish, UUID request) {
        check(year, wish);
        if (store.add(year, request, wish)) {
            append("calendar.log.national.added", request, null, wish);
        }
    }

    /// Changes an activity. Where its days move, every agency that tied something to it is asked to follow.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    @Transactional
    public void change(FiscalYear year, UUID id, int version, Wish wish) {
        check(year, wish);
        NationalEntry before = require(year, id);
        if (!store.change(id, version, wish)) {
            throw new OptimisticLockingFailureException("national activity changed meanwhile: " + id);
        }
        shifts.moved(year, before, wish.days());
        append("calendar.log.national.changed", id, before, wish);
    }

    /// Removes an activity, which [#restore] undoes. What agencies tied to it stays where it is.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void remove(FiscalYear year, UUID id) {
        if (!store.remove(year, id, clock.instant())) {
            throw new NoSuchElementException("no national activity " + id);
        }
        trail.appendForInstallation(Act.of("calendar.log.national.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed activity
    @Transactional
    public void restore(FiscalYear year, UUID id) {
        if (!store.remove(year, id, null)) {
            throw new NoSuchElementException("no removed national activity " + id);
        }
        trail.appendForInstallation(Act.of("calendar.log.national.restored", subject(id)));
    }

    private static void check(FiscalYear year, Wish wish) {
        if (!year.days().contains(wish.days().first())) {
            throw new IllegalArgumentException("begins outside of the year: " + wish.days());
        }
    }

    private void append(String action, UUID id, @Nullable NationalEntry before, Wish wish) {
        Bilingual title = before == null ? null : before.title();
        trail.appendForInstallation(new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "calendar.title",
                                title == null ? null : title.th(),
                                wish.title().th())
                        .field(
                                "calendar.days",
                                before == null ? null : ActivityTrail.text(before.days()),
                                ActivityTrail.text(wish.days()))
                        .field("calendar.window.source", before == null ? null : before.source(), wish.source())
                        .payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("calendar.log.national", id.toString().substring(0, 8));
    }
}
