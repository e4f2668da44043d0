package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.analysis.Band;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Sets the lists of findings as tables.
final class FindingsTables {
    private static final String WORTH = "worth";
    private static final String SCORE = "score";
    private static final String CODE = "code";

    private final Shown shown;
    private final Findings findings;
    private final Sorting sorting;

    FindingsTables(Shown shown, Findings findings, Sorting sorting) {
        this.shown = shown;
        this.findings = findings;
        this.sorting = sorting;
    }

    /// The column by which a list is sorted unless the address says otherwise.
    static String usualOrder(Inventory list) {
        return switch (list) {
            case FIRST, URGENT, DEVELOP -> WORTH;
            case KEEP, WITHHELD, LEFT_OUT -> CODE;
        };
    }

    Map<String, Table> all() {
        return List.of(Inventory.values()).stream().collect(Collectors.toMap(Inventory::tag, this::table));
    }

    Table table(Inventory list) {
        Table table = list.isAlwaysShown() ? valued(list) : unvalued(list);
        return table.captionHidden()
                .downloads(HasTables.downloads(shown.visit(), list.tag()))
                .empty(say("empty." + list.tag()));
    }

    private Table valued(Inventory list) {
        return Table.of(
                say("list." + list.tag()),
                columns(list),
                sorting.sorted(list.valued(findings), comparators()).stream()
                        .map(value -> row(list, value))
                        .toList());
    }

    private List<Column> columns(Inventory list) {
        var columns = new ArrayList<>(List.of(
                sorting.column(Column.text(say("code")), CODE),
                Column.naming(say("name")),
                sorting.column(Column.number(say("score")), SCORE)));
        if (list == Inventory.FIRST) {
            columns.add(Column.text(say("band")));
        }
        columns.add(
                list == Inventory.KEEP
                        ? sorting.column(Column.number(say("share")), WORTH)
                        : sorting.column(
                                Column.number(shown.words()
                                        .text(
                                                "analysis.findings.gain",
                                                Shown.brief(findings.lines().target()))),
                                WORTH));
        return columns;
    }

    private Table.Row row(Inventory list, MarginalValue value) {
        var cells = new ArrayList<Cell>(List.of(
                new Cell.Code(value.scored().node().shownCode()),
                name(list, value),
                new Cell.Scored(shown.figure(value.scored()), shown.badge(value.scored()))));
        if (list == Inventory.FIRST) {
            cells.add(new Cell.Marked(band(value)));
        }
        cells.add(Cell.number(list == Inventory.KEEP ? Rounding.shown(value.whole()) : shown.gain(value.toAim())));
        return new Table.Row(cells, false);
    }

    private Cell name(Inventory list, MarginalValue value) {
        String label = shown.label(value.scored());
        return list != Inventory.KEEP && Shown.isDisclosure(value.scored())
                ? new Cell.Pair(label, shown.step(value))
                : Cell.text(label);
    }

    private Badge band(MarginalValue value) {
        return value.scored()
                .score()
                .map(findings.lines()::band)
                .filter(Band.URGENT::equals)
                .map(_ -> Badge.of(say("band.urgent"), Tone.BAD))
                .orElseGet(() -> Badge.of(say("band.develop"), Tone.WARNING));
    }

    private Map<String, Comparator<MarginalValue>> comparators() {
        var place = new HashMap<String, Integer>();
        MarginalValue.all(shown.tree(), findings.lines()).forEach(value -> place.put(value.code(), place.size()));
        return Map.of(
                CODE, Comparator.comparing(value -> place.getOrDefault(value.code(), 0)),
                SCORE, Comparator.comparing(value -> value.scored().score().orElse(BigFraction.ZERO)),
                WORTH, Comparator.comparing(FindingsTables::worth));
    }

    /// What is gained at the target; for what is kept already, what the whole of it is worth.
    private static BigFraction worth(MarginalValue value) {
        return value.toAim().filter(gain -> gain.signum() > 0).orElseGet(value::whole);
    }

    private Table unvalued(Inventory list) {
        return Table.of(
                say("list." + list.tag()),
                List.of(Column.text(say("code")), Column.naming(say("name")), Column.text(say("reason"))),
                list.unvalued(findings).stream().map(this::row).toList());
    }

    private Table.Row row(ScoredNode scored) {
        return Table.Row.of(
                new Cell.Code(scored.node().shownCode()),
                Cell.text(shown.label(scored)),
                new Cell.Link(Lacking.reason(scored, shown.words()), shown.explanation(scored)));
    }

    private String say(String key) {
        return shown.words().lookup("analysis.findings." + key);
    }
}
