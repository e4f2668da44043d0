package org.prongsai.workgroup;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The meetings of an agency's working groups, for which what asks must run.
@Service
public class Meetings {
    private final MeetingStore store;

    Meetings(MeetingStore store) {
        this.store = store;
    }

    /// Those of the groups of a fiscal year, by their days.
    @Transactional(readOnly = true)
    public List<Meeting> of(AgencyId agency, FiscalYear year) {
        return store.of(agency, year);
    }

    /// Those of a group, by their days.
    @Transactional(readOnly = true)
    public List<Meeting> ofGroup(AgencyId agency, UUID group) {
        return store.ofGroup(agency, group);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(AgencyId agency, UUID id) {
        return store.find(agency, id);
    }

    /// The meeting with this id.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Meeting require(AgencyId agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no meeting " + id));
    }
}
