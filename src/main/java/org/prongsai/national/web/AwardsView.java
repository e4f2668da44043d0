package org.prongsai.national.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.award.Award;
import org.prongsai.national.award.CertificateName;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out a year's certificates and letters.
record AwardsView(FiscalYear year, Visit visit) {
    private static final List<String> VIEWS = List.of("all", "open", "confirmed", "honoured");

    /// @param edition  whose grades can be chosen among; null where none is known
    /// @param agencies of the release, or before one all that are assessed
    /// @param results  none before publication
    NationalPage page(
            @Nullable Edition edition,
            List<Agency> agencies,
            List<Award> results,
            Map<UUID, CertificateName> confirmed,
            AwardForm form,
            FieldErrors errors,
            Map<String, String> asked) {
        Words words = visit.words();
        Map<UUID, Award> awards = results.stream()
                .collect(Collectors.toMap(award -> award.score().agency().id().value(), Function.identity()));
        List<Line> lines = agencies.stream()
                .map(agency -> new Line(
                        agency,
                        confirmed.get(agency.id().value()),
                        awards.get(agency.id().value())))
                .toList();
        long sure = lines.stream().filter(line -> line.name() != null).count();
        long honoured = results.stream().filter(Award::isHonoured).count();
        var parts = new ArrayList<Part>();
        if (!results.isEmpty()) {
            parts.add(files(honoured));
        }
        var query = new CountryQuery(asked);
        List<Line> found = lines.stream().filter(line -> shown(line, query)).toList();
        parts.add(list(agencies, found, query));
        parts.add(rule(edition, form, errors));
        NationalPage page = NationalPage.of(
                words.lookup("national.awards"),
                words.text("national.awards.lead", words.year(year)),
                "national-awards",
                parts);
        return page.tiles(List.of(
                        Country.share(words.lookup("national.awards.confirmed"), sure, agencies.size(), words),
                        Tile.of(
                                        words.lookup("national.awards.honoured"),
                                        Figure.plain(results.isEmpty() ? "–" : words.count(honoured)))
                                .note(words.lookup(
                                        results.isEmpty()
                                                ? "national.awards.unpublished"
                                                : "national.awards.published"))))
                .tables(Map.of("certificates", table(found, false)));
    }

    /// An agency of the list.
    ///
    /// @param name  null where nothing was confirmed
    /// @param award null where nothing is public
    private record Line(
            Agency agency,
            @Nullable CertificateName name,
            @Nullable Award award) {
        boolean isHonoured() {
            return award != null && award.isHonoured();
        }
    }

    private static boolean shown(Line line, CountryQuery query) {
        return query.finds(line.agency())
                && switch (query.get("view")) {
                    case "open" -> line.name() == null;
                    case "confirmed" -> line.name() != null;
                    case "honoured" -> line.isHonoured();
                    default -> true;
                };
    }

    private Part files(long honoured) {
        Words words = visit.words();
        String path = AwardsController.path(year);
        var actions = new ArrayList<Action>();
        if (honoured > 0) {
            actions.add(download("national.awards.zip.th", path + "/certificates.zip?in=th"));
            actions.add(download("national.awards.zip.en", path + "/certificates.zip?in=en"));
        }
        actions.add(download("national.awards.zip.letters", path + "/letters.zip"));
        return Part.of(words.lookup("national.awards.files"), words.lookup("national.awards.files.lead"))
                .actions(actions);
    }

    private Action download(String key, String href) {
        return Action.secondary(visit.words().lookup(key), href).icon(Icon.DOWNLOAD);
    }

    private Part list(List<Agency> all, List<Line> found, CountryQuery query) {
        Words words = visit.words();
        String path = AwardsController.path(year);
        Field view = Field.select(
                        "view",
                        words.lookup("national.awards.view"),
                        VIEWS.stream()
                                .map(one -> Option.of(one, words.lookup("national.awards.view." + one)))
                                .toList())
                .value(VIEWS.contains(query.get("view")) ? query.get("view") : "all");
        return Part.of(words.lookup("national.agencies"), words.text("national.found", words.count(found.size())))
                .form(Asked.search(
                        path,
                        Stream.concat(Country.search(query, all, words).stream(), Stream.of(view))
                                .toList(),
                        words.lookup("national.find")))
                .table(table(query.shown(found), true).downloads(HasTables.downloads(visit, "certificates")))
                .pages(new Pages(
                        query.page(found.size()),
                        CountryQuery.last(found.size()),
                        to -> path + query.with("page", Integer.toString(to))));
    }

