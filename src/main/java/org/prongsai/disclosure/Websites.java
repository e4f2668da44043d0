package org.prongsai.disclosure;

import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The websites of agencies.
@Service
public class Websites {
    private final WebsiteStore store;
    private final Trail trail;

    Websites(WebsiteStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// The website of an agency.
    @Transactional(readOnly = true)
    public Website of(AgencyId agency) {
        return store.find(agency);
    }

    /// Sets an agency's website. What was sent on its way before stays on it.
    ///
    /// @param website with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone set it since
    @Transactional
    public void set(AgencyId agency, Website website) {
        Website before = store.find(agency);
        if (!store.set(agency, website)) {
            throw new OptimisticLockingFailureException("website set meanwhile");
        }
        trail.append(new Act(
                "disclosure.log.website",
                "",
                Changes.none()
                        .field(
                                "disclosure.website.domains",
                                String.join(" ", before.domains()),
                                String.join(" ", website.domains()))
                        .field("disclosure.website.home", before.home(), website.home())
                        .payload()));
    }
}
