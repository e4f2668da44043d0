package org.prongsai.portal.web;

import java.util.List;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// What can be downloaded, and how programs ask.
public record DataPage(String title, String lead, Table files, List<Fact> licence, Table columns, List<Fact> api) {
    public DataPage {
        licence = List.copyOf(licence);
        api = List.copyOf(api);
    }
}
