package org.prongsai.identity.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Holding;
import org.prongsai.identity.HoldingKind;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Post;
import org.prongsai.identity.SignatureLines;
import org.prongsai.identity.Unit;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.HasTables;
import org.prongsai.web.Language;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// Lays the posts of an agency and their holders out on their pages.
final class PostView {
    private final Agency agency;
    private final Office office;
    private final LocalDate today;
    private final Visit visit;
    private final Words words;

    /// What there is to show.
    record Office(List<Post> posts, List<Holding> holdings, List<Unit> units, List<Member> members) {}

    PostView(Agency agency, Office office, LocalDate today, Visit visit) {
        this.agency = agency;
        this.office = office;
        this.today = today;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param told what was just done: the end of a key, or empty
    /// @param undo address that undoes it
    PostsPage list(String told, @Nullable String undo) {
        return new PostsPage(
                words.pick(agency.name()),
                told(told),
                undo,
                path() + "/new",
                Table.of(
                                words.lookup("identity.posts.title"),
                                List.of(
                                        Column.text(words.lookup("identity.post.title")),
                                        Column.text(words.lookup("identity.unit.name")),
                                        Column.text(words.lookup("identity.holding.HOLDER")),
                                        Column.text(words.lookup("identity.holding.acting")),
                                        Column.text(words.lookup("identity.post.roles"))),
                                office.posts().stream().map(this::row).toList())
                        .empty(words.lookup("identity.posts.none"))
                        .downloads(HasTables.downloads(visit, "posts")));
    }

    private Table.Row row(Post post) {
        return Table.Row.of(
                new Cell.Link(words.pick(post.title()), path() + "/" + post.id()),
                Cell.text(RoleText.unit(post.unit(), office.units(), words)),
                Cell.text(names(post, kind -> !kind.isActing())),
                Cell.text(names(post, HoldingKind::isActing)),
                Cell.text(roles(post)));
    }

    private String names(Post post, Predicate<HoldingKind> kind) {
        return held(post).stream()
                .filter(holding -> holding.holds(today) && kind.test(holding.kind()))
                .map(holding -> words.pick(name(holding.person())))
                .collect(joining(", "));
    }

    private String roles(Post post) {
        return post.roles().stream()
                .map(role -> words.lookup("identity.role." + role.tag()))
                .collect(joining(", "));
    }

    /// @param told    what was just done: the end of a key, or empty
    /// @param holding the holding that was just ended; null if none was
    PostPage page(Post post, String told, @Nullable UUID holding) {
        boolean keeps = visit.may(KeepsAgency.class);
        String path = path() + "/" + post.id();
        List<Holding> held = held(post);
        List<Holding> present = held.stream().filter(one -> !one.isOver(today)).toList();
        List<Holding> past = held.stream().filter(one -> one.isOver(today)).toList();
        return new PostPage(
                words.pick(post.title()),
                words.pick(agency.name()),
                List.of(new Crumb(words.lookup("identity.posts.title"), path())),
                told(told),
                told.equals("ended") && holding != null ? path + "/holdings/" + holding + "/restore" : null,
                null,
                List.of(
                        Fact.of(words.lookup("identity.post.unit"), RoleText.unit(post.unit(), office.units(), words)),
                        Fact.of(
                                words.lookup("identity.post.roles"),
                                post.roles().isEmpty() ? words.lookup("identity.post.roles.none") : roles(post))),
                keeps ? path + "/holdings/new" : null,
                keeps ? path + "/change" : null,
                keeps && present.isEmpty() ? path + "/remove" : null,
                table("identity.holdings.present", post, present).empty(words.lookup("identity.holdings.none")),
                present.stream()
                        .filter(one -> one.holds(today))
                        .map(one -> signature(post, one))
                        .toList(),
                past.isEmpty() ? null : table("identity.holdings.past", post, past));
    }

    private Table table(String caption, Post post, List<Holding> shown) {
        return Table.of(
                words.lookup(caption),
                List.of(
                        Column.text(words.lookup("identity.person.name")),
                        Column.text(words.lookup("identity.holding.kind")),
                        Column.text(words.lookup("identity.holding.order")),
                        Column.text(words.lookup("identity.seat.held"))),
                shown.stream().map(holding -> row(post, holding)).toList());
    }

    private Table.Row row(Post post, Holding holding) {
        String name = words.pick(name(holding.person()));
        var cells = new ArrayList<Cell>();
        cells.add(
                visit.may(KeepsAgency.class)
                        ? new Cell.Link(name, path() + "/" + post.id() + "/holdings/" + holding.id())
                        : Cell.text(name));
        cells.add(Cell.text(words.lookup("identity.holding." + holding.kind())));
        cells.add(Cell.text(order(holding, words)));
        cells.add(Cell.text(days(holding, words)));
        return new Table.Row(cells, false);
    }

    static String order(Holding holding, Words words) {
        LocalDate day = holding.orderDate();
        return holding.orderNumber() == null || day == null
                ? ""
                : words.text("identity.holding.order.said", holding.orderNumber(), words.date(day));
    }

    static String days(Holding holding, Words words) {
        return holding.endedAt() == null
                ? words.text(
                        "identity.seat.days", words.shortDate(holding.from()), RoleText.until(holding.until(), words))
                : words.text("identity.seat.revoked", words.moment(holding.endedAt()));
    }

    private PostPage.Signature signature(Post post, Holding holding) {
        var lines = new ArrayList<>(SignatureLines.of(
                holding.kind(), own(holding.person()), post.title().th()));
        LocalDate ordered = holding.orderDate();
        if (holding.orderNumber() != null && ordered != null) {
            lines.add(Words.in(Language.TH)
                    .text("identity.signature.order", holding.orderNumber(), new ThaiDate(ordered).official()));
        }
        return new PostPage.Signature(name(holding.person()).th(), lines);
    }

    /// Title of the post that is his own today.
    private @Nullable String own(PersonId person) {
        return office.holdings().stream()
                .filter(holding -> holding.person().equals(person))
                .filter(holding -> !holding.kind().isActing() && holding.holds(today))
                .flatMap(holding ->
                        office.posts().stream().filter(post -> post.id().equals(holding.post())))
                .map(post -> post.title().th())
                .findFirst()
                .orElse(null);
    }

    private List<Holding> held(Post post) {
        return office.holdings().stream()
                .filter(holding -> holding.post().equals(post.id()))
                .toList();
    }

    private Bilingual name(PersonId person) {
        return office.members().stream()
                .map(Member::person)
                .filter(it -> it.id().equals(person))
                .map(it -> it.name())
                .findFirst()
                .orElse(Bilingual.same("–"));
    }

    private @Nullable String told(String what) {
        String key = "identity.post.told." + what;
        return words.has(key) ? words.lookup(key) : null;
    }

    private String path() {
        return agency.path() + "/posts";
    }
}
