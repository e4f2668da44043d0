package org.prongsai.identity.web;

import org.prongsai.identity.Agencies;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// Reads from an address whose people it is about.
@Component
class Places {
    /// The addresses of an agency's own, of the operator for an agency, and of the operator for the
    /// installation.
    static final String OWN = "/agencies/{agency}/people";
    static final String OF_AGENCY = "/register/{place}/people";
    static final String OF_INSTALLATION = "/installation/people";

    private final Agencies agencies;

    Places(Agencies agencies) {
        this.agencies = agencies;
    }

    /// @throws java.util.NoSuchElementException if there is no such agency
    Place of(Visit visit) {
        return visit.variable("agency")
                .map(code -> new Place(agencies.require(code), "/agencies/" + code + "/people", false))
                .or(() -> visit.variable("place")
                        .map(code -> new Place(agencies.require(code), "/register/" + code + "/people", true)))
                .orElseGet(() -> new Place(null, OF_INSTALLATION, true));
    }
}
