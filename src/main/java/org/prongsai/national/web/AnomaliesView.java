package org.prongsai.national.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Anomaly;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.national.Anomaly.Kind;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.national.AnomalyLook;
import org.prongsai.national.JumpLine;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.survey.Watched;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
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
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out what looks odd about agencies.
record AnomaliesView(FiscalYear year, Map<AgencyId, Agency> agencies, Visit visit) {
    private static final String STEERED = "STEERED";

    AnomaliesView {
        agencies = Map.copyOf(agencies);
    }

    /// One in the list: of ours, or signs at a survey.
    private record Line(String kind, String href, List<Agency> agencies, String seen, Verdict verdict, boolean waits) {
        Line {
            agencies = List.copyOf(agencies);
        }
    }

    /// @param jump the line as it was typed; null where nobody typed one
    NationalPage list(
            List<Anomaly> found,
            List<Watched> watched,
            @Nullable Instant looked,
            AnomalyLook.@Nullable Going going,
            JumpLine line,
            @Nullable String jump,
            CountryQuery query,
            FieldErrors errors) {
        Words words = visit.words();
        String path = AnomaliesController.path(year);
        List<Line> all = Stream.concat(
                        found.stream().map(this::line), watched.stream().map(this::line))
                .sorted(Comparator.comparing((Line one) -> !one.waits()))
                .toList();
        List<Line> shown = all.stream().filter(one -> isAsked(one, query)).toList();
        Part list = Part.of(
                        words.lookup("national.anomaly.list"),
                        words.text("national.anomaly.found", words.count(shown.size())))
                .form(Asked.search(path, search(query), words.lookup("national.find")))
                .table(table(query.shown(shown)).downloads(HasTables.downloads(visit, "anomalies")))
                .pages(new Pages(
                        query.page(shown.size()),
                        CountryQuery.last(shown.size()),
                        to -> path + query.with("page", Integer.toString(to)) + "&type=" + query.get("type")
                                + "&verdict=" + query.get("verdict")));
        String when = looked == null
                ? words.lookup("national.anomaly.looked.never")
                : words.text("national.anomaly.looked", words.moment(looked));
        Part look = going == null
                ? Part.of(words.lookup("national.anomaly.look"), when)
                        .texts(List.of(words.lookup("national.anomaly.look.lead")))
                : Part.of(words.lookup("national.anomaly.look"), when)
                        .texts(List.of(
                                going.all() == 0
                                        ? words.text("national.anomaly.going", words.moment(going.asked()))
                                        : words.text(
                                                "national.anomaly.going.at",
                                                words.count(going.done()),
                                                words.count(going.all()))))
                        .goesOn(path);
        Part jumps =
                Part.of(words.lookup("national.line"), words.text("national.line.now", words.count(line.points())));
        List<Part> parts = visit.may(ActsForCountry.class)
                ? List.of(
                        list,
                        going == null
                                ? look.form(Asked.post(
                                        path + "/look", List.of(), words.lookup("national.anomaly.look.now")))
                                : look,
                        jumps.form(Asked.post(
                                        path + "/line",
                                        List.of(Field.number("jump", words.lookup("national.line.points"))
                                                .between("1", "100", "1")
                                                .value(jump == null ? Integer.toString(line.points()) : jump)
                                                .error(errors.on("jump"))
                                                .required()),
                                        words.lookup("national.line.set"))
                                .hidden("version", Integer.toString(line.version()))))
                : List.of(list, look, jumps);
        return NationalPage.of(
                        words.lookup("national.anomalies"),
                        words.text("national.anomalies.lead", words.year(year)),
                        "national-anomalies",
                        parts)
                .tiles(Stream.of("SHARED", "COPIED", "JUMP", STEERED)
                        .map(kind -> tile(kind, all))
                        .toList())
                .told(Country.told("national.anomaly.told.", query.get("told"), words), null)
                .tables(Map.of("anomalies", table(shown)));
    }

    private Tile tile(String kind, List<Line> all) {
        Words words = visit.words();
        List<Line> of = all.stream().filter(one -> one.kind().equals(kind)).toList();
        return Tile.of(words.lookup("national.anomaly." + kind), Figure.plain(words.count(of.size())))
                .note(words.text(
                        "national.anomaly.waiting",
                        words.count(of.stream().filter(Line::waits).count())));
    }

    private boolean isAsked(Line one, CountryQuery query) {
        String verdict = query.get("verdict");
        return (query.get("type").isEmpty() || query.get("type").equals(one.kind()))
                && (verdict.isEmpty() || verdict.equals(one.verdict().name()))
                && one.agencies().stream().anyMatch(query::finds);
    }

