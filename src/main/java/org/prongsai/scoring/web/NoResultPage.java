package org.prongsai.scoring.web;

import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Words;

/// A year for which the agency has no result yet, with what to do next.
public record NoResultPage(AgencyYear at, String title, String agency) {
    static NoResultPage of(AgencyYear at, Words words) {
        return new NoResultPage(
                at,
                words.text("scoring.board.title", words.year(at.year())),
                words.pick(at.agency().name()));
    }
}
