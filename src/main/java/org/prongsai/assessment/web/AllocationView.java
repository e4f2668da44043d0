package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prongsai.assessment.Allocation;
import org.prongsai.assessment.NotSeated;
import org.prongsai.assessment.Round;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Lays out what seating the rest of a round would change.
///
/// @param active who assesses
record AllocationView(Round round, List<Agency> agencies, List<PersonId> active, Console console) {
    AllocationView {
        agencies = List.copyOf(agencies);
        active = List.copyOf(active);
    }

    /// Who would sit where, where nobody may, and who would have how much work.
    ConsolePage page(Allocation proposed, Visit visit) {
        Words words = visit.words();
        String path = SeatsController.path(round.year());
        var parts = new ArrayList<ConsolePage.Part>();
        var given = ConsolePage.Part.of(
                "given",
                words.text(
                        "assessment.seat.rest.given",
                        words.count(proposed.given().size())),
                words.lookup("assessment.seat.rest.given.lead"),
                given(proposed, words).downloads(HasTables.downloads(visit, "given")));
        parts.add(
                proposed.given().isEmpty()
                        ? given
                        : given.form(new ConsolePage.Asked(
                                path + "/rest",
                                false,
                                List.of(),
                                Map.of("fingerprint", proposed.fingerprint()),
                                words.lookup("assessment.seat.rest.do"))));
        parts.add(ConsolePage.Part.of(
                "vacant",
                words.text(
                        "assessment.seat.rest.vacant",
                        words.count(proposed.vacant().size())),
                words.lookup("assessment.seat.rest.vacant.lead"),
                vacancies(proposed, words)));
        parts.add(ConsolePage.Part.of(
                "work",
                words.lookup("assessment.seat.rest.work"),
                words.lookup("assessment.seat.rest.work.lead"),
                work(proposed, words)));
        return ConsolePage.of(
                words.lookup("assessment.seat.rest"),
                words.year(round.year()),
                console.tabs(round.year(), path),
                List.of(),
                parts);
    }

    private Map<AgencyId, String> names(Words words) {
        return agencies.stream().collect(Collectors.toMap(Agency::id, agency -> words.pick(agency.name())));
    }

    private Table given(Allocation proposed, Words words) {
        Map<AgencyId, String> names = names(words);
        return Table.of(
                        words.lookup("assessment.seat.rest"),
                        List.of(
                                Column.text(words.lookup("assessment.seat.agency")),
                                Column.text(words.lookup("assessment.seat.place")),
                                Column.text(words.lookup("assessment.seat.assessor"))),
                        proposed.given().stream()
                                .map(seat -> Table.Row.of(
                                        Cell.text(names.getOrDefault(seat.agency(), "–")),
                                        Cell.text(words.lookup("assessment.seat.place."
                                                + seat.place().tag())),
                                        Cell.text(console.name(seat.person()))))
                                .toList())
                .empty(words.lookup("assessment.seat.rest.none"));
    }

    private Table vacancies(Allocation proposed, Words words) {
        Map<AgencyId, String> names = names(words);
        return Table.of(
                        words.lookup("assessment.seat.empty"),
                        List.of(
                                Column.text(words.lookup("assessment.seat.agency")),
                                Column.text(words.lookup("assessment.seat.place")),
                                Column.text(words.lookup("assessment.seat.why"))),
                        proposed.vacant().stream()
                                .map(vacancy -> Table.Row.of(
                                        Cell.text(names.getOrDefault(vacancy.agency(), "–")),
                                        Cell.text(words.lookup("assessment.seat.place."
                                                + vacancy.place().tag())),
                                        Cell.text(why(vacancy.why(), words))))
                                .toList())
                .empty(words.lookup("assessment.seat.rest.full"));
    }

    private static String why(Map<NotSeated, Integer> why, Words words) {
        String all = Arrays.stream(NotSeated.values())
                .filter(why::containsKey)
                .map(one -> words.text("assessment.seat.why." + one.tag(), words.count(why.getOrDefault(one, 0))))
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? words.lookup("assessment.assessor.none") : all;
    }

    private Table work(Allocation proposed, Words words) {
        return Table.of(
                words.lookup("assessment.seat.rest.work"),
                List.of(
                        Column.text(words.lookup("assessment.seat.assessor")),
                        Column.number(words.lookup("assessment.assessor.work"))),
                active.stream()
                        .map(person -> Table.Row.of(
                                Cell.text(console.name(person)),
                                Cell.number(console.items(proposed.work().getOrDefault(person, 0)))))
                        .toList());
    }
}
