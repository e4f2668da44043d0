package org.prongsai.national.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.national.release.HeldBack;
import org.prongsai.national.release.Publication;
import org.prongsai.national.release.Publication.State;
import org.prongsai.national.release.Publications;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays out how far a publication is, and what can be done with it.
final class PublicationView {
    static final int LONGEST_HOLD = 1000;

    private final FiscalYear year;
    private final Publications publications;
    private final HeldBack heldBack;
    private final Releases releases;
    private final Editions editions;
    private final Agencies agencies;
    private final People people;
    private final Optional<PersonId> reader;
    private final Visit visit;
    private final Words words;
    private String heldCode = "";
    private String heldReason = "";
    private FieldErrors heldErrors = FieldErrors.NONE;
    private int confirmed;
    private int assessed;

    PublicationView(
            FiscalYear year,
            Publications publications,
            HeldBack heldBack,
            Releases releases,
            Editions editions,
            Agencies agencies,
            People people,
            Optional<PersonId> reader,
            Visit visit) {
        this.year = year;
        this.publications = publications;
        this.heldBack = heldBack;
        this.releases = releases;
        this.editions = editions;
        this.agencies = agencies;
        this.people = people;
        this.reader = reader;
        this.visit = visit;
        this.words = visit.words();
    }

    /// With what was typed to hold an agency back, and what is wrong with it.
    PublicationView holding(String code, String reason, FieldErrors errors) {
        heldCode = code;
        heldReason = reason;
        heldErrors = errors;
        return this;
    }

    /// With how many agencies confirmed the name on their certificate, of how many.
    PublicationView confirmed(int some, int all) {
        confirmed = some;
        assessed = all;
        return this;
    }

    NationalPage page(ProposalForm form, FieldErrors errors) {
        Optional<Publication> underWay = publications.underWay(year);
        var parts = new ArrayList<Part>();
        parts.add(underWay.map(one -> next(one, form, errors)).orElseGet(this::begin));
        underWay.filter(one -> one.state() != State.FREEZING).ifPresent(one -> parts.add(preview()));
        underWay.filter(_ -> visit.may(ActsForCountry.class)).ifPresent(_ -> parts.add(discard()));
        parts.add(names());
        parts.add(held());
        letGo().ifPresent(parts::add);
        parts.add(past());
        NationalPage page = NationalPage.of(
                words.lookup("national.publication"),
                words.text("national.publication.lead", words.year(year)),
                "national-publication",
                parts);
        return underWay.map(one -> page.tiles(tiles(one))).orElse(page);
    }

    private List<Tile> tiles(Publication one) {
        return List.of(
                Tile.of(
                        words.lookup("national.publication.state"),
                        Figure.plain(words.lookup("national.publication.state." + one.state()))),
                Country.share(words.lookup("national.publication.frozen"), one.frozen(), one.agencies(), words),
                Tile.of(words.lookup("national.publication.release"), Figure.plain(words.count(one.release()))));
    }

    /// Nothing is under way: what can be frozen.
    private Part begin() {
        Part part =
                Part.of(words.lookup("national.publication.begin"), words.lookup("national.publication.begin.lead"));
        List<Edition> sound =
                editions.forYear(year).stream().filter(one -> !one.isDraft()).toList();
        if (sound.isEmpty()) {
            return part.texts(List.of(words.lookup("national.publication.begin.draft")));
        }
        return visit.may(ActsForCountry.class)
                ? part.form(Asked.post(
                        path("/freeze"),
                        List.of(Field.select(
                                        "edition",
                                        words.lookup("national.publication.edition"),
                                        sound.stream()
                                                .map(one -> Option.of(one.id(), words.pick(one.name())))
                                                .toList())
                                .value(sound.getFirst().id())
                                .required()),
                        words.lookup("national.publication.freeze")))
                : part;
    }

