package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.identity.AgencyKind;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.NationalFigures.Group;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.thai.Province;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DayBars;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays the country's year out.
final class NationalView {
    private static final int ITEMS = 5;
    private static final int IMPROVED = 10;

    private final YearIndex year;
    private final NationalFigures figures;
    private final Shown shown;
    private final Words words;

    NationalView(YearIndex year, Words words) {
        this.year = year;
        this.figures = year.figures();
        this.shown = new Shown(year, words);
        this.words = words;
    }

    NationalPage page() {
        Group whole = figures.whole();
        return new NationalPage(
                words.text("portal.national.title", words.year(year.release().year())),
                words.text(
                        "portal.national.lead",
                        words.count(whole.agencies()),
                        shown.score(whole.spread().mean()),
                        words.count(whole.passed()),
                        shown.percent(whole.passRate())),
                main(whole),
                tiles(whole),
                grades(),
                spread(whole),
                words.text(
                        "portal.national.spread.lead",
                        shown.score(whole.spread().quarter()),
                        shown.score(whole.spread().threeQuarters()),
                        shown.score(whole.spread().median())),
                indicators(),
                map(),
                new GroupTables(shown).provinces(),
                new GroupTables(shown).kinds(),
                items("portal.national.lowest", Comparator.naturalOrder()),
                items("portal.national.highest", Comparator.reverseOrder()),
                shown.path("items"),
                improved(),
                figures.since() == null ? "" : words.text("portal.national.improved.lead", figures.since()),
                new ReleaseFacts(year.release(), year.edition(), words).list());
    }

    private Tile main(Group whole) {
        return Tile.of(
                        words.lookup("portal.national.mean"),
                        Figure.plain(shown.score(whole.spread().mean())))
                .note(words.text(
                        "portal.national.mean.note",
                        shown.score(whole.spread().least()),
                        shown.score(whole.spread().most())));
    }

    private List<Tile> tiles(Group whole) {
        var tiles = new ArrayList<Tile>();
        tiles.add(Tile.of(words.lookup("portal.national.passed"), Figure.plain(shown.percent(whole.passRate())))
                .progress(new Progress(
                        BigDecimal.valueOf(whole.passRate()),
                        BigDecimal.valueOf(figures.target()),
                        Tone.ACTION,
                        words.text("portal.national.passed.about", shown.percent(whole.passRate()))))
                .note(words.text(
                        "portal.national.passed.note",
                        words.count(whole.passed()),
                        year.edition().passMark().toPlainString(),
                        BigDecimal.valueOf(figures.target())
                                .stripTrailingZeros()
                                .toPlainString())));
        tiles.add(Tile.of(words.lookup("portal.national.agencies"), Figure.plain(words.count(whole.agencies())))
                .note(words.text(
                        "portal.national.agencies.note",
                        words.count(whole.agencies() - whole.spread().scored()))));
        long answers = figures.surveys().values().stream()
                .mapToLong(NationalFigures.SurveyQuality::respondents)
                .sum();
        int missed = figures.surveys().values().stream()
                .mapToInt(NationalFigures.SurveyQuality::missed)
                .max()
                .orElse(0);
        tiles.add(Tile.of(words.lookup("portal.national.answers"), Figure.plain(words.count(answers)))
                .note(words.text("portal.national.answers.note", words.count(missed))));
        return tiles;
    }

    private Stacked grades() {
        List<Grade> all = year.edition().grades().rules().stream()
                .map(GradeRules.Rule::grade)
                .toList();
        var rows = new ArrayList<Stacked.Row>();
        rows.add(row(words.lookup("portal.national.country"), figures.whole(), all));
        figures.kinds().forEach((kind, group) -> rows.add(row(shown.kindName(AgencyKind.valueOf(kind)), group, all)));
        return new Stacked(
                words.lookup("portal.national.grades"),
                words.lookup("portal.kind"),
                all.stream()
                        .map(grade -> new Stacked.Choice(grade.code(), GradeBadge.tone(grade)))
                        .toList(),
                rows);
    }

    private Stacked.Row row(String label, Group group, List<Grade> grades) {
        return new Stacked.Row(
                label,
                words.counted("portal.agencies", group.agencies()),
                grades.stream()
                        .map(grade -> (long) group.grades().getOrDefault(grade.code(), 0))
                        .toList());
    }

    /// From the first point that anybody has to 100; a bar for each whole point.
    private DayBars spread(Group whole) {
        int first = IntStream.range(0, whole.bins().size())
                .filter(point -> whole.bins().get(point) > 0)
                .findFirst()
                .orElse(0);
        int pass = year.edition().passMark().intValue();
        return new DayBars(
                words.lookup("portal.national.spread"),
                List.of(
                        new DayBars.Kind(words.text("portal.national.below", pass), Tone.E),
                        new DayBars.Kind(words.text("portal.national.above", pass), Tone.A)),
                IntStream.range(first, whole.bins().size())
                        .mapToObj(point -> new DayBars.Day(
                                String.valueOf(point),
                                point < pass
                                        ? List.of(whole.bins().get(point), 0)
                                        : List.of(0, whole.bins().get(point))))
                        .toList());
    }

