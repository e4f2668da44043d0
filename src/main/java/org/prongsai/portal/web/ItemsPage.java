package org.prongsai.portal.web;

import java.util.List;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Heat;

/// All items of a year with the country's means.
public record ItemsPage(String title, String lead, List<Crumb> crumbs, Heat heat) {
    public ItemsPage {
        crumbs = List.copyOf(crumbs);
    }
}
