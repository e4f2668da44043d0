package org.prongsai.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lines by which each agency sorts its scores: its own, or else the edition's.
@Service
public class AgencyLines {
    private final AgencyLinesStore store;
    private final Trail trail;

    AgencyLines(AgencyLinesStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
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
        Lines before = store.find(agency).map(Chosen::lines).orElse(null);
        boolean done = version == 0 ? store.add(agency, lines) : store.replace(agency, lines, version);
        if (!done) {
            throw new OptimisticLockingFailureException("lines changed meanwhile: " + agency.value());
        }
        append("analysis.log.lines.set", before, lines);
    }

    /// Lets the edition's lines apply again.
    ///
    /// @return the lines that were dropped, so that they can be set again; empty if there were none
    @Transactional
    public Optional<Lines> drop(AgencyId agency) {
        Optional<Lines> dropped = store.find(agency).map(Chosen::lines);
        store.remove(agency);
        dropped.ifPresent(lines -> append("analysis.log.lines.dropped", lines, null));
        return dropped;
    }

    private void append(String action, @Nullable Lines before, @Nullable Lines after) {
        Changes changes = Changes.none()
                .field("analysis.log.target", target(before), target(after))
                .field("analysis.log.urgent", urgent(before), urgent(after));
        trail.append(new Act(action, "", changes.payload()));
    }

    private static @Nullable String target(@Nullable Lines lines) {
        return lines == null ? null : lines.target().toPlainString();
    }

    private static @Nullable String urgent(@Nullable Lines lines) {
        return lines == null ? null : lines.urgent().toPlainString();
    }
}
