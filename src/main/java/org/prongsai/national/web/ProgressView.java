package org.prongsai.national.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.AgencyProgress;
import org.prongsai.national.AgencyProgress.Lack;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Survey.Held;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays out how far agencies are: each by itself, or summed up by kind or province.
///
/// @param path  of the page
/// @param drill where one agency is shown by itself
/// @param all   in the order of their names
/// @param at    when they were counted
record ProgressView(
        FiscalYear year,
        String path,
        Function<Agency, String> drill,
        List<AgencyProgress> all,
        Instant at,
        Visit visit) {
    private static final String BY_KIND = "kind";
    private static final String BY_PROVINCE = "province";

    ProgressView {
        all = List.copyOf(all);
    }

    NationalPage page(CountryQuery query) {
        Words words = visit.words();
        Part part = switch (query.get("view")) {
            case BY_KIND ->
                summed(
                        BY_KIND,
                        agency -> agency.kind().name(),
                        kind -> words.pick(
                                KindProfile.of(AgencyKind.valueOf(kind)).name()),
                        Comparator.comparing(AgencyKind::valueOf));
            case BY_PROVINCE -> {
                List<String> order = Country.provinces(agencies());
                yield summed(
                        BY_PROVINCE,
                        Country::province,
                        province -> Country.place(province, words),
                        Comparator.comparingInt(order::indexOf));
            }
            default -> list(query);
        };
        Table whole = switch (query.get("view")) {
            case BY_KIND, BY_PROVINCE -> java.util.Objects.requireNonNull(part.table());
            default -> file(found(query));
        };
        return NationalPage.of(
                        words.lookup("national.progress"),
                        words.text("national.progress.lead", words.year(year)),
                        "national-progress",
                        List.of(part))
                .tabs(views(query))
                .tiles(tiles())
                .tables(Map.of("progress", whole));
    }

    private List<Agency> agencies() {
        return all.stream().map(AgencyProgress::agency).toList();
    }

    private List<String> instruments() {
        return all.isEmpty() ? List.of() : all.getFirst().instruments();
    }

    private List<Tile> tiles() {
        Words words = visit.words();
        var tiles = new ArrayList<Tile>();
        instruments()
                .forEach(code -> tiles.add(Country.share(
                        words.text("national.progress.enough", code),
                        count(one -> isEnough(one, code)),
                        all.size(),
                        words)));
        long asked = sum(AgencyProgress::items);
        tiles.add(Country.share(words.lookup("national.progress.filed"), sum(this::filed), asked, words));
        tiles.add(Country.share(words.lookup("national.progress.judged"), sum(AgencyProgress::judged), asked, words));
        tiles.add(Country.share(
                words.lookup("national.progress.settled"),
                sum(one -> one.evidence().settled()),
                sum(one -> one.evidence().settled() + one.evidence().appealed()),
                words));
        return tiles;
    }

    private int filed(AgencyProgress one) {
        return Math.min(one.items(), one.evidence().filed());
    }

    private static boolean isEnough(AgencyProgress one, String code) {
        return one.survey(code)
                .filter(survey ->
                        survey.held() == Held.OFFICIAL && survey.state().wasOpened() && survey.isEnough())
                .isPresent();
    }

    private long count(Predicate<AgencyProgress> which) {
        return all.stream().filter(which).count();
    }

    private long sum(ToIntFunction<AgencyProgress> number) {
        return all.stream().mapToInt(number).sum();
    }

    // Each agency by itself.

    private List<AgencyProgress> found(CountryQuery query) {
        Stream<AgencyProgress> found = all.stream().filter(one -> query.finds(one.agency()));
        String lack = query.get("lack");
        if (Stream.of(Lack.values()).anyMatch(one -> one.name().equals(lack))) {
            found = found.filter(one -> one.lacks(Lack.valueOf(lack)));
        }
        List<AgencyProgress> list = found.toList();
        String sort = query.get("sort");
        boolean falls = sort.startsWith("-");
        String by = falls ? sort.substring(1) : sort;
        if (by.isEmpty()) {
            return falls ? list.reversed() : list;
        }
        Comparator<AgencyProgress> order = Comparator.comparing(one -> value(one, by));
        return list.stream().sorted(falls ? order.reversed() : order).toList();
    }

    private BigDecimal value(AgencyProgress one, String by) {
        return switch (by) {
            case "filed" -> Country.percent(filed(one), one.items());
            case "judged" -> Country.percent(one.judged(), one.items());
            case "appealed" -> BigDecimal.valueOf(one.evidence().appealed());
            default ->
                one.survey(by)
                        .filter(survey -> survey.minimum().isPresent())
                        .map(survey -> Country.percent(
                                survey.answers(), Math.max(1, survey.minimum().getAsInt())))
                        .orElse(BigDecimal.ONE.negate());
        };
    }

    private Part list(CountryQuery query) {
        Words words = visit.words();
        List<AgencyProgress> found = found(query);
        var fields = new ArrayList<>(Country.search(query, agencies(), words));
        fields.add(Field.select(
                        "lack",
                        words.lookup("national.lack"),
                        Stream.concat(
                                        Stream.of(Option.of("", words.lookup("national.all"))),
                                        Stream.of(Lack.values())
                                                .map(lack ->
                                                        Option.of(lack.name(), words.lookup("national.lack." + lack))))
                                .toList())
                .value(query.get("lack")));
        return Part.of(
                        words.lookup("national.agencies"),
                        words.text("national.counted", words.count(found.size()), words.moment(at)))
                .form(Asked.search(path, fields, words.lookup("national.find")))
                .table(Table.of(
                                words.lookup("national.agencies"),
                                columns(query),
                                query.shown(found).stream().map(this::row).toList())
                        .empty(words.lookup("national.none"))
                        .downloads(HasTables.downloads(visit, "progress")))
                .pages(new Pages(
                        query.page(found.size()),
                        CountryQuery.last(found.size()),
                        to -> path + query.with("page", Integer.toString(to))));
    }

    private List<Column> columns(CountryQuery query) {
        Words words = visit.words();
        var columns = new ArrayList<Column>();
        columns.add(sorted(Column.text(words.lookup("national.agency")), "", query));
        columns.add(Column.text(words.lookup("national.place")));
        instruments()
                .forEach(code -> columns.add(sorted(Column.number(words.text("national.answers", code)), code, query)));
        columns.add(sorted(Column.number(words.lookup("national.filed")), "filed", query));
        columns.add(sorted(Column.number(words.lookup("national.judged")), "judged", query));
        columns.add(sorted(Column.number(words.lookup("national.appealed")), "appealed", query));
        return columns;
    }

    /// Rising first; a second click falls.
    private Column sorted(Column column, String by, CountryQuery query) {
        String now = query.get("sort");
        return column.sorted(
                path + query.with("sort", now.equals(by) ? "-" + by : by),
                now.equals(by)
                        ? Column.Order.ASCENDING
                        : now.equals("-" + by) ? Column.Order.DESCENDING : Column.Order.NONE);
    }

    private Table.Row row(AgencyProgress one) {
        Words words = visit.words();
        Agency agency = one.agency();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Link(words.pick(agency.name()), drill.apply(agency)));
        cells.add(new Cell.Pair(
                words.pick(KindProfile.of(agency.kind()).name()), Country.place(Country.province(agency), words)));
        one.instruments().forEach(code -> cells.add(answers(one, code)));
        cells.add(of(one.evidence().filed(), one.items()));
        cells.add(of(one.judged(), one.items()));
        cells.add(Cell.number(words.count(one.evidence().appealed())));
        return new Table.Row(cells, false);
    }

    private Cell of(int part, int items) {
        Words words = visit.words();
        return items == 0
                ? new Cell.Missing(words.lookup("national.items.none"))
                : Cell.number(words.text("national.of", words.count(part), words.count(items)));
    }

    private Cell answers(AgencyProgress one, String code) {
        Words words = visit.words();
        return one.survey(code)
                .<Cell>map(survey -> survey.held() == Held.ITAS
                        ? new Cell.Missing(words.lookup("national.survey.itas"))
                        : survey.state().wasOpened()
                                ? counted(survey)
                                : new Cell.Missing(words.lookup("national.survey.unopened")))
                .orElseGet(() -> new Cell.Missing(words.lookup("national.survey.none")));
    }

    private Cell counted(Standing survey) {
        Words words = visit.words();
        String answers = words.count(survey.answers());
        return Cell.number(
                survey.minimum().isEmpty()
                        ? answers
                        : words.text(
                                "national.of",
                                answers,
                                words.count(survey.minimum().getAsInt())));
    }

    /// The same with every number in a column of its own, as a sheet needs it.
    private Table file(List<AgencyProgress> found) {
        Words words = visit.words();
        var columns = new ArrayList<Column>();
        Stream.of("code", "agency", "kind", "province", "district")
                .forEach(name -> columns.add(Column.text(words.lookup("national." + name))));
        instruments().forEach(code -> {
            columns.add(Column.number(words.text("national.answers", code)));
            columns.add(Column.number(words.text("national.minimum", code)));
        });
        Stream.of("items", "filed", "judged", "passed", "appealed", "settled")
                .forEach(name -> columns.add(Column.number(words.lookup("national." + name))));
        return Table.of(
                words.lookup("national.progress"),
                columns,
                found.stream().map(this::line).toList());
    }

    private Table.Row line(AgencyProgress one) {
        Words words = visit.words();
        Agency agency = one.agency();
        var cells = new ArrayList<Cell>();
        Stream.of(
                        agency.code(),
                        words.pick(agency.name()),
                        words.pick(KindProfile.of(agency.kind()).name()),
                        java.util.Objects.requireNonNullElse(agency.province(), ""),
                        java.util.Objects.requireNonNullElse(agency.district(), ""))
                .forEach(text -> cells.add(Cell.text(text)));
        for (String code : one.instruments()) {
            cells.add(Cell.number(one.survey(code)
                    .filter(survey -> survey.held() == Held.OFFICIAL)
                    .map(survey -> words.count(survey.answers()))
                    .orElse("")));
            cells.add(Cell.number(one.survey(code)
                    .filter(survey -> survey.minimum().isPresent())
                    .map(survey -> words.count(survey.minimum().getAsInt()))
                    .orElse("")));
        }
        var evidence = one.evidence();
        Stream.of(
                        one.items(),
                        evidence.filed(),
                        one.judged(),
                        evidence.passed(),
                        evidence.appealed(),
                        evidence.settled())
                .forEach(number -> cells.add(Cell.number(words.count(number))));
        return new Table.Row(cells, false);
    }

    // Summed up.

    private Part summed(
            String by, Function<Agency, String> group, Function<String, String> name, Comparator<String> order) {
        Words words = visit.words();
        Map<String, List<AgencyProgress>> groups =
                all.stream().collect(Collectors.groupingBy(one -> group.apply(one.agency())));
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("national." + by)));
        columns.add(Column.number(words.lookup("national.agencies")));
        instruments().forEach(code -> columns.add(Column.number(words.text("national.progress.enough", code))));
        Stream.of("filed.share", "judged.share", "appealed")
                .forEach(key -> columns.add(Column.number(words.lookup("national." + key))));
        return Part.of(words.lookup("national.progress.by." + by), words.lookup("national.progress.by.lead"))
                .table(Table.of(
                                words.lookup("national.progress.by." + by),
                                columns,
                                groups.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey(order))
                                        .map(one -> sum(by, one.getKey(), name.apply(one.getKey()), one.getValue()))
                                        .toList())
                        .empty(words.lookup("national.none"))
                        .downloads(HasTables.downloads(visit, "progress")));
    }

    private Table.Row sum(String by, String key, String name, List<AgencyProgress> group) {
        Words words = visit.words();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Link(name, path + new CountryQuery(Map.of()).with(by, key)));
        cells.add(Cell.number(words.count(group.size())));
        instruments()
                .forEach(code -> cells.add(Cell.number(words.count(
                        group.stream().filter(one -> isEnough(one, code)).count()))));
        int items = group.stream().mapToInt(AgencyProgress::items).sum();
        cells.add(Cell.number(
                Country.percent(group.stream().mapToInt(this::filed).sum(), items)
                                .toPlainString()
                        + "%"));
        cells.add(Cell.number(
                Country.percent(group.stream().mapToInt(AgencyProgress::judged).sum(), items)
                                .toPlainString()
                        + "%"));
        cells.add(Cell.number(words.count(
                group.stream().mapToInt(one -> one.evidence().appealed()).sum())));
        return new Table.Row(cells, false);
    }

    /// The three ways to look at it.
    private List<Tab> views(CountryQuery query) {
        return Stream.of("", BY_KIND, BY_PROVINCE)
                .map(view -> Tab.of(
                        visit.words().lookup("national.progress.view" + (view.isEmpty() ? "" : "." + view)),
                        view.isEmpty() ? path : path + "?view=" + view,
                        query.get("view").equals(view)))
                .toList();
    }
}
