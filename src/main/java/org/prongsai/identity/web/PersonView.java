package org.prongsai.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Handovers;
import org.prongsai.identity.Holding;
import org.prongsai.identity.Member;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Post;
import org.prongsai.identity.Unit;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays a person out on his page.
final class PersonView {
    private final Place place;
    private final List<Unit> units;
    private final List<Post> posts;
    private final List<Holding> holdings;
    private final Function<PersonId, Optional<Handovers.Planned>> planned;
    private final LocalDate today;
    private final Words words;

    PersonView(
            Place place,
            List<Unit> units,
            List<Post> posts,
            List<Holding> holdings,
            Function<PersonId, Optional<Handovers.Planned>> planned,
            LocalDate today,
            Visit visit) {
        this.place = place;
        this.units = units;
        this.posts = posts;
        this.holdings = holdings;
        this.planned = planned;
        this.today = today;
        this.words = visit.words();
    }

    /// The way to his page.
    static List<Crumb> crumbs(Place place, Member member, Words words) {
        Person person = member.person();
        return List.of(
                new Crumb(words.lookup("identity.people.title"), place.path()),
                new Crumb(words.pick(person.name()), place.path(person.id())));
    }

    /// @param told what was just done: the end of a key, or empty
    /// @param role the role that was just taken back; null if none was
    PersonPage page(Member member, String told, @Nullable UUID role) {
        Person person = member.person();
        String path = place.path(person.id());
        String key = "identity.person.told." + told;
        List<Granted> past = member.past(today);
        return new PersonPage(
                words.pick(person.name()),
                member.suspended() ? Badge.of(words.lookup("identity.person.suspended"), Tone.BAD) : null,
                place.name(words),
                List.of(new Crumb(words.lookup("identity.people.title"), place.path())),
                words.has(key) ? words.lookup(key) : null,
                told.equals("revoked") && role != null ? path + "/roles/" + role + "/restore" : null,
                null,
                facts(person),
                path + "/change",
                path + "/roles/new",
                member.suspended() ? null : path + "/suspend",
                member.suspended() ? path + "/reactivate" : null,
                place.agency() == null ? null : path + "/handover",
                planned.apply(person.id())
                        .map(it -> words.text("identity.handover.planned.on", words.date(it.day())))
                        .orElse(null),
                table("identity.person.present", member.present(today)).empty(words.lookup("identity.person.none")),
                posts(member),
                past.isEmpty() ? null : table("identity.person.past", past));
    }

    private List<Fact> facts(Person person) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("identity.person.th"), person.name().th()));
        facts.add(Fact.of(words.lookup("identity.person.en"), person.name().en()));
        facts.add(new Fact(
                words.lookup("identity.email"),
                person.email() == null
                        ? new Cell.Missing(words.lookup("identity.person.email.none"))
                        : Cell.text(person.email())));
        return facts;
    }

    private @Nullable Table posts(Member member) {
        List<Table.Row> rows = holdings.stream()
                .filter(holding -> holding.person().equals(member.person().id()))
                .flatMap(holding -> posts.stream()
                        .filter(post -> post.id().equals(holding.post()))
                        .map(post -> Table.Row.of(
                                place.byOperator()
                                        ? Cell.text(words.pick(post.title()))
                                        : new Cell.Link(
                                                words.pick(post.title()),
                                                place.path().replace("/people", "/posts/") + post.id()),
                                Cell.text(words.lookup("identity.holding." + holding.kind())),
                                Cell.text(PostView.days(holding, words)))))
                .toList();
        return rows.isEmpty()
                ? null
                : Table.of(
                        words.lookup("identity.person.posts"),
                        List.of(
                                Column.text(words.lookup("identity.post.title")),
                                Column.text(words.lookup("identity.holding.kind")),
                                Column.text(words.lookup("identity.seat.held"))),
                        rows);
    }

    private Table table(String caption, List<Granted> roles) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("identity.log.role")));
        if (place.agency() != null) {
            columns.add(Column.text(words.lookup("identity.seat.unit")));
            columns.add(Column.text(words.lookup("identity.seat.year")));
        }
        columns.add(Column.text(words.lookup("identity.seat.held")));
        return Table.of(
                words.lookup(caption), columns, roles.stream().map(this::row).toList());
    }

    private Table.Row row(Granted granted) {
        var what = granted.what();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Link(RoleText.role(what, words), place.path(what.person()) + "/roles/" + what.id()));
        if (place.agency() != null) {
            cells.add(Cell.text(RoleText.unit(what.unit(), units, words)));
            cells.add(Cell.text(RoleText.year(what, words)));
        }
        cells.add(
                granted.isDirect()
                        ? Cell.text(RoleText.days(granted, words))
                        : new Cell.Pair(RoleText.days(granted, words), RoleText.source(granted, words)));
        return new Table.Row(cells, false);
    }
}