    private Part next(Publication one, ProposalForm form, FieldErrors errors) {
        Part part = Part.of(words.lookup("national.publication.next." + one.state()), null);
        return switch (one.state()) {
            case FREEZING ->
                part.texts(List.of(words.lookup("national.publication.freezing")))
                        .actions(List.of(Action.secondary(words.lookup("national.publication.again"), path(""))));
            case FROZEN ->
                visit.may(ActsForCountry.class)
                        ? part.form(Asked.post(
                                path("/propose"),
                                form.fields(one.isCorrection(), errors, words),
                                words.lookup("national.publication.propose")))
                        : part;
            case PROPOSED -> approval(one, part);
            case APPROVED ->
                part.texts(said(one))
                        .form(Asked.post(path("/take-back"), List.of(), words.lookup("national.publication.takeBack")));
            case PUBLISHED, DISCARDED -> part;
        };
    }

    private Part approval(Publication one, Part part) {
        var said = new ArrayList<>(said(one));
        boolean own = reader.isPresent() && reader.get().equals(one.proposedBy());
        if (visit.may(ApprovesPublication.class) && !own) {
            return part.texts(said)
                    .form(Asked.post(path("/approve"), List.of(), words.lookup("national.publication.approve")));
        }
        said.add(words.lookup("national.publication.second"));
        return part.texts(said)
                .form(Asked.post(path("/take-back"), List.of(), words.lookup("national.publication.takeBack")));
    }

    private List<String> said(Publication one) {
        var said = new ArrayList<String>();
        said.add(words.text(
                "national.publication.resolved",
                one.resolution(),
                one.resolvedOn() == null ? "–" : words.date(one.resolvedOn())));
        if (one.isCorrection()) {
            said.add(words.text("national.publication.because", one.reason()));
        }
        said.add(words.text(
                "national.publication.proposed",
                name(one.proposedBy()),
                one.proposedAt() == null ? "" : words.moment(one.proposedAt())));
        if (one.approvedAt() != null) {
            said.add(words.text(
                    "national.publication.approved", name(one.approvedBy()), words.moment(one.approvedAt())));
        }
        said.add(
                one.publicFrom() == null
                        ? words.lookup("national.publication.atOnce")
                        : words.text("national.publication.from", words.moment(one.publicFrom())));
        return said;
    }

    private String name(@Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(people::find)
                .map(Person::name)
                .map(words::pick)
                .orElse(words.lookup("national.publication.someone"));
    }

    /// What would be public.
    private Part preview() {
        List<PublishedScore> copies = publications.preview(year);
        List<BigDecimal> totals = copies.stream()
                .map(PublishedScore::total)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        long passed = copies.stream().filter(PublishedScore::passed).count();
        var rows = new ArrayList<Table.Row>();
        rows.add(row("national.publication.copies", words.count(copies.size())));
        rows.add(row("national.publication.withheld", words.count(copies.size() - totals.size())));
        if (!totals.isEmpty()) {
            rows.add(row("national.publication.mean", words.score(mean(totals))));
            rows.add(row("national.publication.median", words.score(totals.get(totals.size() / 2))));
            rows.add(row(
                    "national.publication.passed",
                    words.text(
                            "national.share",
                            words.count(passed),
                            words.count(copies.size()),
                            Country.percent(passed, copies.size()).toPlainString() + "%")));
        }
        return Part.of(words.lookup("national.publication.preview"), words.lookup("national.publication.preview.lead"))
                .table(Table.of(
                        words.lookup("national.publication.preview"),
                        List.of(
                                Column.text(words.lookup("national.publication.figure")),
                                Column.number(words.lookup("national.publication.value"))),
                        rows));
    }

    private Table.Row row(String key, String value) {
        return Table.Row.of(Cell.text(words.lookup(key)), Cell.number(value));
    }

    private static BigDecimal mean(List<BigDecimal> totals) {
        return totals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
    }

    /// Whether agencies have said how their names are spelt, which they can until they are public.
    private Part names() {
        String path = AwardsController.path(year);
        var actions = new ArrayList<Action>();
        actions.add(Action.secondary(words.lookup("national.awards.names.open"), path + "?view=open"));
        if (releases.of(year).isEmpty() && visit.may(ActsForCountry.class)) {
            actions.add(Action.quiet(
                    words.lookup("national.awards.names.remind"), Country.path(year) + "/reminders/new?what=NAMES"));
        }
        return Part.of(words.lookup("national.awards.names"), words.lookup("national.awards.names.lead"))
                .texts(List.of(words.text(
                        "national.awards.names.count",
                        words.count(confirmed),
                        words.count(assessed),
                        words.count(Math.max(0, assessed - confirmed)))))
                .actions(actions);
    }

