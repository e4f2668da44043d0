package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.History;
import org.prongsai.analysis.SchemeBreak;
import org.prongsai.analysis.Simulation;
import org.prongsai.analysis.YearChange;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;

/// Lays an agency's years out.
final class HistoryView {
    static final String TABLE = "years";

    private static final int LINES = 4;
    private static final int NAMED = 40;

    private final Agency agency;
    private final History history;
    private final List<History.Year> years;
    private final RescoreForm form;
    private final Visit visit;
    private final Words words;

    HistoryView(Agency agency, History history, RescoreForm form, Visit visit) {
        this.agency = agency;
        this.history = history;
        this.years = history.years().toList();
        this.form = form;
        this.visit = visit;
        this.words = visit.words();
    }

    HistoryPage page() {
        return new HistoryPage(
                Topic.HISTORY.title(words),
                words.pick(agency.name()),
                years.isEmpty()
                        ? "/agencies/" + agency.code()
                        : at(years.getLast()).path("import"),
                years.isEmpty() ? null : chart(),
                years.size() == 1,
                breaks(),
                years.isEmpty() ? null : table(),
                years.isEmpty() ? null : rescore());
    }

    private AgencyYear at(History.Year year) {
        return new AgencyYear(agency, year.year());
    }

    private Shown shown(History.Year year) {
        return new Shown(at(year), year.tree(), visit);
    }

    private LineChart chart() {
        var series = new ArrayList<LineChart.Series>();
        series.add(new LineChart.Series(
                words.lookup("scoring.total"),
                years.stream()
                        .map(year -> point(shown(year), Optional.of(year.tree().root())))
                        .toList(),
                true));
        instruments().entrySet().stream()
                .limit(LINES)
                .forEach(instrument -> series.add(new LineChart.Series(
                        instrument.getKey(),
                        years.stream()
                                .map(year -> point(shown(year), year.tree().find(instrument.getKey())))
                                .toList(),
                        false)));
        var edition = years.getLast().edition();
        return new LineChart(
                words.lookup("analysis.history.chart"),
                Scale.points(LineChart.values(series)).target(edition.target()).pass(edition.passMark()),
                columns(),
                series);
    }

    private List<LineChart.Column> columns() {
        return history.segments().stream()
                .flatMap(segment -> segment.points().stream()
                        .map(point -> new LineChart.Column(
                                String.valueOf(point.year().year().buddhistYear()), scheme(segment))))
                .toList();
    }

    /// The years of a scheme, which names it as long as schemes have no names.
    private String scheme(History.Segment segment) {
        int from = segment.points().getFirst().year().year().buddhistYear();
        int to = segment.points().getLast().year().year().buddhistYear();
        return from == to
                ? words.text("analysis.history.scheme.one", from)
                : words.text("analysis.history.scheme", from, to);
    }

    private static LineChart.Point point(Shown shown, Optional<ScoredNode> scored) {
        return scored.map(node -> new LineChart.Point(shown.points(node), shown.value(node)))
                .orElseGet(() -> new LineChart.Point(null, "–"));
    }

    /// The labels of all instruments that any year has, by code; those of the latest year first.
    private Map<String, String> instruments() {
        var labels = new LinkedHashMap<String, String>();
        for (History.Year year : years.reversed()) {
            for (ScoredNode instrument : year.instruments()) {
                labels.putIfAbsent(
                        instrument.code(), words.pick(instrument.node().label()));
            }
        }
        return labels;
    }

    private List<HistoryPage.Break> breaks() {
        return history.segments().stream()
                .flatMap(segment -> Stream.ofNullable(segment.before()))
                .map(this::shownBreak)
                .toList();
    }

    private HistoryPage.Break shownBreak(SchemeBreak cut) {
        return new HistoryPage.Break(
                words.text(
                        "analysis.history.break",
                        cut.before().year().buddhistYear(),
                        cut.after().year().buddhistYear()),
                cut.explanation(words));
    }

    private Table table() {
        var columns = new ArrayList<>(List.of(
                Column.text(words.lookup("analysis.history.year")),
                Column.number(words.lookup("scoring.total")),
                Column.text(words.lookup("framework.grade")),
                Column.number(words.lookup("analysis.history.change"))));
        instruments().keySet().forEach(code -> columns.add(Column.number(code)));
        columns.add(Column.text(words.lookup("analysis.history.edition")));
        columns.add(Column.text(words.lookup("analysis.history.basis")));
        return Table.of(
                        words.lookup("analysis.history.years"),
                        columns,
                        history.segments().reversed().stream()
                                .flatMap(segment -> segment.points().reversed().stream())
                                .map(this::row)
                                .toList())
                .captionHidden()
                .downloads(HasTables.downloads(visit, TABLE));
    }

