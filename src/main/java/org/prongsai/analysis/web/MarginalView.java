package org.prongsai.analysis.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Rounding;
import org.prongsai.web.HasTables;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Lays out what every item is worth.
final class MarginalView {
    static final String GROUPS = "worth-by-group";
    static final String ITEMS = "worth-by-item";

    private static final String CODE = "code";
    private static final String SCORE = "score";
    private static final String POINT = "point";
    private static final String AIM = "aim";
    private static final String FULL = "full";

    /// Places of the worth of one point: an item of 1/90 of the total moves it by 0.0044.
    private static final int FINE = 4;

    private final Shown shown;
    private final Words words;
    private final Lines lines;
    private final Sorting sorting;
    private final List<MarginalValue> values;

    MarginalView(Shown shown, Lines lines, Sorting sorting) {
        this.shown = shown;
        this.words = shown.words();
        this.lines = lines;
        this.sorting = sorting;
        this.values = MarginalValue.all(shown.tree(), lines);
    }

    static Sorting sorting(Map<String, String> typed, Shown shown) {
        return Sorting.of(typed, POINT, shown.visit());
    }

    MarginalPage page() {
        return new MarginalPage(
                shown.at(),
                Topic.MARGINAL.title(words),
                shown.tree().edition().isDraft(),
                values.isEmpty(),
                Lacking.of(shown),
                groups(),
                items());
    }

    private Table groups() {
        return Table.of(
                        say("groups"),
                        List.of(
                                Column.text(say("codes")),
                                Column.naming(say("name")),
                                Column.number(say("count")),
                                Column.number(say("point")),
                                Column.number(say("whole"))),
                        SameWorth.of(shown.tree(), values).stream()
                                .map(this::row)
                                .toList())
                .captionHidden()
                .downloads(HasTables.downloads(shown.visit(), GROUPS));
    }

    private Table.Row row(SameWorth group) {
        MarginalValue any = group.items().getFirst();
        return Table.Row.of(
                new Cell.Code(group.codes()),
                Cell.text(shown.label(group.top())),
                Cell.number(words.count(group.items().size())),
                Cell.number(fine(any.perPoint())),
                Cell.number(Rounding.shown(any.whole())));
    }

    private Table items() {
        return Table.of(
                        say("items"),
                        List.of(
                                sorting.column(Column.text(say("code")), CODE),
                                Column.naming(say("name")),
                                sorting.column(Column.number(say("score")), SCORE),
                                sorting.column(Column.number(say("point")), POINT),
                                Column.number(say("whole")),
                                sorting.column(
                                        Column.number(words.text("analysis.marginal.aim", Shown.brief(lines.target()))),
                                        AIM),
                                sorting.column(Column.number(say("full")), FULL)),
                        sorting.sorted(values, comparators()).stream()
                                .map(this::row)
                                .toList())
                .captionHidden()
                .downloads(HasTables.downloads(shown.visit(), ITEMS));
    }

    private Table.Row row(MarginalValue value) {
        return Table.Row.of(
                new Cell.Code(value.scored().node().shownCode()),
                Cell.text(shown.label(value.scored())),
                value.scored().score().isPresent()
                        ? new Cell.Scored(shown.figure(value.scored()), shown.badge(value.scored()))
                        : new Cell.Missing(shown.value(value.scored())),
                Cell.number(fine(value.perPoint())),
                Cell.number(Rounding.shown(value.whole())),
                Cell.number(shown.gain(value.toAim())),
                Cell.number(shown.gain(value.toFull())));
    }

    private Map<String, Comparator<MarginalValue>> comparators() {
        var place = new HashMap<String, Integer>();
        values.forEach(value -> place.put(value.code(), place.size()));
        return Map.of(
                CODE, Comparator.comparing(value -> place.getOrDefault(value.code(), 0)),
                SCORE, Comparator.comparing(value -> value.scored().score().orElse(BigFraction.ZERO)),
                POINT, Comparator.comparing(MarginalValue::perPoint),
                AIM, Comparator.comparing(value -> value.toAim().orElse(BigFraction.ZERO)),
                FULL, Comparator.comparing(value -> value.toFull().orElse(BigFraction.ZERO)));
    }

    private static String fine(BigFraction worth) {
        return Rounding.halfUp(worth, FINE).toPlainString();
    }

    private String say(String key) {
        return words.lookup("analysis.marginal." + key);
    }
}
