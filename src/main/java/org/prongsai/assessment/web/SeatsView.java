package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.Seat;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;

/// Lays the allocation of a round out on its pages.
///
/// @param agencies in the order of their names
/// @param items    how many each is asked for
/// @param seats    by agency
/// @param active   who assesses
record SeatsView(
        Round round,
        List<Agency> agencies,
        Map<AgencyId, Integer> items,
        Map<AgencyId, List<Seat>> seats,
        List<PersonId> active,
        Console console) {
    SeatsView {
        agencies = List.copyOf(agencies);
        items = Map.copyOf(items);
        seats = Map.copyOf(seats);
        active = List.copyOf(active);
    }

    ConsolePage page(SeatsQuery query, Visit visit) {
        Words words = visit.words();
        boolean sets = visit.may(SetsRounds.class);
        List<Agency> matching = agencies.stream()
                .filter(agency -> items.containsKey(agency.id()))
                .filter(query::finds)
                .filter(agency -> isIn(query.get("state"), agency))
                .filter(agency -> query.get("person").isEmpty()
                        || at(agency).stream()
                                .anyMatch(
                                        seat -> seat.person().value().toString().equals(query.get("person"))))
                .toList();
        List<Agency> found = sorted(matching, query.get("sort"));
        int last = Math.max(1, (found.size() + Console.ROWS - 1) / Console.ROWS);
        int current = Math.clamp(query.page(), 1, last);
        List<Agency> shown =
                found.subList((current - 1) * Console.ROWS, Math.min(found.size(), current * Console.ROWS));
        String path = SeatsController.path(round.year());
        return ConsolePage.of(
                        words.lookup("assessment.seat.title"),
                        words.year(round.year()),
                        console.tabs(round.year(), path),
                        List.of(
                                Fact.of(
                                        words.lookup("assessment.seat.given"),
                                        words.count(agencies.stream()
                                                .mapToLong(agency -> seated(agency))
                                                .sum())),
                                Fact.of(
                                        words.lookup("assessment.seat.empty"),
                                        words.count(agencies.stream()
                                                .filter(agency -> items.containsKey(agency.id()))
                                                .mapToLong(agency -> vacant(agency))
                                                .sum()))),
                        List.of(ConsolePage.Part.of(
                                        "seats",
                                        words.text("assessment.seat.found", words.count(found.size())),
                                        words.lookup("assessment.seat.lead"),
                                        table(shown, query, sets, words).downloads(HasTables.downloads(visit, "seats")))
                                .form(search(query, words))
                                .file(table(found, query, false, words))))
                .actions(
                        sets
                                ? List.of(Action.primary(words.lookup("assessment.seat.rest"), path + "/rest"))
                                : List.of())
                .pages(new Pages(current, last, number -> path + query.with("page", Integer.toString(number))));
    }

    private List<Seat> at(Agency agency) {
        return seats.getOrDefault(agency.id(), List.of());
    }

    private long seated(Agency agency) {
        return at(agency).stream()
                .filter(seat -> active.contains(seat.person()))
                .count();
    }

    private long vacant(Agency agency) {
        return Math.max(0, round.places().size() - seated(agency));
    }

    private boolean isIn(String state, Agency agency) {
        return switch (state) {
            case "full" -> vacant(agency) == 0;
            case "empty" -> vacant(agency) > 0;
            default -> true;
        };
    }

    private List<Agency> sorted(List<Agency> found, String sort) {
        return switch (sort) {
            case "items" ->
                found.stream()
                        .sorted(Comparator.comparingInt((Agency agency) -> items.getOrDefault(agency.id(), 0))
                                .reversed())
                        .toList();
            case "empty" ->
                found.stream()
                        .sorted(Comparator.comparingLong(this::vacant).reversed())
                        .toList();
            case "-name" -> found.reversed();
            default -> found;
        };
    }

    private ConsolePage.Asked search(SeatsQuery query, Words words) {
        return ConsolePage.Asked.search(
                SeatsController.path(round.year()),
                List.of(
                        Field.text("q", words.lookup("assessment.seat.search"))
                                .with("type", "search")
                                .value(query.get("q")),
                        Field.select(
                                        "state",
                                        words.lookup("assessment.round.state"),
                                        List.of(
                                                Option.of("", words.lookup("assessment.seat.state.all")),
                                                Option.of("empty", words.lookup("assessment.seat.state.empty")),
                                                Option.of("full", words.lookup("assessment.seat.state.full"))))
                                .value(query.get("state")),
                        Field.select(
                                        "person",
                                        words.lookup("assessment.seat.assessor"),
                                        Stream.concat(
                                                        Stream.of(Option.of(
                                                                "", words.lookup("assessment.seat.state.all"))),
                                                        active.stream()
                                                                .map(person -> Option.of(
                                                                        person.value()
                                                                                .toString(),
                                                                        console.name(person))))
                                                .toList())
                                .value(query.get("person"))),
                words.lookup("assessment.round.find"));
    }

    private Table table(List<Agency> shown, SeatsQuery query, boolean sets, Words words) {
        var columns = new ArrayList<Column>();
        columns.add(sorted(Column.text(words.lookup("assessment.seat.agency")), "", "-name", query));
        columns.add(sorted(Column.number(words.lookup("assessment.round.items")), "items", "", query));
        round.places().forEach(place -> columns.add(Column.text(words.lookup("assessment.seat.place." + place.tag()))));
        columns.add(sorted(Column.number(words.lookup("assessment.seat.empty")), "empty", "", query));
        return Table.of(
                        words.lookup("assessment.seat.title"),
                        columns,
                        shown.stream().map(agency -> row(agency, sets, words)).toList())
                .empty(words.lookup("assessment.seat.none"));
    }

    private Column sorted(Column column, String by, String other, SeatsQuery query) {
        String now = query.get("sort");
        Column.Order order = now.equals(by)
                ? by.isEmpty() ? Column.Order.ASCENDING : Column.Order.DESCENDING
                : now.equals(other) && by.isEmpty() ? Column.Order.DESCENDING : Column.Order.NONE;
        return column.sorted(
                SeatsController.path(round.year()) + query.with("sort", now.equals(by) ? other : by), order);
    }

    private Table.Row row(Agency agency, boolean sets, Words words) {
        var cells = new ArrayList<Cell>();
        String name = words.pick(agency.name());
        cells.add(
                sets ? new Cell.Link(name, SeatsController.path(round.year()) + "/" + agency.code()) : Cell.text(name));
        cells.add(Cell.number(words.count(items.getOrDefault(agency.id(), 0))));
        for (Place place : round.places()) {
            cells.add(at(agency).stream()
                    .filter(seat -> seat.place() == place)
                    .findFirst()
                    .map(seat -> sits(seat, words))
                    .orElseGet(() -> new Cell.Missing(words.lookup("assessment.seat.vacant"))));
        }
        cells.add(Cell.number(words.count(vacant(agency))));
        return new Table.Row(cells, false);
    }

    private Cell sits(Seat seat, Words words) {
        String name = console.name(seat.person());
        return active.contains(seat.person())
                ? Cell.text(name)
                : new Cell.Pair(name, words.lookup("assessment.assessor.left"));
    }
}
