package org.prongsai.scoring.web;

import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// Every node of a result, from the total down to the last part, as one table.
public record ScoreTablePage(String title, String agency, boolean draft, Table scores) implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of(ScoreTable.NAME, scores);
    }
}
