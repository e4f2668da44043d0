package org.prongsai.national.yearbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Run;

/// Tables of the report: the first column names, the others hold figures.
final class ReportTables {
    private static final double TEXT = 13;

    private ReportTables() {}

    /// @param shares widths of the columns, in any unit
    /// @param head   what stands above each column
    static Table of(List<Double> shares, List<String> head, List<List<String>> rows) {
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < shares.size(); i++) {
            columns.add(new Table.Column(shares.get(i), i == 0 ? Alignment.LEFT : Alignment.RIGHT));
        }
        return new Table(
                columns,
                1,
                TEXT,
                Stream.concat(
                                Stream.of(new Table.Row(
                                        head.stream().map(ReportTables::bold).toList())),
                                rows.stream()
                                        .map(row -> new Table.Row(
                                                row.stream().map(Table.Cell::of).toList())))
                        .toList());
    }

    private static Table.Cell bold(String text) {
        return new Table.Cell(List.of(List.of(Run.bold(text))), 1, 1, Optional.of(Alignment.CENTRE));
    }
}
