package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.identity.AgencyKind;
import org.prongsai.portal.Entry;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.published.PublishedScore;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays an item out: how the country does, who does best and worst, and how the good ones do it.
final class ItemView {
    private static final int NAMED = 10;
    private static final int ASKED = 8;
    private static final int WAYS = 6;

    private final YearIndex year;
    private final Node node;
    private final Spread spread;
    private final Shown shown;
    private final Words words;
    private final Function<String, Optional<PublishedScore>> scores;

    /// @param scores what was published of an agency
    ItemView(YearIndex year, String code, Function<String, Optional<PublishedScore>> scores, Words words) {
        this.year = year;
        this.node = year.edition()
                .find(code)
                .filter(found -> found.level() != Level.TOTAL)
                .orElseThrow(() -> new NoSuchElementException("no item " + code));
        Spread found = year.figures().nodes().get(node.code());
        if (found == null) {
            throw new NoSuchElementException("no figures of " + code);
        }
        this.spread = found;
        this.shown = new Shown(year, words);
        this.words = words;
        this.scores = scores;
    }

    ItemPage page() {
        List<Entry> scored = year.entries().stream()
                .filter(entry -> year.points(entry, node.code()) != null)
                .sorted(Comparator.comparing(this::points).reversed())
                .toList();
        Integer mended = year.figures().mended().get(node.code());
        return new ItemPage(
                shown.name(node),
                words.text("portal.item.lead", words.year(year.release().year()), words.count(spread.scored())),
                List.of(
                        new Crumb(words.year(year.release().year()), shown.path()),
                        new Crumb(words.lookup("portal.items"), shown.path("items"))),
                tiles(),
                words.lookup(isDisclosure() ? "portal.item.components" : "portal.item.asks"),
                asks(),
                parts(),
                kinds(),
                list("portal.item.best", scored.stream().limit(NAMED).toList()),
                list(
                        "portal.item.worst",
                        scored.reversed().stream().limit(NAMED).toList()),
                isDisclosure() || spread.full() == 0
                        ? null
                        : words.text("portal.item.full", words.count(spread.full()), words.count(spread.scored())),
                mended == null || year.figures().since() == null
                        ? null
                        : words.text(
                                "portal.item.mended",
                                words.count(mended),
                                year.figures().since()),
                ways(scored));
    }

    private BigDecimal points(Entry entry) {
        BigDecimal points = year.points(entry, node.code());
        return points == null ? BigDecimal.ONE.negate() : points;
    }

    private boolean isDisclosure() {
        return node.content() instanceof Content.Disclosure;
    }

    private List<Tile> tiles() {
        if (spread.scored() == 0) {
            return List.of(Tile.of(words.lookup("portal.mean"), Figure.plain("–")));
        }
        BigDecimal mean = Shown.rounded(spread.mean());
        if (isDisclosure()) {
            return List.of(Tile.of(
                            words.lookup("portal.item.passed"),
                            Figure.plain(shown.percent(spread.full() * 100.0 / spread.scored())))
                    .note(words.text("portal.passed.of", words.count(spread.full()), words.count(spread.scored()))));
        }
        Tile first = Tile.of(words.lookup("portal.mean"), Figure.plain(shown.score(mean)));
        var badge = shown.badge(mean);
        return List.of(
                badge == null ? first : first.badge(badge),
                Tile.of(words.lookup("portal.median"), Figure.plain(shown.score(spread.median())))
                        .note(words.text("portal.range", shown.score(spread.least()), shown.score(spread.most()))),
                Tile.of(
                                words.lookup("portal.middle"),
                                Figure.plain(shown.score(spread.quarter()) + "–" + shown.score(spread.threeQuarters())))
                        .note(words.lookup("portal.middle.note")));
    }

    private List<String> asks() {
        if (node.content() instanceof Content.Disclosure disclosure) {
            return disclosure.components().stream().map(words::pick).toList();
        }
        return node.level() == Level.ITEM
                ? node.leaves()
                        .flatMap(leaf -> leaf.content() instanceof Content.Question question
                                ? Stream.of(words.pick(question.ask()))
                                : Stream.empty())
                        .toList()
                : List.of();
    }

    private @Nullable Table parts() {
        return node.isLeaf()
                ? null
                : Table.of(
                                words.lookup("portal.item.parts"),
                                List.of(
                                        Column.text(words.lookup("portal.item")),
                                        Column.number(words.lookup("portal.mean"))),
                                node.children().stream()
                                        .map(child -> Table.Row.of(
                                                new Cell.Link(shown.name(child), shown.item(child.code())),
                                                mean(year.figures().nodes().get(child.code()))))
                                        .toList())
                        .captionHidden();
    }

    private Cell mean(@Nullable Spread of) {
        return of == null || of.scored() == 0 ? new Cell.Missing("–") : shown.scored(Shown.rounded(of.mean()));
    }

    private Table kinds() {
        var rows = new ArrayList<Table.Row>();
        for (Map.Entry<String, Map<String, Double>> kind :
                year.figures().byKind().entrySet()) {
            Double mean = kind.getValue().get(node.code());
            AgencyKind of = AgencyKind.valueOf(kind.getKey());
            rows.add(Table.Row.of(
                    new Cell.Link(shown.kindName(of), shown.kind(of)),
                    mean == null ? new Cell.Missing("–") : shown.scored(Shown.rounded(mean))));
        }
        return Table.of(
                        words.lookup("portal.kinds"),
                        List.of(Column.text(words.lookup("portal.kind")), Column.number(words.lookup("portal.mean"))),
                        rows)
                .captionHidden();
    }

    private Table list(String caption, List<Entry> entries) {
        return Table.of(
                        words.lookup(caption),
                        List.of(
                                Column.text(words.lookup("portal.agency")),
                                Column.number(words.lookup("portal.score"))),
                        entries.stream()
                                .map(entry -> Table.Row.of(
                                        new Cell.Link(
                                                shown.name(entry),
                                                shown.agency(entry.agency().code())),
                                        shown.scored(year.points(entry, node.code()))))
                                .toList())
                .captionHidden();
    }

    /// What the best show and do: their pages for a disclosure item, and their measures.
    private List<ItemPage.Way> ways(List<Entry> scored) {
        var ways = new ArrayList<ItemPage.Way>();
        List<Entry> good = scored.stream()
                .filter(entry -> points(entry).compareTo(year.edition().target()) >= 0)
                .limit(ASKED)
                .toList();
        for (Entry entry : good) {
            scores.apply(entry.agency().code()).ifPresent(score -> {
                score.facts().documents().stream()
                        .filter(document -> document.item().equals(node.code()))
                        .filter(document -> WebLink.of(document.address()) != null)
                        .limit(1)
                        .forEach(document -> ways.add(way(
                                entry,
                                words.text("portal.item.page", WebLink.day(document.seen(), words)),
                                document.address())));
                score.facts().measures().stream()
                        .filter(measure -> measure.items().contains(node.code()))
                        .limit(1)
                        .forEach(measure -> ways.add(way(entry, measure.title(), null)));
            });
        }
        return ways.stream().limit(WAYS).toList();
    }

    private ItemPage.Way way(Entry entry, String says, @Nullable String href) {
        return new ItemPage.Way(shown.name(entry), shown.agency(entry.agency().code()), says, href);
    }
}
