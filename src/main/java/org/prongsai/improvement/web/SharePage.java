package org.prongsai.improvement.web;

import java.util.List;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;

/// A measure that is about to be shared, as others would see it.
///
/// @param names names of the agency that its texts have; none where they have none
/// @param facts what is copied beside the fields, and what is not
/// @param path  where it is shared
public record SharePage(
        String measure, List<Crumb> crumbs, List<String> names, List<Fact> facts, List<Field> fields, String path) {
    public SharePage {
        crumbs = List.copyOf(crumbs);
        names = List.copyOf(names);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }
}