    private DotChart indicators() {
        var groups = new LinkedHashMap<String, List<DotChart.Row>>();
        var values = new ArrayList<BigDecimal>();
        for (Node instrument : year.edition().root().children()) {
            instrument.walk().filter(node -> node.level() == Level.INDICATOR).forEach(node -> {
                BigDecimal mean = mean(node);
                if (mean != null) {
                    values.add(mean);
                }
                groups.computeIfAbsent(words.pick(instrument.label()), _ -> new ArrayList<>())
                        .add(DotChart.Row.of(shown.name(node), Figure.plain(shown.score(mean)), shown.badge(mean), mean)
                                .href(shown.item(node.code())));
            });
        }
        return new DotChart(
                words.lookup("portal.national.indicators"),
                new DotChart.Names(
                        words.lookup("portal.indicator"), words.lookup("portal.mean"), words.lookup("framework.grade")),
                Scale.points(values)
                        .target(year.edition().target())
                        .pass(year.edition().passMark()),
                groups.entrySet().stream()
                        .map(group -> new DotChart.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private @Nullable BigDecimal mean(Node node) {
        Spread spread = figures.nodes().get(node.code());
        return spread == null || spread.scored() == 0 ? null : Shown.rounded(spread.mean());
    }

    private List<NationalPage.Region> map() {
        Map<String, List<NationalPage.Province>> regions = new LinkedHashMap<>();
        for (Province province : Province.all()) {
            String name = province.name().th();
            regions.computeIfAbsent(words.lookup("portal.region." + province.region()), _ -> new ArrayList<>())
                    .add(tile(
                            words.pick(province.name()),
                            name,
                            figures.provinces().get(name),
                            "at-" + province.column() + " down-" + province.row()));
        }
        figures.provinces().forEach((name, group) -> {
            if (Province.named(name).isEmpty()) {
                regions.computeIfAbsent(words.lookup("portal.region.other"), _ -> new ArrayList<>())
                        .add(tile(name, name, group, ""));
            }
        });
        return regions.entrySet().stream()
                .map(region -> new NationalPage.Region(region.getKey(), region.getValue()))
                .toList();
    }

    private NationalPage.Province tile(String label, String name, @Nullable Group group, String place) {
        BigDecimal mean = group == null || group.spread().scored() == 0
                ? null
                : Shown.rounded(group.spread().mean());
        return new NationalPage.Province(
                label,
                mean == null ? "–" : shown.score(mean),
                shown.band(mean).map(Grade::code).orElse(""),
                shown.tone(mean),
                place,
                group == null ? null : shown.province(name));
    }

    private Table items(String caption, Comparator<BigDecimal> order) {
        record Rated(Node node, BigDecimal mean) {}
        var rated = new ArrayList<Rated>();
        for (Node node : year.at(Level.ITEM)) {
            BigDecimal mean = mean(node);
            if (mean != null) {
                rated.add(new Rated(node, mean));
            }
        }
        rated.sort(Comparator.comparing(Rated::mean, order));
        return Table.of(
                words.lookup(caption),
                List.of(Column.text(words.lookup("portal.item")), Column.number(words.lookup("portal.mean"))),
                rated.stream()
                        .limit(ITEMS)
                        .map(one -> Table.Row.of(
                                new Cell.Link(
                                        shown.name(one.node()),
                                        shown.item(one.node().code())),
                                shown.scored(one.mean())))
                        .toList());
    }

    private @Nullable Table improved() {
        if (figures.since() == null) {
            return null;
        }
        return Table.of(
                        words.lookup("portal.national.improved"),
                        List.of(
                                Column.text(words.lookup("portal.agency")),
                                Column.text(words.lookup("portal.kind")),
                                Column.number(words.text("portal.national.improved.before", figures.since())),
                                Column.number(words.text("portal.national.improved.after", year.year())),
                                Column.number(words.lookup("portal.national.improved.rise"))),
                        figures.improved().stream()
                                .limit(IMPROVED)
                                .flatMap(rise -> year
                                        .find(rise.code())
                                        .map(entry -> Table.Row.of(
                                                new Cell.Link(shown.name(entry), shown.agency(rise.code())),
                                                Cell.text(shown.kindName(
                                                        entry.agency().kind())),
                                                Cell.number(shown.score(rise.before())),
                                                Cell.number(shown.score(rise.after())),
                                                new Cell.Pair(
                                                        words.change(Shown.rounded(rise.after() - rise.before())),
                                                        words.text("portal.margin", shown.score(rise.margin())))))
                                        .stream())
                                .toList())
                .captionHidden();
    }
}