    private List<Field> search(CountryQuery query) {
        Words words = visit.words();
        Option every = Option.of("", words.lookup("national.all"));
        List<Agency> among = agencies.values().stream().toList();
        return Stream.concat(
                        Stream.of(
                                Field.select(
                                                "type",
                                                words.lookup("national.anomaly.kind"),
                                                Stream.concat(
                                                                Stream.of(every),
                                                                Stream.of("SHARED", "COPIED", "JUMP", STEERED)
                                                                        .map(kind -> Option.of(
                                                                                kind,
                                                                                words.lookup(
                                                                                        "national.anomaly." + kind))))
                                                        .toList())
                                        .value(query.get("type")),
                                Field.select(
                                                "verdict",
                                                words.lookup("national.anomaly.verdict"),
                                                Stream.concat(
                                                                Stream.of(every),
                                                                Stream.of(Verdict.values())
                                                                        .map(one -> Option.of(
                                                                                one.name(), verdict(one, words))))
                                                        .toList())
                                        .value(query.get("verdict"))),
                        Country.search(query, among, words).stream())
                .toList();
    }

    private Table table(List<Line> shown) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.anomaly.list"),
                        List.of(
                                Column.text(words.lookup("national.agency")),
                                Column.text(words.lookup("national.anomaly.kind")),
                                Column.text(words.lookup("national.anomaly.seen")),
                                Column.text(words.lookup("national.anomaly.verdict"))),
                        shown.stream().map(this::row).toList())
                .empty(words.lookup("national.anomaly.none"));
    }

    private Table.Row row(Line one) {
        Words words = visit.words();
        return Table.Row.of(
                new Cell.Link(names(one.agencies()), one.href()),
                Cell.text(words.lookup("national.anomaly." + one.kind())),
                Cell.text(one.seen()),
                new Cell.Marked(badge(one.verdict(), words)));
    }

    private String names(List<Agency> some) {
        Words words = visit.words();
        if (some.isEmpty()) {
            return "–";
        }
        String first = words.pick(some.getFirst().name());
        return switch (some.size()) {
            case 1 -> first;
            case 2 ->
                words.text(
                        "national.anomaly.both", first, words.pick(some.get(1).name()));
            default -> words.text("national.anomaly.and", first, words.count(some.size() - 1L));
        };
    }

    private Line line(Anomaly one) {
        List<Agency> about = one.involved().stream()
                .map(Involved::agency)
                .distinct()
                .map(agencies::get)
                .filter(Objects::nonNull)
                .toList();
        return new Line(
                one.kind().name(),
                AnomaliesController.path(year) + "/" + one.id(),
                about,
                seen(one, visit.words()),
                one.verdict(),
                one.waits());
    }

    private Line line(Watched one) {
        Agency agency = agencies.get(one.agency());
        Verdict verdict = switch (one.verdict()) {
            case NONE -> Verdict.NONE;
            case EXPLAINED -> Verdict.CLEARED;
            case LOOK_INTO -> Verdict.LOOK_INTO;
            case CONFIRMED -> Verdict.CONFIRMED;
        };
        return new Line(
                STEERED,
                "/surveys/" + year.buddhistYear() + "/signs/" + one.survey(),
                agency == null ? List.of() : List.of(agency),
                visit.words()
                        .text(
                                "national.anomaly.STEERED.seen",
                                visit.words().count(one.signs().size())),
                verdict,
                one.waits());
    }

    /// The numbers of one, in words.
    static String seen(Anomaly one, Words words) {
        var before = one.before();
        var after = one.after();
        if (one.kind() == Kind.JUMP && before != null && after != null) {
            return words.text(
                    "national.anomaly.JUMP.seen",
                    words.score(before),
                    words.score(after),
                    words.change(after.subtract(before)));
        }
        return words.text(
                "national.anomaly." + one.kind() + ".seen",
                words.count(one.observed().longValue()),
                String.join(
                        ", ",
                        one.involved().stream()
                                .map(Involved::code)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    static Badge badge(Verdict verdict, Words words) {
        return Badge.of(
                verdict(verdict, words),
                switch (verdict) {
                    case NONE -> Tone.WARNING;
                    case CLEARED -> Tone.GOOD;
                    case LOOK_INTO -> Tone.ACTION;
                    case CONFIRMED -> Tone.BAD;
                });
    }

    static String verdict(Verdict verdict, Words words) {
        return words.lookup("national.anomaly.verdict." + verdict);
    }
}