    private Table.Row row(History.Point point) {
        History.Year year = point.year();
        Shown shown = shown(year);
        var badge = shown.badge(year.tree().root());
        var cells = new ArrayList<>(List.of(
                new Cell.Link(String.valueOf(year.year().buddhistYear()), at(year).path("score")),
                new Cell.Scored(shown.figure(year.tree().root()), null),
                badge == null ? new Cell.Missing("–") : new Cell.Marked(badge),
                change(point)));
        for (String code : instruments().keySet()) {
            cells.add(year.tree()
                    .find(code)
                    .<Cell>map(node -> new Cell.Scored(shown.figure(node), null))
                    .orElseGet(() -> new Cell.Missing("–")));
        }
        cells.add(
                year.edition().isDraft()
                        ? new Cell.Pair(year.edition().id(), words.lookup("web.draft"))
                        : Cell.text(year.edition().id()));
        cells.add(Cell.text(
                words.lookup(year.isTakenAsPublished() ? "analysis.history.published" : "analysis.history.computed")));
        return new Table.Row(cells, false);
    }

    private Cell change(History.Point point) {
        return point.change().map(this::cell).orElseGet(() -> new Cell.Missing("–"));
    }

    private Cell cell(YearChange change) {
        String points = words.change(Rounding.halfUp(change.points(), 2));
        return switch (change.meaning()) {
            case REAL -> new Cell.Pair(points, words.text("analysis.history.real", margin(change)));
            case WITHIN_MARGIN -> new Cell.Pair(points, words.text("analysis.history.within", margin(change)));
            case UNKNOWN -> Cell.number(points);
        };
    }

    private String margin(YearChange change) {
        return words.score(BigDecimal.valueOf(change.margin().orElseThrow()));
    }

    private HistoryPage.Rescore rescore() {
        Simulation simulation = form.simulation();
        return new HistoryPage.Rescore(
                HistoryController.path(agency) + "#rescore",
                form.fields(words),
                simulation == null ? null : simulated(simulation));
    }

    private HistoryPage.Simulated simulated(Simulation simulation) {
        var at = years.stream()
                .filter(year -> year.tree().equals(simulation.original()))
                .findFirst()
                .orElseThrow();
        Shown before = shown(at);
        Shown after = before.with(simulation.tree());
        return new HistoryPage.Simulated(
                words.text(
                        "analysis.rescore.title",
                        words.year(at.year()),
                        RescoreForm.name(simulation.tree().edition(), words)),
                simulation.tree().edition().isDraft(),
                Figure.plain(after.value(simulation.tree().root())),
                after.badge(simulation.tree().root()),
                words.text("analysis.rescore.before", before.value(at.tree().root())),
                parts(before, after),
                notes(simulation));
    }

    private Table parts(Shown before, Shown after) {
        return Table.of(
                        words.lookup("analysis.rescore.parts"),
                        List.of(
                                Column.text(words.lookup("analysis.findings.name")),
                                Column.number(words.lookup("analysis.rescore.then")),
                                Column.number(words.lookup("analysis.rescore.now"))),
                        Stream.concat(Stream.of(after.tree().root()), after.tree().root().children().stream())
                                .map(node -> row(before, after, node))
                                .toList())
                .captionHidden();
    }

    private static Table.Row row(Shown before, Shown after, ScoredNode node) {
        @Nullable ScoredNode earlier = before.tree().find(node.code()).orElse(null);
        return Table.Row.of(
                Cell.text(after.name(node)),
                earlier == null ? new Cell.Missing("–") : Cell.number(before.value(earlier)),
                new Cell.Scored(Figure.plain(after.value(node)), after.badge(node)));
    }

    private List<HistoryPage.Note> notes(Simulation simulation) {
        var notes = new ArrayList<HistoryPage.Note>();
        note(notes, "missing", simulation.missing());
        note(notes, "unused", simulation.unused());
        note(notes, "reworded", simulation.reworded());
        return notes;
    }

    private void note(List<HistoryPage.Note> notes, String key, List<String> codes) {
        if (!codes.isEmpty()) {
            String list = codes.stream().limit(NAMED).collect(Collectors.joining(", "));
            notes.add(new HistoryPage.Note(
                    words.text("analysis.rescore." + key, codes.size()), codes.size() > NAMED ? list + " …" : list));
        }
    }
}
