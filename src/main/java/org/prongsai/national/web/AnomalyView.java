package org.prongsai.national.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Anomaly;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.national.Anomaly.Judged;
import org.prongsai.national.Anomaly.Kind;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.national.JumpLine;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;

/// Lays out one thing that looks odd: the numbers, why they are a reason to look, what may explain them, and verdicts.
///
/// @param verdicts the latest first
/// @param line     from which changes of a total are looked at
record AnomalyView(Anomaly anomaly, List<Judged> verdicts, JumpLine line, Map<AgencyId, Agency> agencies, Visit visit) {
    AnomalyView {
        verdicts = List.copyOf(verdicts);
        agencies = Map.copyOf(agencies);
    }

    NationalPage page(String verdict, String note, FieldErrors errors, String told) {
        Words words = visit.words();
        String path = AnomaliesController.path(anomaly.year());
        String here = path + "/" + anomaly.id();
        var parts = new ArrayList<Part>();
        parts.add(Part.of(words.lookup("national.anomaly.why"), AnomaliesView.seen(anomaly, words))
                .texts(reasons()));
        parts.add(Part.of(words.lookup("national.anomaly.where"), null).table(places()));
        if (visit.may(ActsForCountry.class)) {
            parts.add(Part.of(words.lookup("national.anomaly.judge"), words.lookup("national.anomaly.judge.lead"))
                    .form(Asked.post(here, fields(verdict, note, errors), words.lookup("national.anomaly.judge.keep"))
                            .hidden("version", Integer.toString(anomaly.version()))));
        }
        if (!verdicts.isEmpty()) {
            parts.add(Part.of(words.lookup("national.anomaly.verdicts"), words.lookup("national.anomaly.verdicts.lead"))
                    .table(history()));
        }
        return NationalPage.of(
                        words.lookup("national.anomaly." + anomaly.kind()),
                        words.lookup("national.anomaly." + anomaly.kind() + ".lead"),
                        "national-anomalies",
                        parts)
                .crumbs(List.of(new Crumb(words.lookup("national.anomalies"), path)))
                .facts(List.of(
                        Fact.of(words.lookup("national.anomaly.first"), words.date(anomaly.found())),
                        Fact.of(
                                words.lookup("national.anomaly.stands"),
                                words.lookup("national.anomaly.stands." + anomaly.stands())),
                        new Fact(
                                words.lookup("national.anomaly.verdict"),
                                new Cell.Marked(AnomaliesView.badge(anomaly.verdict(), words)))))
                .told(
                        Country.told("national.anomaly.told.", told, words),
                        told.equals("judged") ? here + "/undo/" + anomaly.version() : null);
    }

    private List<String> reasons() {
        Words words = visit.words();
        String key = "national.anomaly." + anomaly.kind();
        var reasons = new ArrayList<String>();
        reasons.add(words.text(key + ".rule", words.count(line.points())));
        if (anomaly.kind() == Kind.JUMP && !anomaly.sameRules()) {
            reasons.add(words.lookup("national.anomaly.JUMP.rules"));
        }
        reasons.add(words.lookup(key + ".maybe"));
        if (!verdicts.isEmpty() && verdicts.getFirst().observed().compareTo(anomaly.observed()) != 0) {
            reasons.add(words.lookup("national.anomaly.changed"));
        }
        return reasons;
    }

    private Table places() {
        Words words = visit.words();
        return Table.of(
                words.lookup("national.anomaly.where"),
                List.of(
                        Column.text(words.lookup("national.agency")),
                        Column.text(words.lookup("national.province")),
                        Column.text(words.lookup("national.item")),
                        Column.text(words.lookup("national.anomaly.address"))),
                anomaly.involved().stream().map(this::place).toList());
    }

    private Table.Row place(Involved one) {
        Words words = visit.words();
        Agency agency = agencies.get(one.agency());
        String none = words.lookup("national.anomaly.address.none");
        return Table.Row.of(
                agency == null
                        ? Cell.text("–")
                        : new Cell.Link(
                                words.pick(agency.name()), Country.path(anomaly.year()) + "/progress/" + agency.code()),
                Cell.text(agency == null ? "–" : Country.place(Country.province(agency), words)),
                one.code().isEmpty() ? new Cell.Missing(none) : new Cell.Code(one.code()),
                host(one.address())
                        .<Cell>map(host -> new Cell.Link(host, one.address()))
                        .orElseGet(() -> new Cell.Missing(none)));
    }

    /// Whose address it is, where it is one of the web; a whole one is too long for a phone.
    private static Optional<String> host(String address) {
        try {
            var parsed = new URI(address);
            boolean web = "https".equalsIgnoreCase(parsed.getScheme()) || "http".equalsIgnoreCase(parsed.getScheme());
            return web ? Optional.ofNullable(parsed.getHost()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private List<Field> fields(String verdict, String note, FieldErrors errors) {
        Words words = visit.words();
        return List.of(
                Field.radio(
                                "verdict",
                                words.lookup("national.anomaly.verdict"),
                                Stream.of(Verdict.CLEARED, Verdict.LOOK_INTO, Verdict.CONFIRMED)
                                        .map(one -> Option.of(one.name(), AnomaliesView.verdict(one, words)))
                                        .toList())
                        .value(verdict)
                        .error(errors.on("verdict"))
                        .required(),
                Field.area("note", words.lookup("national.anomaly.note"))
                        .hint(words.lookup("national.anomaly.note.hint"))
                        .value(note)
                        .error(errors.on("note"))
                        .required()
                        .with("maxlength", "1000"));
    }

    private Table history() {
        Words words = visit.words();
        return Table.of(
                words.lookup("national.anomaly.verdicts"),
                List.of(
                        Column.text(words.lookup("national.anomaly.when")),
                        Column.text(words.lookup("national.anomaly.verdict")),
                        Column.text(words.lookup("national.anomaly.note")),
                        Column.text(words.lookup("national.anomaly.as"))),
                verdicts.stream()
                        .map(one -> Table.Row.of(
                                Cell.text(words.moment(one.at())),
                                new Cell.Marked(AnomaliesView.badge(one.verdict(), words)),
                                one.note().isEmpty()
                                        ? new Cell.Missing(words.lookup("national.anomaly.undone"))
                                        : Cell.text(one.note()),
                                Cell.text(words.lookup("national.role." + one.judgedAs()))))
                        .toList());
    }
}
