package org.prongsai.workgroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Places;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Composes the order that appoints a working group. Once it is issued nothing of it changes, unless that is taken
/// back.
@Service
public class OrderComposer {
    private final GroupStore groups;
    private final SeatStore seats;
    private final Trail trail;
    private final Clock clock;

    OrderComposer(GroupStore groups, SeatStore seats, Trail trail, Clock clock) {
        this.groups = groups;
        this.seats = seats;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a group.
    ///
    /// @param duties in their order
    public record Wish(Bilingual name, String grounds, String closing, String signer, List<String> duties) {
        public Wish {
            duties = List.copyOf(duties);
        }
    }

    /// What is to become of a seat.
    ///
    /// @param position as the order writes it
    /// @param person   the name, where the office wishes one; otherwise empty
    public record SeatWish(
            SeatRole role,
            String position,
            String person,
            @Nullable UUID post) {}

    /// Adds a group.
    ///
    /// @param request idempotency key, and the group's id: the same request adds once
    @Transactional
    public void add(AgencyId agency, FiscalYear year, Wish wish, UUID request) {
        if (groups.add(agency, year, request, wish)) {
            append("workgroup.log.added", request, null, wish);
        }
    }

    /// Changes name, grounds and duties of a group.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    /// @throws IllegalStateException if its order is issued
    @Transactional
    public void change(AgencyId agency, UUID id, int version, Wish wish) {
        WorkingGroup before = open(agency, id);
        if (!groups.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("working group changed meanwhile: " + id);
        }
        append("workgroup.log.changed", id, before, wish);
    }

    /// Removes a group whose order is not issued, which [#restore] undoes.
    ///
    /// @throws IllegalStateException if its order is issued
    @Transactional
    public void remove(AgencyId agency, UUID id) {
        open(agency, id);
        groups.remove(agency, id, clock.instant());
        trail.append(Act.of("workgroup.log.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed group
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!groups.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed working group " + id);
        }
        trail.append(Act.of("workgroup.log.restored", subject(id)));
    }

    /// Moves a duty one place up or down.
    ///
    /// @param place of the duty, from 1
    @Transactional
    public void moveDuty(AgencyId agency, UUID id, int place, boolean up) {
        WorkingGroup group = open(agency, id);
        var duties =
                new ArrayList<>(group.duties().stream().map(GroupDuty::text).toList());
        int other = up ? place - 1 : place + 1;
        if (Math.min(place, other) < 1 || Math.max(place, other) > duties.size()) {
            return;
        }
        Collections.swap(duties, place - 1, other - 1);
        var order = group.order();
        groups.change(
                agency,
                id,
                group.version(),
                new Wish(group.name(), order.grounds(), order.closing(), order.signer(), duties));
        trail.append(Act.of("workgroup.log.duty.moved", subject(id)));
    }

    /// Adds a seat behind the others.
    ///
    /// @param request idempotency key, and the seat's id
    /// @throws IllegalStateException if the order is issued
    @Transactional
    public void addSeat(AgencyId agency, UUID group, SeatWish wish, UUID request) {
        open(agency, group);
        if (seats.add(agency, group, request, wish)) {
            appendSeat("workgroup.log.seat.added", group, null, wish);
        }
    }

    /// Changes a seat.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws IllegalStateException if the order is issued
    @Transactional
    public void changeSeat(AgencyId agency, UUID group, UUID id, int version, SeatWish wish) {
        Seat before = seat(agency, group, id);
        if (!seats.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("seat changed meanwhile: " + id);
        }
        appendSeat("workgroup.log.seat.changed", group, before, wish);
    }

    /// Removes a seat, which [#restoreSeat] undoes.
    ///
    /// @throws IllegalStateException if the order is issued
    @Transactional
    public void removeSeat(AgencyId agency, UUID group, UUID id) {
        seat(agency, group, id);
        seats.remove(agency, id, clock.instant());
        trail.append(Act.of("workgroup.log.seat.removed", subject(group)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed seat
    /// @throws IllegalStateException if the order is issued
    @Transactional
    public void restoreSeat(AgencyId agency, UUID group, UUID id) {
        open(agency, group);
        if (!seats.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed seat " + id);
        }
        trail.append(Act.of("workgroup.log.seat.restored", subject(group)));
    }

    /// Moves a seat one place up or down.
    ///
    /// @throws IllegalStateException if the order is issued
    @Transactional
    public void moveSeat(AgencyId agency, UUID group, UUID id, boolean up) {
        List<UUID> order = Places.moved(
                open(agency, group).members().stream().map(Seat::id).toList(), id, up);
        if (!order.isEmpty()) {
            seats.order(agency, order);
            trail.append(Act.of("workgroup.log.seat.moved", subject(group)));
        }
    }

    /// Keeps number and date of the order as it was issued on paper.
    ///
    /// @param number such as `167/2564`, with the year of `date` in the Buddhist era
    /// @throws IllegalArgumentException if the number bears another year
    /// @throws IllegalStateException if it is issued already
    @Transactional
    public void issue(AgencyId agency, UUID id, String number, LocalDate date) {
        open(agency, id);
        if (!number.endsWith("/" + new ThaiDate(date).buddhistYear())) {
            throw new IllegalArgumentException("number " + number + " is not of the year of " + date);
        }
        groups.issue(agency, id, number, date);
        trail.append(new Act(
                "workgroup.log.issued",
                subject(id),
                Changes.none()
                        .field("workgroup.order.number", null, number)
                        .field("workgroup.order.date", null, date.toString())
                        .payload()));
    }

    /// Takes number and date back, so that the order can be changed.
    ///
    /// @throws IllegalStateException if it is not issued
    @Transactional
    public void withdraw(AgencyId agency, UUID id) {
        String number = require(agency, id).order().number();
        if (number == null || !groups.issue(agency, id, null, null)) {
            throw new IllegalStateException("not issued: " + id);
        }
        trail.append(new Act(
                "workgroup.log.withdrawn",
                subject(id),
                Changes.none().field("workgroup.order.number", number, null).payload()));
    }

    private WorkingGroup open(AgencyId agency, UUID id) {
        WorkingGroup group = require(agency, id);
        if (group.order().isIssued()) {
            throw new IllegalStateException("its order is issued: " + id);
        }
        return group;
    }

    private WorkingGroup require(AgencyId agency, UUID id) {
        return groups.find(agency, id).orElseThrow(() -> new NoSuchElementException("no working group " + id));
    }

    private Seat seat(AgencyId agency, UUID group, UUID id) {
        return open(agency, group).seat(id).orElseThrow(() -> new NoSuchElementException("no seat " + id));
    }

    private void append(String action, UUID id, @Nullable WorkingGroup before, Wish wish) {
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "workgroup.name",
                                before == null ? null : before.name().th(),
                                wish.name().th())
                        .payload()));
    }

    private void appendSeat(String action, UUID group, @Nullable Seat before, SeatWish wish) {
        Changes changes = Changes.none()
                .field("workgroup.position", before == null ? null : before.position(), wish.position())
                .field(
                        "workgroup.role",
                        before == null ? null : before.role().name(),
                        wish.role().name());
        boolean renamed = !wish.person().equals(before == null ? "" : before.person());
        trail.append(
                new Act(action, subject(group), (renamed ? changes.personal("workgroup.person") : changes).payload()));
    }

    static String subject(UUID id) {
        return Act.subject("workgroup.log.group", id.toString().substring(0, 8));
    }
}
