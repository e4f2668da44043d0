package org.prongsai.improvement;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Why weak items were left without a measure.
@Service
public class Reasons {
    private final ReasonStore store;
    private final Trail trail;
    private final Clock clock;

    Reasons(ReasonStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The reasons given in a year.
    @Transactional(readOnly = true)
    public List<Reason> all(AgencyId agency, FiscalYear year) {
        return store.all(agency, year);
    }

    /// Says why an item has no measure.
    ///
    /// @param version of the reason that the caller read; 0 where there was none
    /// @throws OptimisticLockingFailureException if someone gave another one since
    @Transactional
    public void give(AgencyId agency, FiscalYear year, String code, String said, int version) {
        String before = said(agency, year, code);
        if (!store.store(agency, year, code, said, version)) {
            throw new OptimisticLockingFailureException("reason changed meanwhile: " + code);
        }
        trail.append(new Act(
                "improvement.log.reason",
                subject(code),
                Changes.none().field("improvement.reason", before, said).payload()));
    }

    /// Takes a reason back, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, String code) {
        if (!store.remove(agency, year, code, clock.instant())) {
            throw new NoSuchElementException("no reason for " + code);
        }
        trail.append(Act.of("improvement.log.reasonRemoved", subject(code)));
    }

    /// Takes that back.
    ///
    /// @throws NoSuchElementException if none was taken back
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, String code) {
        if (!store.remove(agency, year, code, null)) {
            throw new NoSuchElementException("no reason taken back for " + code);
        }
        trail.append(Act.of("improvement.log.reasonRestored", subject(code)));
    }

    private @Nullable String said(AgencyId agency, FiscalYear year, String code) {
        return store.all(agency, year).stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::said)
                .findFirst()
                .orElse(null);
    }

    private static String subject(String code) {
        return Act.subject("improvement.log.item", code);
    }
}
