package org.prongsai.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Who judges which agency in which place.
@Service
public class Seats {
    private final SeatStore store;
    private final Assessors assessors;
    private final Declarations declarations;
    private final Assignments assignments;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Seats(
            SeatStore store,
            Assessors assessors,
            Declarations declarations,
            Assignments assignments,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.assessors = assessors;
        this.declarations = declarations;
        this.assignments = assignments;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// All of a year, those of assessors who left among them.
    @Transactional(readOnly = true)
    public List<Seat> of(FiscalYear year) {
        return store.all(year);
    }

    /// Those of an agency in a year, those of assessors who left among them.
    @Transactional(readOnly = true)
    public List<Seat> at(AgencyId agency, FiscalYear year) {
        return store.at(agency, year);
    }

    /// Those of an assessor in a year; none once he left.
    @Transactional(readOnly = true)
    public List<Seat> of(PersonId person, FiscalYear year) {
        return store.of(person, year);
    }

    /// The one that an assessor holds at an agency.
    @Transactional(readOnly = true)
    public Optional<Seat> of(PersonId person, AgencyId agency, FiscalYear year) {
        return store.find(person, agency, year);
    }

    /// Seats an assessor, instead of whoever sat there. It begins a transaction of its own, on behalf of the agency.
    ///
    /// @param wish with the version of the seat that the caller read; 0 where nobody sat there
    /// @return why he cannot sit there, if he cannot
    /// @throws OptimisticLockingFailureException if someone else was seated since
    public Optional<NotSeated> give(Seat wish) {
        return in(wish.agency(), () -> seat(wish));
    }

    /// Who is to sit in a place.
    ///
    /// @param person  nobody where it is null
    /// @param version of the seat that the caller read; 0 where nobody sat there
    public record Change(Place place, @Nullable PersonId person, int version) {}

    /// Why someone cannot sit where he was to.
    public record Refused(Place place, NotSeated why) {}

    /// Does several changes to the seats of an agency, or none of them; so two assessors can change places.
    ///
    /// @return what kept it from being done
    /// @throws OptimisticLockingFailureException if someone else was seated since
    public Optional<Refused> arrange(FiscalYear year, AgencyId agency, List<Change> changes) {
        return new Tenant(agency.value())
                .call(() -> Objects.requireNonNull(transaction.execute(status -> {
                    changes.forEach(change -> empty(year, agency, change));
                    for (Change change : changes) {
                        PersonId person = change.person();
                        Optional<NotSeated> refusal = person == null
                                ? Optional.empty()
                                : seat(new Seat(year, agency, change.place(), person, change.version()));
                        if (refusal.isPresent()) {
                            status.setRollbackOnly();
                            return Optional.of(new Refused(change.place(), refusal.get()));
                        }
                    }
                    return Optional.<Refused>empty();
                })));
    }

    private void empty(FiscalYear year, AgencyId agency, Change change) {
        Optional<Seat> sits = store.at(agency, year).stream()
                .filter(seat -> seat.place() == change.place())
                .findFirst();
        if (sits.map(Seat::version).orElse(0) != change.version()) {
            throw new OptimisticLockingFailureException("seat given meanwhile: " + change);
        }
        sits.ifPresent(this::take);
    }

    private Optional<NotSeated> seat(Seat wish) {
        Optional<NotSeated> refusal = refusal(wish);
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Seat> before = sitting(wish);
        if (!store.put(wish, now())) {
            throw new OptimisticLockingFailureException("seat given meanwhile: " + wish);
        }
        say("assessment.seat.log.given", wish, before.orElse(null), wish);
        return Optional.empty();
    }

    private Optional<NotSeated> refusal(Seat wish) {
        if (!assessors.active(wish.year()).contains(wish.person())) {
            return Optional.of(NotSeated.NO_ASSESSOR);
        }
        Optional<NotSeated> barred =
                new SeatBars(declarations.of(wish.year()), assignments).bar(wish.person(), wish.agency());
        if (barred.isPresent()) {
            return barred;
        }
        if (store.at(wish.agency(), wish.year()).stream()
                .anyMatch(seat -> seat.person().equals(wish.person()) && seat.place() != wish.place())) {
            return Optional.of(NotSeated.OTHER_PLACE);
        }
        return hasJudgedElsewhere(wish) ? Optional.of(NotSeated.JUDGED) : Optional.empty();
    }

    private boolean hasJudgedElsewhere(Seat wish) {
        return store.judged(wish.person(), wish.agency(), wish.year()).stream()
                .anyMatch(place -> place != wish.place());
    }

    /// Empties a seat. What was judged from it stays.
    ///
    /// @param seat with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone else was seated since
    @Transactional
    public void take(Seat seat) {
        Seat before = sitting(seat).orElseThrow(() -> new NoSuchElementException("nobody sits there: " + seat));
        if (!store.remove(seat)) {
            throw new OptimisticLockingFailureException("seat given meanwhile: " + seat);
        }
        say("assessment.seat.log.taken", seat, before, null);
    }

    /// Who would sit in the empty seats of a round.
    ///
    /// @param targets the agencies whose items are judged
    @Transactional(readOnly = true)
    public Allocation propose(Round round, Collection<Allocation.Target> targets) {
        return Allocation.of(
                round,
                List.copyOf(targets),
                assessors.active(round.year()),
                store.all(round.year()),
                new SeatBars(declarations.of(round.year()), assignments));
    }

    /// Seats everyone as [#propose] says.
    ///
    /// @param fingerprint of the proposal that the caller saw
    /// @return the moment by which [#undo] knows it; empty, and nothing done, if the proposal is another by now
    @Transactional
    public Optional<Instant> allocate(Round round, Collection<Allocation.Target> targets, String fingerprint) {
        Allocation proposed = propose(round, targets);
        if (!proposed.fingerprint().equals(fingerprint)) {
            return Optional.empty();
        }
        Instant at = now();
        for (Seat seat : proposed.given()) {
            if (!store.put(seat, at)) {
                throw new OptimisticLockingFailureException("seat given meanwhile: " + seat);
            }
        }
        sayAll("assessment.seat.log.allocated", round.year(), proposed.given().size());
        return Optional.of(at);
    }

    /// Empties the seats that [#allocate] gave and nobody changed since.
    ///
    /// @return how many
    @Transactional
    public int undo(FiscalYear year, Instant at) {
        int emptied = store.removeGiven(year, at);
        sayAll("assessment.seat.log.undone", year, emptied);
        return emptied;
    }

    private Optional<Seat> sitting(Seat seat) {
        return store.at(seat.agency(), seat.year()).stream()
                .filter(one -> one.place() == seat.place())
                .findFirst();
    }

    private <T> T in(AgencyId agency, Supplier<T> work) {
        return new Tenant(agency.value()).call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void say(String action, Seat where, @Nullable Seat before, @Nullable Seat after) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject(
                        "assessment.seat.log.seat",
                        where.year().buddhistYear() + " " + where.agency().value() + " " + where.place()),
                Changes.none()
                        .field(
                                "assessment.seat.assessor",
                                before == null ? null : before.person().value().toString(),
                                after == null ? null : after.person().value().toString())
                        .payload()));
    }

    private void sayAll(String action, FiscalYear year, int count) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("assessment.round.log.round", Integer.toString(year.buddhistYear())),
                Changes.none()
                        .field("assessment.seat.count", null, Integer.toString(count))
                        .payload()));
    }
}
