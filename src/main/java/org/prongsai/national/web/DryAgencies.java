package org.prongsai.national.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeBadge;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.dryrun.DryRun;
import org.prongsai.national.dryrun.DryScore;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.ThaiOrder;
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
import org.prongsai.web.ui.Table;

/// The agencies of a dry run: found, sorted and paged.
record DryAgencies(
        DryRun run, Edition tried, Edition before, List<DryScore> scores, Map<UUID, Agency> agencies, Visit visit) {
    DryAgencies {
        scores = List.copyOf(scores);
        agencies = Map.copyOf(agencies);
    }

    /// Which agencies are shown; the first shows all.
    private enum Shown {
        ALL,
        REGRADED,
        ROSE,
        FELL,
        WITHHELD
    }

    /// In which order.
    private enum Sort {
        MOST,
        RISE,
        FALL,
        NAME
    }

    private record Line(Agency agency, DryScore score) {}

    Part part(CountryQuery query, String path, Map<String, Table> tables) {
        Words words = visit.words();
        List<Line> found = found(query);
        tables.put("agencies", file(found));
        return Part.of(
                        words.lookup("national.dryrun.agencies"),
                        words.text("national.found", words.count(found.size())))
                .form(Asked.search(path, fields(query), words.lookup("national.find")))
                .table(table(query.shown(found)).downloads(HasTables.downloads(visit, "agencies")))
                .pages(new Pages(
                        query.page(found.size()),
                        CountryQuery.last(found.size()),
                        to -> path + query.with("page", Integer.toString(to))));
    }

    private List<Line> found(CountryQuery query) {
        Shown which = Country.one(Shown.values(), query.get("lack"));
        return scores.stream()
                .filter(score -> agencies.containsKey(score.agency()))
                .map(score -> new Line(Objects.requireNonNull(agencies.get(score.agency())), score))
                .filter(line -> query.finds(line.agency()) && isShown(line.score(), which))
                .sorted(order(Country.one(Sort.values(), query.get("sort"))))
                .toList();
    }

    private static boolean isShown(DryScore score, Shown which) {
        @Nullable BigDecimal change = score.change();
        return switch (which) {
            case ALL -> true;
            case REGRADED -> score.isRegraded();
            case ROSE -> change != null && change.signum() > 0;
            case FELL -> change != null && change.signum() < 0;
            case WITHHELD -> !score.isComputed();
        };
    }

    /// Those without a change last.
    private Comparator<Line> order(Sort sort) {
        Comparator<Line> byName =
                Comparator.comparing(line -> visit.words().pick(line.agency().name()), ThaiOrder.ofNames());
        Comparator<Line> known = Comparator.comparing(line -> line.score().change() == null);
        return switch (sort) {
            case MOST ->
                known.thenComparing(line -> change(line).abs().negate()).thenComparing(byName);
            case RISE -> known.thenComparing(line -> change(line).negate()).thenComparing(byName);
            case FALL -> known.thenComparing(DryAgencies::change).thenComparing(byName);
            case NAME -> byName;
        };
    }

    private static BigDecimal change(Line line) {
        return Objects.requireNonNullElse(line.score().change(), BigDecimal.ZERO);
    }

    private List<Field> fields(CountryQuery query) {
        Words words = visit.words();
        List<Agency> among = scores.stream()
                .map(score -> agencies.get(score.agency()))
                .filter(Objects::nonNull)
                .toList();
        var fields = new ArrayList<>(Country.search(query, among, words));
        fields.add(Field.select(
                        "lack",
                        words.lookup("national.dryrun.show"),
                        Stream.of(Shown.values())
                                .map(one -> Option.of(one.name(), words.lookup("national.dryrun.show." + one)))
                                .toList())
                .value(query.get("lack")));
        fields.add(Field.select(
                        "sort",
                        words.lookup("national.dryrun.sort"),
                        Stream.of(Sort.values())
                                .map(one -> Option.of(one.name(), words.lookup("national.dryrun.sort." + one)))
                                .toList())
                .value(query.get("sort")));
        return fields;
    }

    private Table table(List<Line> shown) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.dryrun.agencies"),
                        List.of(
                                Column.text(words.lookup("national.agency")),
                                Column.text(words.lookup("national.place")),
                                Column.number(words.lookup("national.dryrun.was")),
                                Column.number(words.lookup("national.dryrun.is")),
                                Column.number(words.lookup("national.dryrun.change"))),
                        shown.stream().map(this::row).toList())
                .empty(words.lookup("national.none"));
    }

    private Table.Row row(Line line) {
        Words words = visit.words();
        Agency agency = line.agency();
        BigDecimal change = line.score().change();
        return Table.Row.of(
                new Cell.Link(
                        words.pick(agency.name()),
                        DryRunsController.path(run.year()) + "/" + run.id() + "/agencies/" + agency.code()),
                new Cell.Pair(
                        words.pick(KindProfile.of(agency.kind()).name()),
                        Country.place(Country.province(agency), words)),
                stand(line.score().was(), before),
                stand(line.score().is(), tried),
                change == null
                        ? new Cell.Missing(words.lookup("national.dryrun.compared.none"))
                        : Cell.number(words.change(change)));
    }

    private Cell stand(DryScore.Stand stand, Edition edition) {
        Words words = visit.words();
        BigDecimal total = stand.total();
        return total == null
                ? new Cell.Missing(words.lookup("national.total.withheld"))
                : new Cell.Scored(Figure.plain(words.score(total)), badge(stand.grade(), edition, words));
    }

    static @Nullable Badge badge(@Nullable String code, Edition edition, Words words) {
        return edition.grades().rules().stream()
                .map(rule -> rule.grade())
                .filter(grade -> grade.code().equals(code))
                .findFirst()
                .map(grade -> GradeBadge.of(grade, words))
                .orElse(null);
    }

    /// All of them with their codes, one figure to a cell.
    private Table file(List<Line> found) {
        Words words = visit.words();
        return Table.of(
                words.lookup("national.dryrun.agencies"),
                List.of(
                        Column.text(words.lookup("national.code")),
                        Column.text(words.lookup("national.agency")),
                        Column.text(words.lookup("national.kind")),
                        Column.text(words.lookup("national.province")),
                        Column.number(words.lookup("national.dryrun.was")),
                        Column.text(words.lookup("national.dryrun.grade.was")),
                        Column.number(words.lookup("national.dryrun.is")),
                        Column.text(words.lookup("national.dryrun.grade.is")),
                        Column.number(words.lookup("national.dryrun.change")),
                        Column.text(words.lookup("national.dryrun.why.what"))),
                found.stream().map(this::fileRow).toList());
    }

    private Table.Row fileRow(Line line) {
        Words words = visit.words();
        Agency agency = line.agency();
        DryScore score = line.score();
        return Table.Row.of(
                Cell.text(agency.code()),
                Cell.text(words.pick(agency.name())),
                Cell.text(words.pick(KindProfile.of(agency.kind()).name())),
                Cell.text(Country.place(Country.province(agency), words)),
                number(score.was().total()),
                Cell.text(Objects.requireNonNullElse(score.was().grade(), "")),
                number(score.is().total()),
                Cell.text(Objects.requireNonNullElse(score.is().grade(), "")),
                number(score.change()),
                Cell.text(String.join(
                        ", ",
                        Stream.concat(
                                        score.missing().stream(),
                                        score.reasons().stream()
                                                .map(code -> words.lookup("national.dryrun.why." + code)))
                                .toList())));
    }

    private static Cell number(@Nullable BigDecimal value) {
        return value == null ? Cell.text("") : Cell.number(value.toPlainString());
    }
}
