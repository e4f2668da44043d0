package org.prongsai.analysis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The what-ifs that agencies keep under a name.
@Service
public class Scenarios {
    private final ScenarioStore store;
    private final Trail trail;
    private final Clock clock;

    Scenarios(ScenarioStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
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
            append("analysis.log.scenario.kept", saved.id());
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
        SavedScenario changed = store.find(agency, id).orElseThrow(() -> gone(id));
        append("analysis.log.scenario.changed", id);
        return changed;
    }

    /// Deletes a scenario; [#restore] undoes it.
    ///
    /// @throws NoSuchElementException if there is no such scenario
    @Transactional
    public void delete(AgencyId agency, UUID id) {
        if (!store.delete(agency, id, now())) {
            throw gone(id);
        }
        append("analysis.log.scenario.deleted", id);
    }

    /// Takes a deletion back.
    ///
    /// @throws NoSuchElementException if there is no such deleted scenario
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.restore(agency, id)) {
            throw gone(id);
        }
        append("analysis.log.scenario.restored", id);
    }

    private void append(String action, UUID id) {
        trail.append(Act.of(
                action, Act.subject("analysis.log.scenario", id.toString().substring(0, 8))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NoSuchElementException gone(UUID id) {
        return new NoSuchElementException("no scenario " + id);
    }
}
