package org.prongsai.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.prongsai.identity.AgencyKind;
import org.prongsai.published.NationalFigures.Group;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// The country in parts: by kind and by province, each with how many there are and how they did.
record GroupTables(Shown shown) {
    Table kinds() {
        var rows = new ArrayList<Table.Row>();
        shown.year().figures().kinds().forEach((name, group) -> {
            AgencyKind kind = AgencyKind.valueOf(name);
            rows.add(row(new Cell.Link(shown.kindName(kind), shown.kind(kind)), group));
        });
        return table("portal.kinds", "portal.kind", rows);
    }

    Table provinces() {
        var rows = new ArrayList<Table.Row>();
        shown.year().figures().provinces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ThaiOrder.ofNames()))
                .forEach(province -> rows.add(row(
                        new Cell.Link(shown.provinceName(province.getKey()), shown.province(province.getKey())),
                        province.getValue())));
        return table("portal.provinces", "portal.province", rows);
    }

    private Table table(String caption, String first, List<Table.Row> rows) {
        Function<String, Column> number = key -> Column.number(shown.words().lookup(key));
        return Table.of(
                        shown.words().lookup(caption),
                        List.of(
                                Column.text(shown.words().lookup(first)),
                                number.apply("portal.national.agencies"),
                                number.apply("portal.mean"),
                                number.apply("portal.median"),
                                number.apply("portal.deviation"),
                                number.apply("portal.passed")),
                        rows)
                .captionHidden();
    }

    private Table.Row row(Cell name, Group group) {
        boolean none = group.spread().scored() == 0;
        return Table.Row.of(
                name,
                Cell.number(shown.words().count(group.agencies())),
                none
                        ? new Cell.Missing("–")
                        : shown.scored(Shown.rounded(group.spread().mean())),
                none
                        ? new Cell.Missing("–")
                        : Cell.number(shown.score(group.spread().median())),
                none
                        ? new Cell.Missing("–")
                        : Cell.number(shown.score(group.spread().deviation())),
                Cell.number(shown.percent(group.passRate())));
    }

    /// A group's figures as tiles.
    List<Tile> tiles(Group group) {
        Words words = shown.words();
        boolean none = group.spread().scored() == 0;
        return List.of(
                Tile.of(
                                words.lookup("portal.mean"),
                                Figure.plain(
                                        none ? "–" : shown.score(group.spread().mean())))
                        .note(words.text(
                                "portal.against",
                                shown.score(
                                        shown.year().figures().whole().spread().mean()))),
                Tile.of(
                                words.lookup("portal.median"),
                                Figure.plain(
                                        none ? "–" : shown.score(group.spread().median())))
                        .note(words.text(
                                "portal.range",
                                none ? "–" : shown.score(group.spread().least()),
                                none ? "–" : shown.score(group.spread().most()))),
                Tile.of(words.lookup("portal.passed"), Figure.plain(shown.percent(group.passRate())))
                        .note(words.text(
                                "portal.passed.of", words.count(group.passed()), words.count(group.agencies()))));
    }
}