    /// @param linked whether with links to the files
    private Table table(List<Line> lines, boolean linked) {
        Words words = visit.words();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("national.awards.name")));
        if (linked) {
            columns.add(Column.text(words.lookup("national.awards.where")));
        } else {
            columns.add(Column.text(words.lookup("national.awards.name.en")));
            columns.add(Column.text(words.lookup("national.code")));
            columns.add(Column.text(words.lookup("national.kind")));
            columns.add(Column.text(words.lookup("national.province")));
        }
        columns.add(Column.text(words.lookup("national.awards.state")));
        columns.add(Column.number(words.lookup("national.total")));
        columns.add(Column.text(words.lookup("national.grade")));
        if (linked) {
            columns.add(Column.text(words.lookup("national.awards.certificate")));
            columns.add(Column.text(words.lookup("national.awards.letter")));
        }
        return Table.of(
                        words.lookup("national.awards"),
                        columns,
                        lines.stream().map(line -> row(line, linked)).toList())
                .empty(words.lookup("national.awards.none"));
    }

    private Table.Row row(Line line, boolean linked) {
        Words words = visit.words();
        Agency agency = line.agency();
        CertificateName name = line.name();
        var shown = name == null ? agency.name() : name.name();
        Award award = line.award();
        BigDecimal total = award == null ? null : award.score().total();
        String grade =
                award == null || award.grade() == null ? null : words.pick(Objects.requireNonNull(award.grade()));
        var cells = new ArrayList<Cell>();
        String kind = words.pick(KindProfile.of(agency.kind()).name());
        String place = Country.place(Country.province(agency), words);
        if (linked) {
            cells.add(new Cell.Pair(shown.th(), shown.en()));
            cells.add(new Cell.Pair(kind, place));
        } else {
            Stream.of(shown.th(), shown.en(), agency.code(), kind, place)
                    .map(Cell::text)
                    .forEach(cells::add);
        }
        cells.add(new Cell.Marked(
                name == null
                        ? Badge.of(words.lookup("national.awards.state.open"), Tone.WARNING)
                        : Badge.of(words.lookup("national.awards.state.confirmed"), Tone.GOOD)));
        Cell none = new Cell.Missing(words.lookup("national.total.withheld"));
        cells.add(total == null ? none : Cell.number(words.score(total)));
        cells.add(grade == null ? none : Cell.text(grade));
        if (linked) {
            String path = AwardsController.path(year) + "/" + agency.code();
            cells.add(
                    line.isHonoured()
                            ? new Cell.Link("PDF", path + "/certificate.pdf")
                            : new Cell.Missing(words.lookup("national.awards.certificate.none")));
            cells.add(
                    award == null
                            ? new Cell.Missing(words.lookup("national.awards.unpublished"))
                            : new Cell.Link("PDF", path + "/letter.pdf"));
        }
        return new Table.Row(cells, false);
    }

    private Part rule(@Nullable Edition edition, AwardForm form, FieldErrors errors) {
        Words words = visit.words();
        Part part = Part.of(words.lookup("national.awards.rule"), words.lookup("national.awards.rule.lead"));
        if (edition == null) {
            return part.texts(List.of(words.lookup("national.awards.rule.edition")));
        }
        if (!visit.may(ActsForCountry.class)) {
            return part.texts(List.of(words.text(
                    "national.awards.rule.now",
                    edition.grades().rules().stream()
                            .filter(rule -> form.grades().contains(rule.grade().code()))
                            .map(rule -> words.pick(rule.grade().label()))
                            .collect(Collectors.joining(", ")))));
        }
        return part.form(Asked.post(
                        AwardsController.path(year),
                        form.fields(edition, errors, words),
                        words.lookup("national.awards.keep"))
                .doneOnce()
                .hidden("version", Integer.toString(form.version())));
    }
}
