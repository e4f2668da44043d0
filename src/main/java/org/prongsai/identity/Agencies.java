package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The agencies of this installation.
@Service
public class Agencies {
    private final AgencyStore store;
    private final AgencyPasts pasts;
    private final Trail trail;
    private final Clock clock;

    Agencies(AgencyStore store, AgencyPasts pasts, Trail trail, Clock clock) {
        this.store = store;
        this.pasts = pasts;
        this.trail = trail;
        this.clock = clock;
    }

    /// All agencies, sorted by their Thai names.
    @Transactional(readOnly = true)
    public List<Agency> all() {
        return store.all();
    }

    /// Those of the agencies that have one of these ids, sorted by their Thai names.
    @Transactional(readOnly = true)
    public List<Agency> among(Collection<UUID> ids) {
        return store.among(ids);
    }

    /// Those whose names, code, district or province together have all the patterns, in the shape of SQL's `like`, by
    /// name.
    @Transactional(readOnly = true)
    public List<Agency> having(String[] patterns, int most) {
        return store.having(patterns, most);
    }

    /// The agency with this code, as it stands in addresses.
    @Transactional(readOnly = true)
    public Optional<Agency> find(String code) {
        return store.find(code);
    }

    /// The agency with this code.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Agency require(String code) {
        return store.find(code).orElseThrow(() -> new NoSuchElementException("no agency " + code));
    }

    /// The year of the agency with this code; or of the sheet on trial, where its place stands in the address.
    ///
    /// @throws NoSuchElementException if there is no such agency or no such year
    @Transactional(readOnly = true)
    public AgencyYear year(String code, int buddhistYear) {
        Agency agency = code.equals(Agency.ON_TRIAL.code()) ? Agency.ON_TRIAL : require(code);
        return new AgencyYear(agency, FiscalYear.require(buddhistYear));
    }

    /// Does all that a list would do, or nothing.
    ///
    /// @throws IllegalArgumentException if the list has faults
    /// @throws org.springframework.dao.DuplicateKeyException if another agency took one of its codes meanwhile
    @Transactional
    public void store(AgencyList.Plan plan) {
        if (!plan.faults().isEmpty()) {
            throw new IllegalArgumentException("the list has faults");
        }
        plan.changes().forEach(change -> store.put(change.agency()));
        plan.changes().forEach(this::keepPast);
        plan.changes().stream()
                .filter(change -> !Objects.equals(change.parent(), change.parentBefore()))
                .forEach(change -> store.belong(change.agency().id().value(), change.parent()));
        trail.appendForInstallation(new Act(
                "identity.log.register.stored",
                "",
                Changes.none()
                        .field(
                                "identity.log.agencies",
                                null,
                                Integer.toString(plan.changes().size()))
                        .payload()));
    }

    /// What agencies were called and what they became, by their codes; those of whom nothing is known are missing.
    @Transactional(readOnly = true)
    public Map<String, AgencyPast> pasts() {
        return pasts.all();
    }

    /// To which agency others belong: codes by codes; those that belong to none of the register are missing.
    @Transactional(readOnly = true)
    public Map<String, String> parents() {
        return store.parents();
    }

    /// A changed name is kept among the former ones, as the page of the agency's settings does.
    private void keepPast(AgencyList.Change change) {
        UUID id = change.agency().id().value();
        var names = new ArrayList<>(change.added());
        Agency before = change.before();
        if (before != null
                && !before.name().th().equals(change.agency().name().th())
                && !change.past().wasCalled(before.name().th())) {
            names.add(new AgencySettings.FormerName(before.name(), LocalDate.now(clock)));
        }
        pasts.add(id, names, clock.instant());
        if (!Objects.equals(change.past().successor(), change.pastBefore().successor())) {
            pasts.follow(id, change.past().successor());
        }
    }

    /// Adds an agency, unless there is one with its id or code.
    @Transactional
    public void add(Agency agency) {
        store.add(agency);
    }
}
