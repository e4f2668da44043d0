package org.prongsai.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The windows of the commission's calendar. Whoever takes answers, evidence or appeals asks here whether it is time.
@Service
public class Windows {
    private final WindowStore store;
    private final NationalStore national;
    private final NationalShifts shifts;
    private final Trail trail;
    private final Clock clock;

    Windows(WindowStore store, NationalStore national, NationalShifts shifts, Trail trail, Clock clock) {
        this.store = store;
        this.national = national;
        this.shifts = shifts;
        this.trail = trail;
        this.clock = clock;
    }

    /// The windows of a year, in the order in which they open.
    @Transactional(readOnly = true)
    public List<Window> of(FiscalYear year) {
        return store.all(year);
    }

    /// The window of a year that opens something; empty where the calendar has none.
    @Transactional(readOnly = true)
    public Optional<Window> find(FiscalYear year, WindowKind kind) {
        return store.all(year).stream().filter(window -> window.kind() == kind).findFirst();
    }

    /// Whether it is open today; never where the year has no such window.
    @Transactional(readOnly = true)
    public boolean isOpen(FiscalYear year, WindowKind kind) {
        LocalDate today = LocalDate.now(clock);
        return find(year, kind).filter(window -> window.days().contains(today)).isPresent();
    }

    /// Sets a window of a year. Where its days move, every agency that tied something to it is asked to follow.
    ///
    /// @param version that the caller read; 0 where there was none
    /// @throws OptimisticLockingFailureException if someone set it since
    @Transactional
    public void set(FiscalYear year, WindowKind kind, DateSpan days, String source, int version) {
        NationalEntry before = national.all(year).stream()
                .filter(entry -> entry.window() == kind)
                .findFirst()
                .orElse(null);
        if (!store.set(year, kind, days, source, version)) {
            throw new OptimisticLockingFailureException("window set meanwhile: " + kind);
        }
        if (before != null) {
            shifts.moved(year, before, days);
        }
        trail.appendForInstallation(new Act(
                "calendar.log.window",
                Act.subject("calendar.log.year", year.buddhistYear() + " " + kind),
                Changes.none()
                        .field(
                                "calendar.days",
                                before == null ? null : ActivityTrail.text(before.days()),
                                ActivityTrail.text(days))
                        .payload()));
    }

    /// Sets several windows of a year, all of them or none.
    ///
    /// @param wishes with the versions that the caller read; 0 where there was none
    /// @throws OptimisticLockingFailureException if someone set one of them since
    @Transactional
    public void set(FiscalYear year, List<Window> wishes) {
        wishes.forEach(wish -> set(year, wish.kind(), wish.days(), wish.source(), wish.version()));
    }
}
