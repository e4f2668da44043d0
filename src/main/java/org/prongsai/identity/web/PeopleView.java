package org.prongsai.identity.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Member;
import org.prongsai.identity.Person;
import org.prongsai.identity.Unit;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.springframework.web.util.UriComponentsBuilder;

/// Lays the people of an agency, or of the installation, out in a table: one row for each role that someone
/// holds.
final class PeopleView {
    private static final int ROWS = 50;

    private final Place place;
    private final List<Unit> units;
    private final LocalDate today;
    private final Visit visit;
    private final Words words;

    PeopleView(Place place, List<Unit> units, LocalDate today, Visit visit) {
        this.place = place;
        this.units = units;
        this.today = today;
        this.visit = visit;
        this.words = visit.words();
    }

    /// A row.
    ///
    /// @param granted null for one who holds no role
    private record Line(Member member, @Nullable Granted granted) {
        @Nullable Assignment held() {
            return granted == null ? null : granted.what();
        }

        Person person() {
            return member.person();
        }
    }

    PeoplePage page(List<Member> members, PeopleChoice choice) {
        List<Line> found = found(members, choice);
        int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(choice.page(), 1, last);
        return new PeoplePage(
                place.name(words),
                place.path(),
                choice.stored().isEmpty() ? null : words.text("identity.list.people.stored", choice.stored()),
                place.path() + "/new",
                search(choice),
                words.text(
                        "identity.people.found",
                        words.count(found.stream()
                                .map(line -> line.person().id())
                                .distinct()
                                .count())),
                table(found.subList((current - 1) * ROWS, Math.min(found.size(), current * ROWS)), choice)
                        .empty(words.lookup("identity.people.none"))
                        .downloads(HasTables.downloads(visit, "people")),
                PeopleFile.of(
                        words.lookup("identity.people.title"),
                        units,
                        found.stream()
                                .map(line -> new PeopleFile.Entry(line.person(), line.held()))
                                .toList()),
                new Pages(current, last, number -> with("page", Integer.toString(number))));
    }

    private List<Line> found(List<Member> members, PeopleChoice choice) {
        String said = choice.cleaned();
        Set<UUID> within = choice.unit().map(this::beneath).orElse(Set.of());
        return members.stream()
                .filter(member -> matches(member.person(), said))
                .flatMap(this::lines)
                .filter(line -> choice.role().isEmpty()
                        || hasRole(line.held(), choice.role().get()))
                .filter(line -> choice.unit().isEmpty() || isWithin(line.held(), within))
                .sorted(order(choice))
                .toList();
    }

    private static boolean hasRole(@Nullable Assignment held, Role role) {
        return held != null && held.role() == role;
    }

    private static boolean isWithin(@Nullable Assignment held, Set<UUID> units) {
        UUID unit = held == null ? null : held.unit();
        return unit != null && units.contains(unit);
    }

    private Stream<Line> lines(Member member) {
        var present = member.present(today);
        return present.isEmpty()
                ? Stream.of(new Line(member, null))
                : present.stream().map(granted -> new Line(member, granted));
    }

