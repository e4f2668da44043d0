package org.prongsai.improvement.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.YearChange;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Effect;
import org.prongsai.improvement.PlanKind;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays out what a plan's measures are worth, and whether the items moved.
record EffectView(AgencyYear at, PlanKind kind, @Nullable Effect effect, Visit visit) {
    private static final int DECIMALS = 2;

    EffectPage page() {
        Words words = visit.words();
        return new EffectPage(
                words.lookup("improvement.effect.title"),
                words.text("improvement.lead", words.pick(at.agency().name()), words.year(at.year())),
                List.of(new Crumb(PlanText.kind(kind, words), MeasuresController.path(at, kind))),
                effect == null || effect.before() == null ? List.of() : tiles(effect, words),
                items(words));
    }

    private static List<Tile> tiles(Effect known, Words words) {
        long compared =
                known.aimed().stream().filter(one -> one.change() != null).count();
        return List.of(
                Tile.of(
                        words.lookup("improvement.effect.planned"),
                        Figure.plain(words.change(Rounding.halfUp(known.planned(), DECIMALS)))),
                Tile.of(
                        words.lookup("improvement.effect.better"),
                        Figure.plain(
                                compared == 0
                                        ? words.lookup("improvement.effect.notYet")
                                        : words.text("improvement.of", better(known), compared))));
    }

    private static long better(Effect known) {
        return known.aimed().stream()
                .map(Effect.Aimed::change)
                .filter(change -> change != null
                        && change.points().signum() > 0
                        && change.meaning() != YearChange.Meaning.WITHIN_MARGIN)
                .count();
    }

    private Table items(Words words) {
        return Table.of(
                        words.lookup("improvement.effect.items"),
                        List.of(
                                Column.text(words.lookup("improvement.code")),
                                Column.naming(words.lookup("improvement.item")),
                                Column.text(words.lookup("improvement.measure")),
                                Column.number(words.text(
                                        "improvement.effect.was", at.year().buddhistYear() - 1)),
                                Column.number(words.lookup("improvement.effect.gain")),
                                Column.number(words.text(
                                        "improvement.effect.is", at.year().buddhistYear())),
                                Column.text(words.lookup("improvement.effect.change"))),
                        effect == null
                                ? List.of()
                                : effect.aimed().stream()
                                        .map(one -> row(one, words))
                                        .toList())
                .empty(words.lookup("improvement.effect.none"))
                .downloads(HasTables.downloads(visit, "effect"));
    }

    private Table.Row row(Effect.Aimed one, Words words) {
        ScoredNode named = one.was() == null ? one.is() : one.was();
        return Table.Row.of(
                new Cell.Code(one.code()),
                Cell.text(named == null ? "" : words.pick(named.node().label())),
                Cell.text(one.number() + ". " + words.pick(one.measure().title())),
                score(one.was(), words),
                one.gain()
                        .<Cell>map(gain -> Cell.number(words.change(Rounding.halfUp(gain, DECIMALS))))
                        .orElseGet(() -> new Cell.Missing(words.lookup("improvement.effect.noScore"))),
                score(one.is(), words),
                change(one, words));
    }

    private static Cell score(@Nullable ScoredNode scored, Words words) {
        return scored == null || scored.score().isEmpty()
                ? new Cell.Missing(words.lookup("improvement.effect.noScore"))
                : Cell.number(Rounding.shown(scored.score().get()));
    }

    private Cell change(Effect.Aimed one, Words words) {
        YearChange change = one.change();
        if (change == null) {
            return new Cell.Missing(words.lookup(
                    effect == null || effect.after() == null
                            ? "improvement.effect.notYet"
                            : one.is() == null || one.was() == null
                                    ? "improvement.effect.noScore"
                                    : "improvement.effect.otherScheme"));
        }
        String points = words.change(Rounding.halfUp(change.points(), DECIMALS));
        return switch (change.meaning()) {
            case REAL ->
                new Cell.Pair(
                        points,
                        change.margin().orElseThrow() == 0
                                ? words.lookup("improvement.effect.judged")
                                : words.text(
                                        change.points().signum() > 0
                                                ? "improvement.effect.up"
                                                : "improvement.effect.down",
                                        margin(change, words)));
            case WITHIN_MARGIN -> new Cell.Pair(points, words.text("improvement.effect.within", margin(change, words)));
            case UNKNOWN -> new Cell.Pair(points, words.lookup("improvement.effect.unknown"));
        };
    }

    private static String margin(YearChange change, Words words) {
        return words.score(BigDecimal.valueOf(change.margin().orElseThrow()));
    }
}
