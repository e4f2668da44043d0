package org.prongsai.analysis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The what-ifs that agencies keep under a name.
@Service
public class Scenarios {
    private final ScenarioStore store;
    private final Clock clock;

    Scenarios(ScenarioStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The agency's scenarios for a year, the last saved first; deleted ones are left out.
    @Transactional(readOnly = true)
    public List<SavedScenario> all(AgencyId agency, FiscalYear year) {
        return store.all(agency, year);
    }

    /// A scenario that was not deleted.
    @Transactional(readOnly = true)
    public Optional<SavedScenario> find(AgencyId agency, UUID id) {
        return store.find(agency, id);
    }

    /// Keeps a new scenario.
    ///
    /// @param request idempotency key: the same request keeps one scenario, the first
    @Transactional
    public SavedScenario keep(AgencyId agency, FiscalYear year, Scenario scenario, UUID request) {
        var saved = new SavedScenario(agency, UUID.randomUUID(), year, scenario, 1, now());
        if (store.add(saved, request)) {
            return saved;
        }
        return store.findByRequest(agency, request).orElseThrow(() -> gone(request));
    }

    /// Replaces what a scenario says.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone saved or deleted it since
    @Transactional
    public SavedScenario change(AgencyId agency, UUID id, int version, Scenario scenario) {
        store.replace(agency, id, version, scenario, now());
        return store.find(agency, id).orElseThrow(() -> gone(id));
    }

    /// Deletes a scenario; [#restore] undoes it.
    ///
    /// @throws NoSuchElementException if there is no such scenario
    @Transactional
    public void delete(AgencyId agency, UUID id) {
        if (!store.delete(agency, id, now())) {
            throw gone(id);
        }
    }

    /// Takes a deletion back.
    ///
    /// @throws NoSuchElementException if there is no such deleted scenario
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.restore(agency, id)) {
            throw gone(id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NoSuchElementException gone(UUID id) {
        return new NoSuchElementException("no scenario " + id);
    }
}
