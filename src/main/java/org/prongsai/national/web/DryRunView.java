package org.prongsai.national.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Crossing;
import org.prongsai.analysis.SchemeBreak;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.dryrun.DryFigures;
import org.prongsai.national.dryrun.DryRun;
import org.prongsai.national.dryrun.DryScore;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays out what an edition would make of a year's results: what can be computed, the figures before and after, and
/// agency by agency.
final class DryRunView {
    private final DryRun run;
    private final Edition tried;
    private final List<DryScore> scores;
    private final Map<UUID, Agency> agencies;
    private final @Nullable Crossing crossing;
    private final Visit visit;
    private final Words words;
    private final DryFigures figures;

    /// @param crossings from the edition of a hash to the one that is tried
    DryRunView(
            DryRun run,
            Edition tried,
            List<DryScore> scores,
            List<Agency> agencies,
            Function<String, Crossing> crossings,
            Visit visit) {
        this.run = run;
        this.tried = tried;
        this.scores = List.copyOf(scores);
        this.agencies =
                agencies.stream().collect(Collectors.toMap(agency -> agency.id().value(), Function.identity()));
        this.crossing = usual(scores).map(crossings).orElse(null);
        this.visit = visit;
        this.words = visit.words();
        this.figures = DryFigures.of(scores);
    }

