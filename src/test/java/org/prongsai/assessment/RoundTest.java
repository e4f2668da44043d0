package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/// A round from its opening to its seats.
@SpringBootTest
@WithinTenant
@Transactional
class RoundTest {
    private static final FiscalYear YEAR = new FiscalYear(2599);
    private static final FiscalYear SAMPLE = new FiscalYear(2565);
    private static final AgencyId ELSEWHERE = new AgencyId(UUID.randomUUID());

    @Autowired
    private Rounds rounds;

    @Autowired
    private Assessors assessors;

    @Autowired
    private Seats seats;

    @Autowired
    private Declarations declarations;

    @Autowired
    private RoundAgencies agencies;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Windows windows;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private List<PersonId> judges = List.of();

    @BeforeEach
    void open() {
        rounds.open(YEAR, 40, 80, 1);
        judges = people.samples().stream()
                .map(Person::id)
                .filter(person -> assessors.isEntitled(person, YEAR))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        judges.forEach(person -> assessors.add(YEAR, person));
    }

    @Test
    void aRoundIsOpenedOnceAndChangedInItsVersion() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> rounds.open(YEAR, 10, 10, 2));
        rounds.change(new Round(YEAR, 20, 90, 0, 1));
        assertThat(rounds.require(YEAR)).isEqualTo(new Round(YEAR, 20, 90, 1, 2));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> rounds.change(new Round(YEAR, 30, 90, 0, 1)));
    }

    @Test
    void aWindowIsKeptOpenLongerUntilThatIsTakenBack() {
        LocalDate today = LocalDate.now(clock);
        var over = new DateSpan(today.minusDays(30), today.minusDays(10));
        var longer = new Extension(WindowKind.ASSESSMENT, today.plusDays(5), "reason", 0);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> rounds.extend(YEAR, longer));
        windows.set(YEAR, WindowKind.ASSESSMENT, over, "test", 0);
        assertThat(rounds.isOpen(YEAR, WindowKind.ASSESSMENT)).isFalse();
        rounds.extend(YEAR, longer);
        assertThat(rounds.isOpen(YEAR, WindowKind.ASSESSMENT)).isTrue();
        rounds.extend(YEAR, new Extension(WindowKind.ASSESSMENT, today.plusDays(9), "more", 1));
        assertThat(rounds.last(YEAR, WindowKind.ASSESSMENT)).contains(today.plusDays(9));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> rounds.takeBack(YEAR, WindowKind.ASSESSMENT, 1));
        rounds.takeBack(YEAR, WindowKind.ASSESSMENT, 2);
        assertThat(rounds.last(YEAR, WindowKind.ASSESSMENT)).contains(today.plusDays(5));
        rounds.takeBack(YEAR, WindowKind.ASSESSMENT, 1);
        assertThat(rounds.last(YEAR, WindowKind.ASSESSMENT)).contains(over.last());
        assertThat(rounds.isOpen(YEAR, WindowKind.APPEAL)).isFalse();
    }

    @Test
    void onlyWhoHoldsTheRoleAssesses() {
        PersonId officer = people.samples().getFirst().id();
        assertThat(assessors.add(YEAR, officer)).isFalse();
        assertThat(assessors.active(YEAR)).isEqualTo(judges).hasSize(4);
        assertThat(give(Place.FIRST, officer, 0)).isEqualTo(NotSeated.NO_ASSESSOR);
    }

    @Test
    void whoLeftSitsNowhereUntilHeIsBack() {
        assertThat(give(Place.FIRST, judges.getFirst(), 0)).isNull();
        assessors.remove(YEAR, judges.getFirst());
        assertThat(seats.of(judges.getFirst(), YEAR)).isEmpty();
        assertThat(assessors.active(YEAR)).hasSize(3);
        assessors.add(YEAR, judges.getFirst());
        assertThat(seats.of(judges.getFirst(), YEAR)).hasSize(1);
    }

    @Test
    void nobodySitsInTwoPlacesOfAnAgency() {
        assertThat(give(Place.FIRST, judges.get(0), 0)).isNull();
        assertThat(give(Place.SECOND, judges.get(0), 0)).isEqualTo(NotSeated.OTHER_PLACE);
        assertThat(give(Place.FIRST, judges.get(1), 1)).isNull();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> give(Place.FIRST, judges.get(2), 1));
        assertThat(give(Place.SECOND, judges.get(0), 0)).isNull();
        seats.take(new Seat(YEAR, ELSEWHERE, Place.SECOND, judges.get(0), 1));
        assertThat(seats.at(ELSEWHERE, YEAR)).hasSize(1);
    }

    @Test
    void aConflictTakesTheSeatAndBarsFromEveryOther() {
        PersonId person = judges.getFirst();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> declarations.declare(YEAR, ELSEWHERE, person, ""));
        give(Place.FIRST, person, 0);
        assertThat(declarations.isClear(person, ELSEWHERE, YEAR)).isFalse();
        declarations.declare(YEAR, ELSEWHERE, person, " ");
        assertThat(declarations.isClear(person, ELSEWHERE, YEAR)).isTrue();
        declarations.declare(YEAR, ELSEWHERE, person, "my sister works there");
        assertThat(declarations.isClear(person, ELSEWHERE, YEAR)).isFalse();
        assertThat(seats.of(person, ELSEWHERE, YEAR)).isEmpty();
        assertThat(give(Place.APPEAL, person, 0)).isEqualTo(NotSeated.CONFLICT);
        declarations.declare(YEAR, ELSEWHERE, person, "");
        assertThat(seats.of(person, ELSEWHERE, YEAR)).isEmpty();
        assertThat(give(Place.APPEAL, person, 0)).isNull();
    }

    @Test
    void whoServedAnAgencyIsSeatedElsewhereOnly() {
        PersonId served = judges.getFirst();
        assignments.grant(new Assignment(
                own().value(), UUID.randomUUID(), served, Role.UNIT_OFFICER, null, LocalDate.EPOCH, null, null));
        List<Allocation.Target> targets =
                List.of(new Allocation.Target(own(), 43), new Allocation.Target(ELSEWHERE, 43));
        Allocation proposed = seats.propose(rounds.require(YEAR), targets);
        assertThat(proposed.given())
                .noneMatch(seat -> seat.agency().equals(own()) && seat.person().equals(served));
        assertThat(proposed.given())
                .anyMatch(
                        seat -> seat.agency().equals(ELSEWHERE) && seat.person().equals(served));
        assertThat(seats.give(new Seat(YEAR, own(), Place.FIRST, served, 0))).contains(NotSeated.SERVED);
    }

    @Test
    void theRestIsSeatedAsProposedAndCanBeUndone() {
        give(Place.FIRST, judges.getFirst(), 0);
        var targets = List.of(new Allocation.Target(ELSEWHERE, 43));
        Round round = rounds.require(YEAR);
        String seen = seats.propose(round, targets).fingerprint();
        give(Place.SECOND, judges.get(1), 0);
        assertThat(seats.allocate(round, targets, seen)).isEmpty();
        assertThat(seats.at(ELSEWHERE, YEAR)).hasSize(2);
        var at = seats.allocate(round, targets, seats.propose(round, targets).fingerprint())
                .orElseThrow();
        assertThat(seats.at(ELSEWHERE, YEAR)).hasSize(4);
        assertThat(seats.undo(YEAR, at)).isEqualTo(2);
        assertThat(seats.at(ELSEWHERE, YEAR)).hasSize(2);
    }

    @Test
    void theSampleRoundIsOpenAndOneDeclarationIsLeft() {
        assertThat(rounds.isOpen(SAMPLE, WindowKind.ASSESSMENT)).isTrue();
        assertThat(rounds.isOpen(SAMPLE, WindowKind.APPEAL)).isTrue();
        PersonId first = judges.getFirst();
        assertThat(seats.of(SAMPLE)).hasSize(11);
        assertThat(seats.of(first, SAMPLE))
                .extracting(Seat::place)
                .containsExactlyInAnyOrder(Place.FIRST, Place.MODERATOR);
        assertThat(seats.of(SAMPLE))
                .filteredOn(seat -> !declarations.isClear(seat.person(), seat.agency(), SAMPLE))
                .extracting(Seat::person)
                .containsExactly(first);
        assertThat(declarations.of(SAMPLE)).filteredOn(Declaration::conflict).hasSize(1);
        assertThat(agencies.targets(SAMPLE))
                .extracting(Allocation.Target::items)
                .contains(43);
    }

    private @Nullable NotSeated give(Place place, PersonId person, int version) {
        return seats.give(new Seat(YEAR, ELSEWHERE, place, person, version)).orElse(null);
    }

    private static AgencyId own() {
        return new AgencyId(Tenant.current().orElseThrow().agency());
    }
}
