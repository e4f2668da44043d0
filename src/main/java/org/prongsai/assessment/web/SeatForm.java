package org.prongsai.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// Who is to sit at an agency: the id of a person by the tag of each place, empty for nobody, and `version-` with each
/// tag.
record SeatForm(Map<String, String> typed) {
    SeatForm {
        typed = Map.copyOf(typed);
    }

    static SeatForm of(List<Seat> seats) {
        var typed = new HashMap<String, String>();
        for (Seat seat : seats) {
            typed.put(seat.place().tag(), seat.person().value().toString());
        }
        return new SeatForm(typed).upon(seats);
    }

    /// The same upon the versions of these seats.
    SeatForm upon(List<Seat> seats) {
        var newer = new HashMap<>(typed);
        for (Place place : Place.values()) {
            newer.put(
                    "version-" + place.tag(),
                    Integer.toString(at(place, seats).map(Seat::version).orElse(0)));
        }
        return new SeatForm(newer);
    }

    /// The address that seats them again, beneath that of the allocation; as a part of a query.
    static String undo(Agency agency, List<Seat> seats) {
        String before = seats.stream()
                .map(seat -> seat.place().tag() + "=" + seat.person().value())
                .collect(Collectors.joining("&"));
        return URLEncoder.encode(
                agency.code() + "/undo?" + (before.isEmpty() ? "first=" : before), StandardCharsets.UTF_8);
    }

    Map<String, String> versions() {
        return typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("version-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What it changes of these seats.
    List<Seats.Change> changes(List<Seat> seats, Round round) {
        var changes = new ArrayList<Seats.Change>();
        for (Place place : round.places()) {
            String id = typed.getOrDefault(place.tag(), "");
            String sits = at(place, seats)
                    .map(seat -> seat.person().value().toString())
                    .orElse("");
            if (!id.equals(sits)) {
                changes.add(new Seats.Change(place, id.isEmpty() ? null : Console.person(id), version(place)));
            }
        }
        return changes;
    }

    private int version(Place place) {
        String version = typed.getOrDefault("version-" + place.tag(), "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static Optional<Seat> at(Place place, List<Seat> seats) {
        return seats.stream().filter(seat -> seat.place() == place).findFirst();
    }

    List<Field> fields(Round round, List<PersonId> assessors, Console console, FieldErrors errors, Words words) {
        return round.places().stream()
                .map(place -> Field.select(
                                place.tag(),
                                words.lookup("assessment.seat.place." + place.tag()),
                                options(place, assessors, console, words))
                        .value(typed.getOrDefault(place.tag(), ""))
                        .error(errors.on(place.tag())))
                .toList();
    }

    /// Nobody, those who assess, and whoever sits there though he left.
    private List<Option> options(Place place, List<PersonId> assessors, Console console, Words words) {
        String chosen = typed.getOrDefault(place.tag(), "");
        Stream<PersonId> left = chosen.isEmpty() ? Stream.empty() : Stream.of(Console.person(chosen));
        return Stream.concat(
                        Stream.of(Option.of("", words.lookup("assessment.seat.nobody"))),
                        Stream.concat(assessors.stream(), left)
                                .distinct()
                                .map(person -> Option.of(person.value().toString(), console.name(person))))
                .toList();
    }
}
