package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.Allocation.Target;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;

class AllocationTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final Allocation.Bars FREE = (_, _) -> Optional.empty();

    @Property(tries = 300)
    void nobodyHasMoreToDoThanAnotherByMoreThanTheLargestAgency(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 50) Integer> items,
            @ForAll @IntRange(min = 4, max = 20) int people,
            @ForAll @IntRange(min = 0, max = 100) int share,
            @ForAll long seed) {
        Allocation made = Allocation.of(round(share, seed), targets(items), people(people), List.of(), FREE);
        assertThat(made.vacant()).isEmpty();
        assertThat(made.given()).hasSize(items.size() * (share == 0 ? 2 : 4));
        assertThat(Collections.max(made.work().values())
                        - Collections.min(made.work().values()))
                .isLessThanOrEqualTo(100 * Collections.max(items));
    }

    @Property(tries = 300)
    void seatsNobodyWhoIsBarredAndNobodyTwice(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 50) Integer> items,
            @ForAll @IntRange(min = 0, max = 8) int people,
            @ForAll @IntRange(min = 0, max = 9) int barred,
            @ForAll long seed) {
        Allocation.Bars bars =
                (person, agency) -> Math.floorMod(person.hashCode() * 31 + agency.hashCode() + seed, 10) < barred
                        ? Optional.of(NotSeated.CONFLICT)
                        : Optional.empty();
        Allocation made = Allocation.of(round(40, seed), targets(items), people(people), List.of(), bars);
        assertThat(made.given())
                .noneMatch(seat -> bars.bar(seat.person(), seat.agency()).isPresent());
        made.given().stream()
                .collect(Collectors.groupingBy(Seat::agency, Collectors.mapping(Seat::person, Collectors.toList())))
                .values()
                .forEach(there -> assertThat(there).doesNotHaveDuplicates());
        assertThat(made.given().size() + made.vacant().size()).isEqualTo(items.size() * 4);
        assertThat(made.vacant())
                .allSatisfy(vacancy -> assertThat(vacancy.why().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(people));
    }

    @Property(tries = 100)
    void theSameRoundGivesTheSameSeats(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 50) Integer> items, @ForAll long seed) {
        List<Target> targets = targets(items);
        List<PersonId> people = people(7);
        var shuffled = new ArrayList<>(targets);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Allocation.of(round(40, seed), shuffled, people.reversed(), List.of(), FREE))
                .isEqualTo(Allocation.of(round(40, seed), targets, people, List.of(), FREE));
    }

    @Property(tries = 100)
    void keepsWhoSitsAndFillsOnlyTheRest(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 50) Integer> items, @ForAll long seed) {
        List<Target> targets = targets(items);
        List<PersonId> people = people(6);
        List<Seat> all =
                Allocation.of(round(40, seed), targets, people, List.of(), FREE).given();
        List<Seat> some = all.stream()
                .filter(seat -> seat.agency().hashCode() % 2 == 0)
                .map(AllocationTest::stored)
                .toList();
        Allocation made = Allocation.of(round(40, seed), targets, people, some, FREE);
        assertThat(made.given()).hasSize(all.size() - some.size());
        var places = new HashSet<String>();
        some.forEach(seat -> places.add(seat.agency() + " " + seat.place()));
        assertThat(made.given()).allMatch(seat -> places.add(seat.agency() + " " + seat.place()));
        assertThat(Allocation.of(
                                round(40, seed),
                                targets,
                                people,
                                all.stream().map(AllocationTest::stored).toList(),
                                FREE)
                        .given())
                .isEmpty();
    }

    @Test
    void givesTheSeatsOfWhoeverLeftToOthers() {
        List<PersonId> people = people(5);
        List<Target> targets = targets(List.of(43));
        List<Seat> all = Allocation.of(round(40, 1), targets, people.subList(0, 4), List.of(), FREE).given().stream()
                .map(AllocationTest::stored)
                .toList();
        Allocation made = Allocation.of(round(40, 1), targets, people.subList(1, 5), all, FREE);
        Seat left = all.stream()
                .filter(seat -> seat.person().equals(people.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(made.given())
                .containsExactly(new Seat(YEAR, left.agency(), left.place(), people.getLast(), left.version()));
    }

    @Test
    void saysWhyAPlaceStaysEmpty() {
        List<PersonId> people = people(4);
        Map<PersonId, NotSeated> bars =
                new HashMap<>(Map.of(people.get(0), NotSeated.CONFLICT, people.get(1), NotSeated.SERVED));
        Allocation made = Allocation.of(
                round(40, 1),
                targets(List.of(43)),
                people,
                List.of(),
                (person, _) -> Optional.ofNullable(bars.get(person)));
        assertThat(made.vacant())
                .hasSize(2)
                .allSatisfy(vacancy -> assertThat(vacancy.why())
                        .isEqualTo(Map.of(NotSeated.CONFLICT, 1, NotSeated.SERVED, 1, NotSeated.OTHER_PLACE, 2)));
    }

    @Test
    void seatsAllAgenciesOfTheCountryWithinSeconds() {
        var random = new Random(1);
        List<Integer> items =
                IntStream.range(0, 8323).mapToObj(_ -> 35 + random.nextInt(9)).toList();
        Allocation made = Allocation.of(round(40, 7), targets(items), people(250), List.of(), FREE);
        assertThat(made.given()).hasSize(8323 * 4);
        assertThat(Collections.max(made.work().values())
                        - Collections.min(made.work().values()))
                .isLessThanOrEqualTo(4300);
    }

    private static Seat stored(Seat seat) {
        return new Seat(seat.year(), seat.agency(), seat.place(), seat.person(), 1);
    }

    private static Round round(int share, long seed) {
        return new Round(YEAR, share, 80, seed, 1);
    }

    private static List<Target> targets(List<Integer> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Target(new AgencyId(new UUID(1, i)), items.get(i)))
                .toList();
    }

    private static List<PersonId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PersonId(new UUID(2, i)))
                .toList();
    }
}