    private Part discard() {
        return Part.of(words.lookup("national.publication.discard"), words.lookup("national.publication.discard.lead"))
                .form(Asked.post(path("/discard"), List.of(), words.lookup("national.publication.discard")));
    }

    private Part held() {
        List<HeldBack.Held> held = heldBack.of(year);
        Map<UUID, Agency> known = agencies
                .among(held.stream().map(HeldBack.Held::agency).toList())
                .stream()
                .collect(Collectors.toMap(agency -> agency.id().value(), Function.identity()));
        Part part = Part.of(words.lookup("national.publication.held"), words.lookup("national.publication.held.lead"))
                .table(Table.of(
                                words.lookup("national.publication.held"),
                                List.of(
                                        Column.text(words.lookup("national.agency")),
                                        Column.text(words.lookup("national.publication.hold.reason")),
                                        Column.text(words.lookup("national.publication.hold.since"))),
                                held.stream().map(one -> row(one, known)).toList())
                        .empty(words.lookup("national.publication.held.none")));
        if (!visit.may(ActsForCountry.class)) {
            return part;
        }
        return part.form(Asked.post(
                path("/hold"),
                List.of(
                        Field.text("code", words.lookup("national.publication.hold.code"))
                                .value(heldCode)
                                .hint(words.lookup("national.publication.hold.code.hint"))
                                .error(heldErrors.on("code"))
                                .required(),
                        Field.text("reason", words.lookup("national.publication.hold.reason"))
                                .value(heldReason)
                                .error(heldErrors.on("reason"))
                                .required()),
                words.lookup("national.publication.hold")));
    }

    private Optional<Part> letGo() {
        List<Agency> held = agencies.among(
                heldBack.of(year).stream().map(HeldBack.Held::agency).toList());
        return held.isEmpty() || !visit.may(ActsForCountry.class)
                ? Optional.empty()
                : Optional.of(Part.of(
                                words.lookup("national.publication.letGo"),
                                words.lookup("national.publication.letGo.lead"))
                        .form(Asked.post(
                                path("/let-go"),
                                List.of(Field.select(
                                                "code",
                                                words.lookup("national.agency"),
                                                held.stream()
                                                        .map(one -> Option.of(one.code(), words.pick(one.name())))
                                                        .toList())
                                        .value(held.getFirst().code())),
                                words.lookup("national.publication.letGo"))));
    }

    private Table.Row row(HeldBack.Held one, Map<UUID, Agency> known) {
        Agency agency = known.get(one.agency());
        return Table.Row.of(
                Cell.text(agency == null ? one.agency().toString() : words.pick(agency.name())),
                Cell.text(one.reason()),
                Cell.text(words.moment(one.at().toInstant())));
    }

    private Part past() {
        return Part.of(words.lookup("national.publication.releases"), null)
                .table(Table.of(
                                words.lookup("national.publication.releases"),
                                List.of(
                                        Column.number(words.lookup("national.publication.release")),
                                        Column.text(words.lookup("national.publication.publishedAt")),
                                        Column.number(words.lookup("national.agencies")),
                                        Column.text(words.lookup("national.publication.resolution")),
                                        Column.text(words.lookup("national.publication.reason"))),
                                releases.of(year).stream().map(this::row).toList())
                        .empty(words.lookup("national.publication.releases.none")));
    }

    private Table.Row row(Release one) {
        return Table.Row.of(
                Cell.number(words.count(one.version())),
                Cell.text(words.moment(one.publishedAt())),
                Cell.number(words.count(one.agencies())),
                Cell.text(
                        one.madeUp()
                                ? words.lookup("national.publication.madeUp")
                                : Objects.requireNonNullElse(one.resolution(), "")),
                Cell.text(one.reason()));
    }

    private String path(String below) {
        return PublicationController.path(year) + below;
    }
}
