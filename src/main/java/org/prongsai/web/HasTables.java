package org.prongsai.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Download;

/// A page whose tables can be had as files: its own address with `?table=<name>&as=csv` (or `xlsx`) answers with one.
public interface HasTables {
    /// The tables by name; a name is lower case letters and hyphens, and names the file.
    Map<String, Table> tables();

    /// The links that stand under the table called `name` on the visited page.
    static List<Download> downloads(Visit visit, String name) {
        return List.of(
                new Download("CSV", visit.hereWith("table=" + name + "&as=csv")),
                new Download("Excel", visit.hereWith("table=" + name + "&as=xlsx")));
    }
}
