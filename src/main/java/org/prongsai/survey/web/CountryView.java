package org.prongsai.survey.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.country.Bulk;
import org.prongsai.survey.country.CountrySurveys;
import org.prongsai.survey.country.CountrySurveys.Preview;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out how the surveys of all agencies stand.
///
/// @param agencies in the order of their names
record CountryView(
        FiscalYear year,
        List<Standing> all,
        CountrySurveys country,
        List<Agency> agencies,
        LocalDate today,
        Visit visit) {
    private static final int ROWS = 50;

    CountryView {
        all = List.copyOf(all);
        agencies = List.copyOf(agencies);
    }

    /// A row: the survey of an agency by an instrument, or that there is none.
    private record Row(
            Agency agency, String instrument, @Nullable Standing standing) {
        int answers() {
            return standing == null ? -1 : standing.answers();
        }

        /// Answers in hundredths of the minimum.
        int share() {
            return standing == null || standing.minimum().isEmpty()
                    ? -1
                    : standing.answers() * 100 / Math.max(1, standing.minimum().getAsInt());
        }
    }

    CountryPage page(CountryQuery query) {
        Words words = visit.words();
        List<Row> rows = rows();
        List<Row> found = sorted(
                rows.stream()
                        .filter(row -> query.finds(row.agency()))
                        .filter(row -> query.get("instrument").isEmpty()
                                || row.instrument().equals(query.get("instrument")))
                        .filter(row -> query.get("state").isEmpty()
                                || stage(row).name().equals(query.get("state")))
                        .toList(),
                query.get("sort"));
        int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(query.page(), 1, last);
        String told = "survey.country.told." + query.get("told");
        return new CountryPage(
                words.lookup("survey.country"),
                path(),
                years(),
                !query.get("told").isEmpty() && words.has(told) ? words.lookup(told) : null,
                query.get("refused").isEmpty() ? null : words.lookup("survey.country.refused.nothing"),
                tiles(rows),
                acts(country.preview(year, all)),
                begun(),
                search(query),
                words.text("survey.country.found", words.count(found.size())),
                table(found.subList((current - 1) * ROWS, Math.min(found.size(), current * ROWS)), query)
                        .captionHidden()
                        .downloads(HasTables.downloads(visit, "surveys")),
                table(found, query),
                new Pages(current, last, number -> path() + query.with("page", Integer.toString(number))));
    }

    private String path() {
        return CountryController.path(year);
    }

    private List<Tab> years() {
        FiscalYear now = FiscalYear.containing(today);
        return Stream.concat(
                        Stream.of(now.buddhistYear() - 1, now.buddhistYear(), now.buddhistYear() + 1),
                        Stream.of(year.buddhistYear()))
                .distinct()
                .sorted()
                .map(FiscalYear::new)
                .map(one -> Tab.of(visit.words().year(one), CountryController.path(one), one.equals(year)))
                .toList();
    }

    private List<Row> rows() {
        Map<AgencyId, List<Standing>> known = all.stream().collect(Collectors.groupingBy(Standing::agency));
        List<String> instruments = country.instruments(year);
        return agencies.stream()
                .flatMap(agency -> Stream.concat(
                                instruments.stream(),
                                known.getOrDefault(agency.id(), List.of()).stream()
                                        .map(Standing::instrument))
                        .distinct()
                        .map(code -> new Row(
                                agency,
                                code,
                                known.getOrDefault(agency.id(), List.of()).stream()
                                        .filter(one -> one.instrument().equals(code))
                                        .findFirst()
                                        .orElse(null))))
                .toList();
    }

    /// How far a survey is, as the commission says it.
    private enum CountryStage {
        NONE(Tone.NEUTRAL),
        LACKING(Tone.WARNING),
        READY(Tone.DRAFT),
        KEYS(Tone.WARNING),
        AHEAD(Tone.ACTION),
        RUNNING(Tone.GOOD),
        ENDED(Tone.WARNING),
        CLOSING(Tone.WARNING),
        CLOSED(Tone.NEUTRAL),
        ITAS(Tone.NEUTRAL);

        private final Tone tone;

        CountryStage(Tone tone) {
            this.tone = tone;
        }
    }

    private CountryStage stage(Row row) {
        Standing standing = row.standing();
        if (standing == null) {
            return CountryStage.NONE;
        }
        if (standing.held() == Held.ITAS) {
            return CountryStage.ITAS;
        }
        return switch (standing.state()) {
            case DRAFT -> standing.isReady() ? CountryStage.READY : CountryStage.LACKING;
            case OPENING -> CountryStage.KEYS;
            case OPEN ->
                standing.isEnded(today)
                        ? CountryStage.ENDED
                        : today.isBefore(standing.opens()) ? CountryStage.AHEAD : CountryStage.RUNNING;
            case CLOSING -> CountryStage.CLOSING;
            case CLOSED -> CountryStage.CLOSED;
        };
    }

    private List<Tile> tiles(List<Row> rows) {
        Words words = visit.words();
        Map<CountryStage, Long> counted =
                rows.stream().collect(Collectors.groupingBy(this::stage, Collectors.counting()));
        return Stream.of(CountryStage.values())
                .filter(stage -> counted.containsKey(stage))
                .map(stage -> Tile.of(
                        words.lookup("survey.country.stage." + stage),
                        Figure.plain(words.count(counted.getOrDefault(stage, 0L)))))
                .toList();
    }

    private List<CountryPage.Act> acts(Preview preview) {
        Words words = visit.words();
        List<String> lacks = preview.lacks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(lack -> words.text("survey.country.lack." + lack.getKey(), words.count(lack.getValue())))
                .toList();
        return List.of(
                act(Bulk.Kind.PREPARE, "prepare", preview.none(), List.of()),
                act(Bulk.Kind.OPEN, "open", preview.ready(), lacks),
                act(Bulk.Kind.CLOSE, "close", preview.ended(), List.of()));
    }

    private CountryPage.Act act(Bulk.Kind kind, String action, int number, List<String> lacks) {
        Words words = visit.words();
        String key = "survey.country.act." + kind;
        return new CountryPage.Act(
                words.lookup(key),
                words.lookup(key + ".text"),
                path() + "/" + action,
                words.text(key + ".now", words.count(number)),
                lacks,
                number == 0 ? null : words.text(key + ".submit", words.count(number)));
    }

    private Table begun() {
        Words words = visit.words();
        var view = new CountryActView(visit);
        return Table.of(
                words.lookup("survey.country.begun"),
                List.of(
                        Column.text(words.lookup("survey.country.act")),
                        Column.text(words.lookup("survey.country.when")),
                        Column.text(words.lookup("survey.country.progress")),
                        Column.text(words.lookup("survey.country.state"))),
                country.of(year).stream()
                        .map(bulk -> view.row(bulk, country.progress(bulk.id())))
                        .toList());
    }

    private List<Field> search(CountryQuery query) {
        Words words = visit.words();
        String every = words.lookup("survey.country.all");
        return List.of(
                Field.text("q", words.lookup("survey.country.search"))
                        .with("type", "search")
                        .value(query.get("q")),
                Field.select(
                                "instrument",
                                words.lookup("survey.country.instrument"),
                                Stream.concat(
                                                Stream.of(Option.of("", every)),
                                                country.instruments(year).stream()
                                                        .map(code -> Option.of(code, code)))
                                        .toList())
                        .value(query.get("instrument")),
                Field.select(
                                "state",
                                words.lookup("survey.country.state"),
                                Stream.concat(
                                                Stream.of(Option.of("", every)),
                                                Stream.of(CountryStage.values())
                                                        .map(stage -> Option.of(
                                                                stage.name(),
                                                                words.lookup("survey.country.stage." + stage))))
                                        .toList())
                        .value(query.get("state")));
    }

    private List<Row> sorted(List<Row> found, String sort) {
        return switch (sort) {
            case "-name" -> found.reversed();
            case "answers" ->
                found.stream()
                        .sorted(Comparator.comparingInt(Row::answers).reversed())
                        .toList();
            case "-answers" ->
                found.stream().sorted(Comparator.comparingInt(Row::answers)).toList();
            case "share" ->
                found.stream()
                        .sorted(Comparator.comparingInt(Row::share).reversed())
                        .toList();
            case "-share" ->
                found.stream().sorted(Comparator.comparingInt(Row::share)).toList();
            default -> found;
        };
    }

    private Table table(List<Row> shown, CountryQuery query) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("survey.country.surveys"),
                        List.of(
                                sorted(Column.text(words.lookup("survey.country.agency")), "", "-name", query),
                                Column.text(words.lookup("survey.country.instrument")),
                                Column.text(words.lookup("survey.country.state")),
                                Column.text(words.lookup("survey.country.days")),
                                sorted(
                                        Column.number(words.lookup("survey.country.answers")),
                                        "answers",
                                        "-answers",
                                        query),
                                sorted(
                                        Column.number(words.lookup("survey.country.minimum")),
                                        "share",
                                        "-share",
                                        query)),
                        shown.stream().map(this::row).toList())
                .empty(words.lookup("survey.country.none"));
    }

    /// @param other what a second click sorts by
    private Column sorted(Column column, String by, String other, CountryQuery query) {
        String now = query.get("sort");
        boolean falls = by.isEmpty() ? now.equals(other) : now.equals(by);
        boolean rises = by.isEmpty() ? now.isEmpty() : now.equals(other);
        return column.sorted(
                path() + query.with("sort", now.equals(by) ? other : by),
                falls ? Column.Order.DESCENDING : rises ? Column.Order.ASCENDING : Column.Order.NONE);
    }

    private Table.Row row(Row row) {
        Words words = visit.words();
        var cells = new ArrayList<Cell>();
        CountryStage stage = stage(row);
        Standing standing = row.standing();
        cells.add(Cell.text(words.pick(row.agency().name())));
        cells.add(Cell.text(row.instrument()));
        cells.add(new Cell.Marked(Badge.of(state(stage, standing), stage.tone)));
        if (standing == null) {
            String none = words.lookup("survey.country.stage.NONE");
            cells.add(new Cell.Missing(none));
            cells.add(new Cell.Missing(none));
            cells.add(new Cell.Missing(none));
            return new Table.Row(cells, false);
        }
        cells.add(Cell.text(
                words.text("survey.days.span", words.shortDate(standing.opens()), words.shortDate(standing.closes()))));
        cells.add(Cell.number(words.count(standing.answers())));
        cells.add(
                standing.minimum().isPresent()
                        ? Cell.number(words.count(standing.minimum().getAsInt()))
                        : new Cell.Missing(words.lookup("survey.country.minimum.none")));
        return new Table.Row(cells, false);
    }

    private String state(CountryStage stage, @Nullable Standing standing) {
        Words words = visit.words();
        return standing == null || standing.lack().isEmpty() || stage != CountryStage.LACKING
                ? words.lookup("survey.country.stage." + stage)
                : words.lookup("survey.country.lacking." + standing.lack().get());
    }
}
