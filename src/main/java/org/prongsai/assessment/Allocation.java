package org.prongsai.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;

/// Who would sit in the empty seats of a round: always the one with the least work who may sit there.
///
/// Agencies with more items come first, and at each the place with more work. So the work of any two differs by no more
/// than judging the largest agency once, as long as nobody is barred. Equals are told apart by the seed of the round:
/// the same round gives the same seats again.
///
/// @param given  the seats that it gives, with the versions of those that they replace
/// @param vacant the places in which nobody may sit
/// @param work   of everyone, with the seats that he had, in hundredths of judging an item
public record Allocation(List<Seat> given, List<Vacancy> vacant, Map<PersonId, Integer> work) {
    public Allocation {
        given = List.copyOf(given);
        vacant = List.copyOf(vacant);
        work = Map.copyOf(work);
    }

    /// A place in which nobody may sit.
    ///
    /// @param why how many assessors cannot, and why
    public record Vacancy(AgencyId agency, Place place, Map<NotSeated, Integer> why) {
        public Vacancy {
            why = Map.copyOf(why);
        }
    }

    /// An agency whose items are judged.
    ///
    /// @param items how many
    public record Target(AgencyId agency, int items) {}

    /// Why someone cannot sit at an agency in any place, if he cannot.
    @FunctionalInterface
    interface Bars {
        Optional<NotSeated> bar(PersonId person, AgencyId agency);
    }

    /// @param assessors who may be seated
    /// @param seated    the seats that there are; those of others than `assessors` are given anew
    static Allocation of(Round round, List<Target> targets, List<PersonId> assessors, List<Seat> seated, Bars bars) {
        return new Run(round, assessors, bars).seat(targets, seated);
    }

    /// Tells this one from any other.
    public String fingerprint() {
        String all = given.stream()
                .map(seat -> seat.agency().value() + " " + seat.place() + " "
                        + seat.person().value() + " " + seat.version())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static final class Run {
        private final Round round;
        private final List<PersonId> drawn;
        private final Bars bars;
        private final Map<PersonId, Integer> work = new HashMap<>();
        private final List<Seat> given = new ArrayList<>();
        private final List<Vacancy> vacant = new ArrayList<>();

        Run(Round round, List<PersonId> assessors, Bars bars) {
            this.round = round;
            this.bars = bars;
            drawn = new ArrayList<>(assessors);
            drawn.sort(Comparator.comparing(PersonId::value));
            Collections.shuffle(drawn, new Random(round.seed()));
            drawn.forEach(person -> work.put(person, 0));
        }

        Allocation seat(List<Target> targets, List<Seat> seated) {
            Map<AgencyId, List<Seat>> known = seated.stream().collect(Collectors.groupingBy(Seat::agency));
            List<Target> ordered = targets.stream()
                    .sorted(Comparator.comparingInt(Target::items)
                            .reversed()
                            .thenComparing(target -> target.agency().value()))
                    .toList();
            ordered.forEach(target -> known.getOrDefault(target.agency(), List.of())
                    .forEach(seat -> work.computeIfPresent(
                            seat.person(),
                            (_, before) -> before + seat.place().work(target.items(), round.secondShare()))));
            ordered.forEach(target -> seat(target, known.getOrDefault(target.agency(), List.of())));
            return new Allocation(given, vacant, work);
        }

        private void seat(Target target, List<Seat> there) {
            Set<PersonId> present = there.stream().map(Seat::person).collect(Collectors.toCollection(HashSet::new));
            Map<Place, Seat> held = new EnumMap<>(Place.class);
            there.forEach(seat -> held.put(seat.place(), seat));
            Stream.of(Place.values())
                    .filter(place -> place.isNeeded(round.secondShare()))
                    .filter(place -> !held.containsKey(place)
                            || !work.containsKey(held.get(place).person()))
                    .sorted(Comparator.comparingInt((Place place) -> place.work(target.items(), round.secondShare()))
                            .reversed())
                    .forEach(place -> seat(target, place, held.get(place), present));
        }

        private void seat(Target target, Place place, @Nullable Seat before, Set<PersonId> present) {
            Map<NotSeated, Integer> why = new EnumMap<>(NotSeated.class);
            PersonId best = null;
            for (PersonId person : drawn) {
                Optional<NotSeated> bar = present.contains(person)
                        ? Optional.of(NotSeated.OTHER_PLACE)
                        : bars.bar(person, target.agency());
                if (bar.isPresent()) {
                    why.merge(bar.get(), 1, Integer::sum);
                } else if (best == null || work.getOrDefault(person, 0) < work.getOrDefault(best, 0)) {
                    best = person;
                }
            }
            if (best == null) {
                vacant.add(new Vacancy(target.agency(), place, why));
                return;
            }
            present.add(best);
            work.merge(best, place.work(target.items(), round.secondShare()), Integer::sum);
            given.add(new Seat(round.year(), target.agency(), place, best, before == null ? 0 : before.version()));
        }
    }
}