    /// The edition that most of the results are stored under.
    private static Optional<String> usual(List<DryScore> scores) {
        return scores.stream()
                .collect(Collectors.groupingBy(DryScore::scored, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    NationalPage page(CountryQuery query) {
        var tables = new HashMap<String, Table>();
        var parts = new ArrayList<Part>();
        if (run.doneAt() == null) {
            parts.add(Part.of(words.lookup("national.dryrun.underway"), null)
                    .texts(List.of(
                            words.text("national.dryrun.going", words.count(run.done()), words.count(run.agencies()))))
                    .goesOn(path()));
        }
        var list = new DryAgencies(run, tried, crossing == null ? tried : crossing.from(), scores, agencies, visit);
        var gaps = new DryGaps(run, tried, scores, visit);
        if (!scores.isEmpty()) {
            parts.add(gaps.lacking(figures.stored(), tables));
            parts.add(figures());
            parts.add(grades(tables));
            parts.add(kinds(tables));
            parts.add(list.part(query, path(), tables));
            parts.add(gaps.carried(Objects.requireNonNull(crossing), tables));
        } else if (run.doneAt() != null) {
            parts.add(Part.of(words.lookup("national.dryrun.empty"), words.lookup("national.dryrun.empty.lead")));
        }
        if (visit.may(ActsForCountry.class) && run.doneAt() != null) {
            parts.add(Part.of(words.lookup("national.dryrun.remove"), words.lookup("national.dryrun.remove.lead"))
                    .form(Asked.post(path() + "/remove", List.of(), words.lookup("national.dryrun.remove.now"))));
        }
        return NationalPage.of(
                        words.text(
                                "national.dryrun.one",
                                tried.id(),
                                Integer.toString(run.year().buddhistYear())),
                        words.lookup("national.dryrun.one.lead"),
                        DryRunsView.GUIDE,
                        parts)
                .crumbs(List.of(
                        new Crumb(words.lookup("national.setup"), Country.path(run.year())),
                        new Crumb(words.lookup("national.dry-runs"), DryRunsController.path(run.year()))))
                .actions(crossing == null ? List.of() : List.of(compare(crossing)))
                .tiles(scores.isEmpty() ? List.of() : tiles())
                .facts(facts())
                .tables(tables);
    }

    private String path() {
        return DryRunsController.path(run.year()) + "/" + run.id();
    }

    private Action compare(Crossing known) {
        return Action.secondary(
                words.lookup("national.dryrun.compare"),
                "/editions/compare?left=" + known.from().id() + "&right="
                        + known.to().id());
    }

    private List<Fact> facts() {
        return List.of(
                Fact.of(words.lookup("national.dryrun.edition"), DryRunsView.name(tried, words)),
                Fact.of(words.lookup("national.dryrun.asked"), words.moment(run.askedAt())),
                Fact.of(
                        words.lookup("national.dryrun.words"),
                        words.lookup("national.dryrun.words." + run.sameWords())),
                Fact.of(
                        words.lookup("national.dryrun.lacking"),
                        words.lookup("national.dryrun.lacking." + run.withoutLacking())));
    }

    private List<Tile> tiles() {
        var tiles = new ArrayList<Tile>();
        tiles.add(Country.share(words.lookup("national.dryrun.computed"), figures.computed(), figures.stored(), words));
        if (figures.compared() > 0) {
            tiles.add(moved("mean", figures.was().mean(), figures.is().mean()));
            tiles.add(moved("median", figures.was().median(), figures.is().median()));
            tiles.add(Tile.of(
                            words.lookup("national.dryrun.passed"),
                            Figure.plain(Country.percent(figures.isPassed(), figures.compared()) + "%"))
                    .note(words.text(
                            "national.dryrun.before", Country.percent(figures.wasPassed(), figures.compared()) + "%")));
            tiles.add(Tile.of(words.lookup("national.dryrun.regraded"), Figure.plain(words.count(figures.regraded())))
                    .note(words.text("national.dryrun.compared", words.count(figures.compared()))));
        }
        return tiles;
    }

    private Tile moved(String name, double before, double after) {
        return Tile.of(words.lookup("national.dryrun." + name), Figure.plain(words.score(points(after))))
                .note(words.text(
                        "national.dryrun.before.change",
                        words.score(points(before)),
                        words.change(points(after).subtract(points(before)))));
    }

    private static BigDecimal points(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private Part figures() {
        Spread was = figures.was();
        Spread is = figures.is();
        var rows = new ArrayList<Table.Row>();
        if (figures.compared() > 0) {
            rows.add(figure("mean", was.mean(), is.mean()));
            rows.add(figure("median", was.median(), is.median()));
            rows.add(figure("deviation", was.deviation(), is.deviation()));
            rows.add(figure("least", was.least(), is.least()));
            rows.add(figure("quarter", was.quarter(), is.quarter()));
            rows.add(figure("threeQuarters", was.threeQuarters(), is.threeQuarters()));
            rows.add(figure("most", was.most(), is.most()));
        }
        return Part.of(
                        words.lookup("national.dryrun.figures"),
                        words.text("national.dryrun.figures.lead", words.count(figures.compared())))
                .texts(said())
                .table(Table.of(
                                words.lookup("national.dryrun.figures"),
                                List.of(
                                        Column.text(words.lookup("national.dryrun.figure")),
                                        Column.number(words.lookup("national.dryrun.was")),
                                        Column.number(words.lookup("national.dryrun.is")),
                                        Column.number(words.lookup("national.dryrun.change"))),
                                rows)
                        .empty(words.lookup("national.dryrun.figures.none")));
    }

    /// What to know before the figures are used.
    private List<String> said() {
        if (crossing == null) {
            return List.of();
        }
        int reworded = crossing.reworded().size();
        Stream<String> warned = run.sameWords() || reworded == 0
                ? Stream.of()
                : Stream.of(words.text("national.dryrun.warned", words.count(reworded)));
        return Stream.concat(
                        warned,
                        SchemeBreak.between(crossing.from(), crossing.to()).stream()
                                .flatMap(broken -> broken.explanation(words).stream()))
                .toList();
    }

    private Table.Row figure(String name, double was, double is) {
        return Table.Row.of(
                Cell.text(words.lookup("national.dryrun." + name)),
                Cell.number(words.score(points(was))),
                Cell.number(words.score(points(is))),
                Cell.number(words.change(points(is).subtract(points(was)))));
    }

    /// Old grades down, new ones across.
    private Part grades(Map<String, Table> tables) {
        Map<String, Map<String, Integer>> counts = DryFigures.grades(scores);
        List<String> down = codes(crossing == null ? tried : crossing.from(), counts.keySet());
        List<String> across = codes(
                tried,
                counts.values().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet()));
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("national.dryrun.grade.was")));
        across.forEach(code -> columns.add(Column.number(grade(code))));
        Table table = Table.of(
                words.lookup("national.dryrun.grades"),
                columns,
                down.stream()
                        .map(was -> new Table.Row(
                                Stream.concat(
                                                Stream.of(Cell.text(grade(was))),
                                                across.stream()
                                                        .map(is -> Cell.number(
                                                                words.count(counts.getOrDefault(was, Map.of())
                                                                        .getOrDefault(is, 0)))))
                                        .toList(),
                                false))
                        .toList());
        tables.put("grades", table);
        return Part.of(words.lookup("national.dryrun.grades"), words.lookup("national.dryrun.grades.lead"))
                .table(table.downloads(HasTables.downloads(visit, "grades")));
    }

    private String grade(String code) {
        return code.isEmpty() ? words.lookup("national.dryrun.grade.none") : code;
    }

    /// The edition's grades, best first; then what else occurs, none last.
    private static List<String> codes(Edition edition, Collection<String> occurring) {
        var codes = new ArrayList<>(edition.grades().rules().stream()
                .map(rule -> rule.grade().code())
                .toList());
        occurring.stream()
                .filter(code -> !codes.contains(code))
                .sorted(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
                .forEach(codes::add);
        return codes;
    }

    private Part kinds(Map<String, Table> tables) {
        Map<AgencyKind, List<DryScore>> kinds = new TreeMap<>();
        scores.forEach(score -> {
            Agency agency = agencies.get(score.agency());
            if (agency != null) {
                kinds.computeIfAbsent(agency.kind(), _ -> new ArrayList<>()).add(score);
            }
        });
        Table table = Table.of(
                words.lookup("national.dryrun.kinds"),
                List.of(
                        Column.text(words.lookup("national.kind")),
                        Column.number(words.lookup("national.dryrun.computed")),
                        Column.number(words.lookup("national.dryrun.mean.was")),
                        Column.number(words.lookup("national.dryrun.mean.is")),
                        Column.number(words.lookup("national.dryrun.change")),
                        Column.number(words.lookup("national.dryrun.passed.was")),
                        Column.number(words.lookup("national.dryrun.passed.is"))),
                kinds.entrySet().stream()
                        .map(kind -> kind(kind.getKey(), DryFigures.of(kind.getValue())))
                        .toList());
        tables.put("kinds", table);
        return Part.of(words.lookup("national.dryrun.kinds"), words.lookup("national.dryrun.kinds.lead"))
                .table(table.downloads(HasTables.downloads(visit, "kinds")));
    }

    private Table.Row kind(AgencyKind kind, DryFigures of) {
        BigDecimal was = points(of.was().mean());
        BigDecimal is = points(of.is().mean());
        Cell none = new Cell.Missing(words.lookup("national.dryrun.compared.none"));
        boolean any = of.compared() > 0;
        return Table.Row.of(
                Cell.text(words.pick(KindProfile.of(kind).name())),
                Cell.number(words.text("national.of", words.count(of.computed()), words.count(of.stored()))),
                any ? Cell.number(words.score(was)) : none,
                any ? Cell.number(words.score(is)) : none,
                any ? Cell.number(words.change(is.subtract(was))) : none,
                any ? Cell.number(Country.percent(of.wasPassed(), of.compared()) + "%") : none,
                any ? Cell.number(Country.percent(of.isPassed(), of.compared()) + "%") : none);
    }
}
