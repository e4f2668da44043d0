package org.prongsai.report.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// The batches of result papers, and the form that starts another.
public record ResultBatchesPage(String path, List<Field> fields, Table batches) implements HasTables {
    public ResultBatchesPage {
        fields = List.copyOf(fields);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("batches", batches);
    }
}
