package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Agreement;
import org.prongsai.assessment.Assessor;
import org.prongsai.assessment.Declaration;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.Seat;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out who assesses and what they declared.
///
/// @param links where the page of an assessor stands, so that he can be removed; null where nobody may
record AssessorsView(@Nullable String links, Console console, Words words) {
    /// @param items  how many each agency is asked for
    /// @param passed whether someone passed the calibration set
    Table table(
            Round round,
            List<Assessor> assessors,
            List<Seat> seats,
            Map<AgencyId, Integer> items,
            Map<PersonId, Agreement.Speed> speeds,
            Predicate<PersonId> passed) {
        Map<PersonId, List<Seat>> held = seats.stream().collect(Collectors.groupingBy(Seat::person));
        return Table.of(
                        words.lookup("assessment.round.assessors"),
                        List.of(
                                Column.text(words.lookup("assessment.seat.assessor")),
                                Column.number(words.lookup("assessment.seat.count")),
                                Column.number(words.lookup("assessment.assessor.work")),
                                Column.number(words.lookup("assessment.assessor.judged")),
                                Column.number(words.lookup("assessment.assessor.median")),
                                Column.text(words.lookup("assessment.round.calibration")),
                                Column.text(words.lookup("assessment.round.state"))),
                        assessors.stream()
                                .map(one -> {
                                    List<Seat> own = held.getOrDefault(one.person(), List.of());
                                    return row(
                                            one,
                                            own.size(),
                                            console.items(own.stream()
                                                    .mapToInt(seat -> round.work(
                                                            seat.place(), items.getOrDefault(seat.agency(), 0)))
                                                    .sum()),
                                            speeds.get(one.person()),
                                            passed.test(one.person()));
                                })
                                .toList())
                .empty(words.lookup("assessment.assessor.none"));
    }

    private Table.Row row(Assessor one, int seats, String work, Agreement.@Nullable Speed speed, boolean passed) {
        String name = console.name(one.person());
        return Table.Row.of(
                one.active() && links != null
                        ? new Cell.Link(name, links + "/" + one.person().value())
                        : Cell.text(name),
                Cell.number(words.count(seats)),
                Cell.number(work),
                Cell.number(words.count(speed == null ? 0 : speed.items())),
                speed == null
                        ? new Cell.Missing(words.lookup("assessment.assessor.none.judged"))
                        : Cell.number(Console.decimal(speed.median().toSeconds() / 60.0, 1)),
                new Cell.Marked(
                        passed
                                ? Badge.of(words.lookup("assessment.assessor.passed"), Tone.GOOD)
                                : Badge.of(words.lookup("assessment.assessor.notPassed"), Tone.WARNING)),
                new Cell.Marked(
                        one.active()
                                ? Badge.of(words.lookup("assessment.assessor.active"), Tone.GOOD)
                                : Badge.of(words.lookup("assessment.assessor.left"), Tone.NEUTRAL)));
    }

    /// Conflicts first, then seats whose holders have not declared, then the rest.
    Table declared(List<Agency> agencies, List<Seat> seats, List<Declaration> all) {
        Map<AgencyId, Agency> known = agencies.stream().collect(Collectors.toMap(Agency::id, one -> one));
        var rows = new ArrayList<Table.Row>();
        all.stream()
                .filter(Declaration::conflict)
                .forEach(one -> rows.add(row(
                        known.get(one.agency()),
                        one.person(),
                        Badge.of(words.lookup("assessment.declare.conflict"), Tone.BAD),
                        one.reason(),
                        words.moment(one.at()))));
        seats.stream()
                .filter(seat -> all.stream()
                        .noneMatch(one -> one.person().equals(seat.person())
                                && one.agency().equals(seat.agency())))
                .forEach(seat -> rows.add(row(
                        known.get(seat.agency()),
                        seat.person(),
                        Badge.of(words.lookup("assessment.declare.open"), Tone.WARNING),
                        "–",
                        "–")));
        return Table.of(
                        words.lookup("assessment.declare.all"),
                        List.of(
                                Column.text(words.lookup("assessment.seat.agency")),
                                Column.text(words.lookup("assessment.seat.assessor")),
                                Column.text(words.lookup("assessment.round.state")),
                                Column.text(words.lookup("assessment.declare.reason")),
                                Column.text(words.lookup("assessment.declare.at"))),
                        rows)
                .empty(words.lookup("assessment.declare.all.none"));
    }

    private Table.Row row(@Nullable Agency agency, PersonId person, Badge state, String reason, String at) {
        return Table.Row.of(
                Cell.text(agency == null ? "–" : words.pick(agency.name())),
                Cell.text(console.name(person)),
                new Cell.Marked(state),
                Cell.text(reason),
                Cell.text(at));
    }
}
