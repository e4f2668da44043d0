package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Roles that someone lets another person of the agency exercise until a day (มอบหมายให้ทำแทนชั่วคราว). What
/// is done must
/// run for the agency, as the current tenant.
@Service
public class Delegations {
    private final AssignmentStore store;
    private final MemberStore members;
    private final Trail trail;
    private final Clock clock;

    Delegations(AssignmentStore store, MemberStore members, Trail trail, Clock clock) {
        this.store = store;
        this.members = members;
        this.trail = trail;
        this.clock = clock;
    }

    /// A role that was delegated.
    public record Delegated(PersonId from, Granted role) {}

    /// What is delegated at the agency and is not over.
    @Transactional(readOnly = true)
    public List<Delegated> present(UUID agency) {
        var today = LocalDate.now(clock);
        List<Granted> all = store.all(agency);
        return all.stream()
                .filter(role -> role.delegatedFrom() != null && !role.isOver(today))
                .flatMap(role -> all.stream()
                        .filter(source -> source.what().id().equals(role.delegatedFrom()))
                        .map(source -> new Delegated(source.what().person(), role)))
                .toList();
    }

    /// What a person may delegate: the roles that he holds today by his own right.
    @Transactional(readOnly = true)
    public List<Granted> own(UUID agency, PersonId person) {
        var today = LocalDate.now(clock);
        return store.all(agency).stream()
                .filter(role -> role.what().person().equals(person))
                .filter(role -> role.delegatedFrom() == null && role.holds(today))
                .toList();
    }

    /// Lets `to` exercise a role of `by` from today on.
    ///
    /// @param until the last day
    @Transactional
    public Optional<Refusal> delegate(UUID agency, UUID role, PersonId to, LocalDate until, PersonId by) {
        return delegate(agency, UUID.randomUUID(), role, to, until, by);
    }

    /// The same under an id; a delegation that is there stays as it is.
    @Transactional
    public Optional<Refusal> delegate(UUID agency, UUID id, UUID role, PersonId to, LocalDate until, PersonId by) {
        var today = LocalDate.now(clock);
        Optional<Granted> source = store.find(agency, role);
        Optional<Refusal> refusal = refusal(agency, source, to, until, by, today);
        if (refusal.isEmpty() && source.isPresent()) {
            Assignment of = source.get().what();
            var given = new Assignment(agency, id, to, of.role(), of.unit(), of.year(), of.slice(), today, until, by);
            if (store.add(given, null, role, clock.instant())) {
                trail.append(RoleTrail.said("identity.log.delegated", given));
            }
        }
        return refusal;
    }

    private Optional<Refusal> refusal(
            UUID agency, Optional<Granted> source, PersonId to, LocalDate until, PersonId by, LocalDate today) {
        if (to.equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (source.filter(role -> role.what().person().equals(by) && role.holds(today))
                .isEmpty()) {
            return Optional.of(Refusal.NOT_HIS);
        }
        if (source.filter(role -> role.delegatedFrom() != null).isPresent()) {
            return Optional.of(Refusal.DELEGATED);
        }
        if (until.isBefore(today)) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (!source.get().what().covers(until)) {
            return Optional.of(Refusal.NOT_HIS);
        }
        return members.find(agency, to).filter(member -> !member.suspended()).isEmpty()
                ? Optional.of(Refusal.NOT_A_MEMBER)
                : Optional.empty();
    }

    /// Takes back what `by` delegated, at once.
    ///
    /// @throws NoSuchElementException if he delegated no such thing
    @Transactional
    public void revoke(UUID agency, UUID id, PersonId by) {
        Granted role = store.find(agency, id)
                .filter(it -> it.delegatedFrom() != null && by.equals(it.what().grantedBy()))
                .orElseThrow(() -> new NoSuchElementException("no delegation " + id));
        if (!store.revoke(agency, id, clock.instant())) {
            throw new NoSuchElementException("no delegation to take back " + id);
        }
        trail.append(RoleTrail.said("identity.log.delegation.revoked", role.what()));
    }
}
