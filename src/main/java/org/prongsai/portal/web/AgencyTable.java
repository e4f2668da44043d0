package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.portal.Entry;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// A list of agencies with their scores.
///
/// @param ofOneKind whether all are of one kind, so that their places tell something
record AgencyTable(Shown shown, boolean ofOneKind) {
    /// @param highlighted who stands out; null for nobody
    Table of(String caption, List<Entry> entries, @Nullable Entry highlighted) {
        Words words = shown.words();
        List<Node> instruments = shown.year().at(Level.INSTRUMENT);
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("portal.agency")));
        columns.add(Column.text(words.lookup(ofOneKind ? "portal.province" : "portal.kind")));
        columns.add(Column.number(words.lookup("portal.place.short")));
        columns.add(Column.number(words.lookup("portal.total")));
        instruments.forEach(node -> columns.add(Column.number(node.code())));
        return Table.of(
                caption,
                columns,
                entries.stream()
                        .map(entry -> row(entry, instruments, entry.equals(highlighted)))
                        .toList());
    }

    private Table.Row row(Entry entry, List<Node> instruments, boolean highlighted) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Link(shown.name(entry), shown.agency(entry.agency().code())));
        String province = entry.agency().province();
        cells.add(Cell.text(
                ofOneKind
                        ? province == null ? "–" : shown.provinceName(province)
                        : shown.kindName(entry.agency().kind())));
        cells.add(Cell.number(shown.place(entry.place())));
        cells.add(shown.total(entry));
        for (Node node : instruments) {
            BigDecimal points = shown.year().points(entry, node.code());
            cells.add(points == null ? new Cell.Missing("–") : Cell.number(shown.score(points)));
        }
        return new Table.Row(cells, highlighted);
    }
}
