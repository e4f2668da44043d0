package org.prongsai.analysis;

import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lines by which each agency sorts its scores: its own, or else the edition's.
@Service
public class AgencyLines {
    private final AgencyLinesStore store;

    AgencyLines(AgencyLinesStore store) {
        this.store = store;
    }

    /// Lines as an agency set them.
    ///
    /// @param version counts the times they were set, from 1; 0 while the edition's lines apply
    public record Chosen(Lines lines, int version) {}

    /// The lines that apply to the agency in a year of `edition`.
    @Transactional(readOnly = true)
    public Chosen of(AgencyId agency, Edition edition) {
        return store.find(agency).orElseGet(() -> new Chosen(Lines.of(edition), 0));
    }

    /// Sets the agency's own lines, for all years.
    ///
    /// @param version that the caller read with [#of]
    /// @throws OptimisticLockingFailureException if someone set or dropped them since
    @Transactional
    public void set(AgencyId agency, Lines lines, int version) {
        boolean done = version == 0 ? store.add(agency, lines) : store.replace(agency, lines, version);
        if (!done) {
            throw new OptimisticLockingFailureException("lines changed meanwhile: " + agency.value());
        }
    }

    /// Lets the edition's lines apply again.
    ///
    /// @return the lines that were dropped, so that they can be set again; empty if there were none
    @Transactional
    public Optional<Lines> drop(AgencyId agency) {
        Optional<Lines> dropped = store.find(agency).map(Chosen::lines);
        store.remove(agency);
        return dropped;
    }
}