    private static boolean matches(Person person, String said) {
        return said.isEmpty()
                || Stream.of(person.name().th(), person.name().en(), person.email() == null ? "" : person.email())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(said));
    }

    /// The unit and those beneath it.
    private Set<UUID> beneath(UUID top) {
        var within = new HashSet<>(Set.of(top));
        boolean grown = true;
        while (grown) {
            grown = units.stream()
                            .filter(unit -> unit.parent() != null && within.contains(unit.parent()))
                            .filter(unit -> within.add(unit.id()))
                            .count()
                    > 0;
        }
        return within;
    }

    private Comparator<Line> order(PeopleChoice choice) {
        Comparator<Line> byName = comparing(line -> words.pick(line.person().name()), ThaiOrder.ofNames());
        Map<String, Comparator<Line>> columns = new HashMap<>();
        columns.put("role", by(Assignment::role));
        columns.put("from", by(Assignment::from));
        columns.put("until", by(Assignment::until));
        Comparator<Line> asked = columns.getOrDefault(choice.sort(), byName);
        return (choice.down() ? asked.reversed() : asked).thenComparing(byName);
    }

    private static <T extends Comparable<? super T>> Comparator<Line> by(
            java.util.function.Function<Assignment, @Nullable T> part) {
        BiFunction<Line, Assignment, @Nullable T> of = (_, held) -> part.apply(held);
        return comparing(
                line -> line.held() == null ? null : of.apply(line, line.held()), nullsLast(Comparator.naturalOrder()));
    }

    private List<Field> search(PeopleChoice choice) {
        var roles = new ArrayList<Option>();
        roles.add(Option.of("", words.lookup("identity.people.role.all")));
        place.roles().stream()
                .map(role -> Option.of(role.name(), words.lookup("identity.role." + role.tag())))
                .forEach(roles::add);
        var fields = new ArrayList<Field>();
        fields.add(Field.text("q", words.lookup("identity.people.search"))
                .with("type", "search")
                .value(choice.query()));
        fields.add(Field.select("role", words.lookup("identity.log.role"), roles)
                .value(choice.role().map(Role::name).orElse("")));
        if (!units.isEmpty()) {
            var offered = new ArrayList<Option>();
            offered.add(Option.of("", words.lookup("identity.people.unit.all")));
            units.stream()
                    .map(unit -> Option.of(unit.id().toString(), words.pick(unit.name())))
                    .forEach(offered::add);
            fields.add(Field.select("unit", words.lookup("identity.unit.name"), offered)
                    .value(choice.unit().map(UUID::toString).orElse("")));
        }
        return fields;
    }

    private Table table(List<Line> shown, PeopleChoice choice) {
        var columns = new ArrayList<Column>();
        columns.add(sorted(Column.text(words.lookup("identity.person.name")), "name", choice));
        columns.add(sorted(Column.text(words.lookup("identity.log.role")), "role", choice));
        if (place.agency() != null) {
            columns.add(Column.text(words.lookup("identity.seat.unit")));
            columns.add(Column.text(words.lookup("identity.seat.year")));
        }
        columns.add(sorted(Column.text(words.lookup("identity.seat.from")), "from", choice));
        columns.add(sorted(Column.text(words.lookup("identity.seat.until")), "until", choice));
        return Table.of(
                words.lookup("identity.people.title"),
                columns,
                shown.stream().map(this::row).toList());
    }

    private Column sorted(Column column, String name, PeopleChoice choice) {
        boolean current = name.equals(choice.sort());
        var order = !current ? Column.Order.NONE : choice.down() ? Column.Order.DESCENDING : Column.Order.ASCENDING;
        String next = current && !choice.down() ? "down" : "up";
        return column.sorted(with("sort", name).replaceFirst("&order=[a-z]*", "") + "&order=" + next, order);
    }

    private Table.Row row(Line line) {
        Person person = line.person();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Link(words.pick(person.name()), place.path(person.id())));
        Assignment held = line.held();
        if (held == null || line.member().suspended()) {
            cells.add(new Cell.Missing(
                    words.lookup(line.member().suspended() ? "identity.person.suspended" : "identity.person.none")));
        } else {
            cells.add(role(line.granted(), held));
        }
        if (place.agency() != null) {
            cells.add(Cell.text(held == null ? "" : RoleText.unit(held.unit(), units, words)));
            cells.add(Cell.text(held == null ? "" : RoleText.year(held, words)));
        }
        cells.add(Cell.text(held == null ? "" : words.shortDate(held.from())));
        cells.add(Cell.text(held == null ? "" : RoleText.until(held.until(), words)));
        return new Table.Row(cells, false);
    }

    private Cell role(@Nullable Granted granted, Assignment held) {
        String role = RoleText.role(held, words);
        return granted == null || granted.isDirect()
                ? Cell.text(role)
                : new Cell.Pair(role, RoleText.source(granted, words));
    }

    private String with(String name, String value) {
        return place.path() + "?"
                + UriComponentsBuilder.newInstance()
                        .query(visit.query())
                        .replaceQueryParam(name, value)
                        .build()
                        .getQuery();
    }
}
