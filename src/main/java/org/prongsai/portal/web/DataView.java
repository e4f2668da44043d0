package org.prongsai.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.YearIndex;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// Lays out what can be downloaded.
record DataView(PortalIndex index, Words words) {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final List<String> COLUMNS = List.of(
            "year",
            "version",
            "made_up",
            "id",
            "code",
            "kind",
            "province",
            "total",
            "passed",
            "place",
            "percentile",
            "margin",
            "score");

    DataPage page() {
        return new DataPage(
                words.lookup("portal.nav.data"),
                words.lookup("portal.data.lead"),
                files(),
                List.of(
                        new Fact(
                                words.lookup("portal.data.licence"),
                                new Cell.Link(words.lookup("portal.data.licence.name"), LICENCE)),
                        Fact.of(words.lookup("portal.data.cite"), words.lookup("portal.data.cite.text")),
                        Fact.of(words.lookup("portal.data.again"), words.lookup("portal.data.again.text")),
                        new Fact(
                                words.lookup("portal.data.catalogue"),
                                new Cell.Link("DCAT 3 (JSON-LD)", "/data/catalogue.jsonld")),
                        new Fact(
                                words.lookup("portal.data.checkpoints"),
                                new Cell.Link(words.lookup("portal.data.checkpoints.name"), "/checkpoints"))),
                columns(),
                List.of(
                        new Fact(
                                words.lookup("portal.data.api.description"),
                                new Cell.Link("OpenAPI 3.1", "/api/v1/openapi.json")),
                        Fact.of(words.lookup("portal.data.api.example"), "/api/v1/years"),
                        Fact.of(words.lookup("portal.data.api.tags"), words.lookup("portal.data.api.tags.text")),
                        Fact.of(words.lookup("portal.data.api.pace"), words.lookup("portal.data.api.pace.text"))));
    }

    private Table files() {
        var rows = new ArrayList<Table.Row>();
        for (YearIndex year : index.years()) {
            rows.add(row(
                    words.year(year.release().year()),
                    words.count(year.release().agencies()),
                    "/data/" + year.year() + "/agencies",
                    new Cell.Link("JSONL", "/data/" + year.year() + "/recompute.jsonl.gz")));
        }
        if (index.years().size() > 1) {
            rows.add(row(
                    words.lookup("portal.data.all"),
                    words.count(index.years().stream()
                            .mapToLong(year -> year.release().agencies())
                            .sum()),
                    "/data/all",
                    new Cell.Missing("–")));
        }
        return Table.of(
                        words.lookup("portal.data.files"),
                        List.of(
                                Column.text(words.lookup("portal.data.year")),
                                Column.number(words.lookup("portal.data.rows")),
                                Column.text(words.lookup("portal.data.csv")),
                                Column.text(words.lookup("portal.data.xlsx")),
                                Column.text(words.lookup("portal.data.json")),
                                Column.text(words.lookup("portal.data.recompute"))),
                        rows)
                .captionHidden();
    }

    private static Table.Row row(String name, String count, String path, Cell whole) {
        return Table.Row.of(
                Cell.text(name),
                Cell.number(count),
                new Cell.Link("CSV", path + ".csv"),
                new Cell.Link("XLSX", path + ".xlsx"),
                new Cell.Link("JSON", path + ".json"),
                whole);
    }

    private Table columns() {
        return Table.of(
                        words.lookup("portal.data.columns"),
                        List.of(
                                Column.text(words.lookup("portal.data.column")),
                                Column.naming(words.lookup("portal.data.meaning"))),
                        COLUMNS.stream()
                                .map(column -> Table.Row.of(
                                        new Cell.Code(column.equals("score") ? "score_…" : column),
                                        Cell.text(words.lookup("portal.column." + column))))
                                .toList())
                .captionHidden();
    }
}
