package org.prongsai.workgroup;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The working groups of an agency, for which what asks must run.
@Service
public class WorkingGroups {
    private final GroupStore store;

    WorkingGroups(GroupStore store) {
        this.store = store;
    }

    /// Those of a fiscal year, by the dates of their orders.
    @Transactional(readOnly = true)
    public List<WorkingGroup> of(AgencyId agency, FiscalYear year) {
        return store.of(agency, year);
    }

    @Transactional(readOnly = true)
    public Optional<WorkingGroup> find(AgencyId agency, UUID id) {
        return store.find(agency, id);
    }

    /// The group with this id.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public WorkingGroup require(AgencyId agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no working group " + id));
    }

    /// The years for which an agency has groups.
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AgencyId agency) {
        return store.years(agency);
    }
}
