package org.prongsai.national.web;

import java.util.List;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;

/// Where a published result stands among those of its kind and of the country.
///
/// @param lead   what the place rests on, or why there is none
/// @param facts  empty where the year is not published
/// @param links  to the pages of the public
public record PlacePage(String title, String lead, List<Crumb> crumbs, List<Fact> facts, List<Crumb> links) {
    public PlacePage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }
}
