package org.prongsai.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final Trail trail;
    private final Clock clock;

    Windows(WindowStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The windows of a year, in the order in which they open.
    @Transactional(readOnly = true)
    public List<Window> of(FiscalYear year) {
        return store.all(year);
    }

    /// Whether it is open today; never where the year has no such window.
    @Transactional(readOnly = true)
    public boolean isOpen(FiscalYear year, WindowKind kind) {
        LocalDate today = LocalDate.now(clock);
        return store.all(year).stream()
                .anyMatch(window -> window.kind() == kind && window.days().contains(today));
    }

    /// Sets a window of a year.
    ///
    /// @param version that the caller read; 0 where there was none
    /// @throws OptimisticLockingFailureException if someone set it since
    @Transactional
    public void set(FiscalYear year, WindowKind kind, DateSpan days, String source, int version) {
        String before = store.all(year).stream()
                .filter(window -> window.kind() == kind)
                .map(window -> text(window.days()))
                .findFirst()
                .orElse(null);
        if (!store.set(year, kind, days, source, version)) {
            throw new OptimisticLockingFailureException("window set meanwhile: " + kind);
        }
        trail.appendForInstallation(new Act(
                "calendar.log.window",
                Act.subject("calendar.log.year", year.buddhistYear() + " " + kind),
                Changes.none().field("calendar.days", before, text(days)).payload()));
    }

    /// Sets several windows of a year, all of them or none.
    ///
    /// @param wishes with the versions that the caller read; 0 where there was none
    /// @throws OptimisticLockingFailureException if someone set one of them since
    @Transactional
    public void set(FiscalYear year, List<Window> wishes) {
        wishes.forEach(wish -> set(year, wish.kind(), wish.days(), wish.source(), wish.version()));
    }

    private static String text(DateSpan days) {
        return days.first() + " – " + days.last();
    }
}
