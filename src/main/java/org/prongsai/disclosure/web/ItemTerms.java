package org.prongsai.disclosure.web;

import java.time.LocalDate;
import org.prongsai.calendar.Gates;
import org.prongsai.disclosure.Chain;
import org.prongsai.disclosure.Chains;
import org.prongsai.disclosure.WhereJudged;
import org.prongsai.identity.AgencyYear;
import org.springframework.stereotype.Component;

/// What every item of an agency's year is held to.
///
/// @param gate    until when units hand it in
/// @param judging where the year is judged
record ItemTerms(Chain chain, LocalDate gate, WhereJudged.Way judging) {

    /// Asks for them.
    @Component
    static class Asker {
        private final Chains chains;
        private final Gates gates;
        private final WhereJudged where;

        Asker(Chains chains, Gates gates, WhereJudged where) {
            this.chains = chains;
            this.gates = gates;
            this.where = where;
        }

        ItemTerms of(AgencyYear at) {
            return new ItemTerms(
                    chains.of(at.agency().id()), gates.of(at.agency().id(), at.year()), where.of(at.year()));
        }
    }
}
