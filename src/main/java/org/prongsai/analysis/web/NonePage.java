package org.prongsai.analysis.web;

import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Visit;

/// A year that has no result to analyse yet, with what to do next.
///
/// @param guide where the guide speaks of the page
public record NonePage(AgencyYear at, String title, String lead, String guide) {
    static NonePage of(AgencyYear at, Topic topic, Visit visit) {
        var words = visit.words();
        return new NonePage(
                at, topic.title(words), words.pick(at.agency().name()) + " · " + words.year(at.year()), topic.page());
    }
}
