package org.prongsai.identity;

import static org.prongsai.identity.RoleTrail.said;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Trail;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role where. What is done at an agency must run for it, as the current tenant.
@Service
public class Assignments {
    private final AssignmentStore store;
    private final MemberStore members;
    private final UnitStore units;
    private final AgencyStore agencies;
    private final Trail trail;
    private final Clock clock;

    Assignments(
            AssignmentStore store,
            MemberStore members,
            UnitStore units,
            AgencyStore agencies,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.units = units;
        this.agencies = agencies;
        this.trail = trail;
        this.clock = clock;
    }

    /// The ids of the agencies that the person serves or ever served; [Assignment#INSTALLATION] among them.
    @Transactional(readOnly = true)
    public Set<UUID> everServed(PersonId person) {
        return store.everServed(person);
    }

    /// A role that someone holds.
    ///
    /// @param unit the unit to which it is limited; null for the whole agency
    /// @param year the fiscal year to which it is limited; null for every year
    public record Held(
            PersonId person,
            Role role,
            @Nullable UUID unit,
            @Nullable FiscalYear year) {}

    /// The roles that the person holds today, at all agencies and for the installation.
    @Transactional(readOnly = true)
    public List<Assignment> heldBy(PersonId person) {
        return store.heldBy(person, LocalDate.now(clock));
    }

    /// Who holds which role today at the agency for which this runs, for every year or for this one.
    @Transactional(readOnly = true)
    public List<Held> at(UUID agency) {
        var today = LocalDate.now(clock);
        var year = FiscalYear.containing(today);
        return store.at(agency, today).stream()
                .filter(held -> held.year() == null || held.year().equals(year))
                .map(held -> new Held(held.person(), held.role(), held.unit(), held.year()))
                .distinct()
                .toList();
    }

    /// Grants a role on behalf of the installation, unless this assignment is there already.
    @Transactional
    public void grant(Assignment assignment) {
        if (store.add(assignment, clock.instant())) {
            members.enroll(assignment.agency(), assignment.person(), clock.instant());
            trail.append(said("identity.log.role.granted", assignment));
        }
    }

    /// What is to be granted by whom.
    ///
    /// @param slice a province, or the code of a parent agency, for roles of a part of the country
    /// @param until the last day; null while no end is known
    public record Wish(
            PersonId person,
            Role role,
            @Nullable UUID unit,
            @Nullable FiscalYear year,
            @Nullable String slice,
            LocalDate from,
            @Nullable LocalDate until) {
        /// A wish for all of the agency or installation.
        public Wish(
                PersonId person,
                Role role,
                @Nullable UUID unit,
                @Nullable FiscalYear year,
                LocalDate from,
                @Nullable LocalDate until) {
            this(person, role, unit, year, null, from, until);
        }
    }

    /// Grants a role at an agency, or for the installation.
    ///
    /// @return why it is not granted, if it is not
    @Transactional
    public Optional<Refusal> give(UUID agency, Wish wish, PersonId by) {
        Optional<Refusal> refusal = refusal(agency, wish, by);
        if (refusal.isEmpty()) {
            var given = new Assignment(
                    agency,
                    UUID.randomUUID(),
                    wish.person(),
                    wish.role(),
                    wish.unit(),
                    wish.year(),
                    wish.slice(),
                    wish.from(),
                    wish.until(),
                    by);
            store.add(given, clock.instant());
            trail.append(said("identity.log.role.granted", given));
        }
        return refusal;
    }

    private Optional<Refusal> refusal(UUID agency, Wish wish, PersonId by) {
        if (wish.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (wish.role().isOfTheInstallation() != agency.equals(Assignment.INSTALLATION)) {
            return Optional.of(Refusal.NOT_GIVEN_HERE);
        }
        if (!isKnownSlice(wish)) {
            return Optional.of(Refusal.NO_SUCH_SLICE);
        }
        if (wish.until() != null && wish.until().isBefore(wish.from())) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (wish.unit() != null
                && units.all(new AgencyId(agency)).stream()
                        .noneMatch(unit -> unit.id().equals(wish.unit()))) {
            return Optional.of(Refusal.NO_SUCH_UNIT);
        }
        if (members.find(agency, wish.person()).isEmpty()) {
            return Optional.of(Refusal.NOT_A_MEMBER);
        }
        return store.all(agency).stream().anyMatch(granted -> isSame(granted, wish))
                ? Optional.of(Refusal.HELD)
                : Optional.empty();
    }

    private boolean isKnownSlice(Wish wish) {
        String slice = wish.slice();
        return switch (wish.role()) {
            case PROVINCIAL_OFFICE -> slice != null && agencies.provinces().contains(slice);
            case PARENT_BODY -> slice != null && agencies.find(slice).isPresent();
            case UNIT_OFFICER,
                    UNIT_HEAD,
                    INTEGRITY_OFFICER,
                    APPROVER,
                    EXECUTIVE,
                    ASSESSOR,
                    COMMISSION_OFFICER,
                    COMMISSION_APPROVER,
                    AUDITOR,
                    SYSTEM_OPERATOR -> slice == null;
        };
    }

    /// Whether it is the same role on some of the same days.
    private static boolean isSame(Granted granted, Wish wish) {
        Assignment what = granted.what();
        return granted.revokedAt() == null
                && what.person().equals(wish.person())
                && what.role() == wish.role()
                && java.util.Objects.equals(what.unit(), wish.unit())
                && java.util.Objects.equals(what.year(), wish.year())
                && java.util.Objects.equals(what.slice(), wish.slice())
                && (what.until() == null || !what.until().isBefore(wish.from()))
                && (wish.until() == null || !wish.until().isBefore(what.from()));
    }

    /// What was granted.
    ///
    /// @throws NoSuchElementException if it was not
    @Transactional(readOnly = true)
    public Granted require(UUID agency, UUID id) {
        return find(agency, id);
    }

    /// Sets the last day of a role.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or took it back since
    @Transactional
    public Optional<Refusal> change(UUID agency, UUID id, int version, @Nullable LocalDate until, PersonId by) {
        Granted granted = find(agency, id);
        Assignment before = granted.what();
        if (!granted.isDirect()) {
            return Optional.of(granted.holding() != null ? Refusal.OF_A_POST : Refusal.DELEGATED);
        }
        if (until != null && until.isBefore(before.from())) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        boolean longer = before.until() != null && (until == null || until.isAfter(before.until()));
        if (longer && before.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (!store.change(agency, id, version, until)) {
            throw new OptimisticLockingFailureException("assignment changed meanwhile: " + id);
        }
        store.followSources(agency, clock.instant());
        trail.append(RoleTrail.changed("identity.log.role.changed", before, before.until(until)));
        return Optional.empty();
    }

    /// Takes a role back at once; [#restore] undoes it. Nobody takes his own role of system operator, so that
    /// one
    /// stays.
    ///
    /// @throws NoSuchElementException if there is no such role
    @Transactional
    public Optional<Refusal> revoke(UUID agency, UUID id, PersonId by) {
        Granted granted = find(agency, id);
        Assignment what = granted.what();
        if (granted.holding() != null) {
            return Optional.of(Refusal.OF_A_POST);
        }
        if (what.role() == Role.SYSTEM_OPERATOR && what.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (!store.revoke(agency, id, clock.instant())) {
            throw new NoSuchElementException("no role to take back " + id);
        }
        store.followSources(agency, clock.instant());
        trail.append(said("identity.log.role.revoked", what));
        return Optional.empty();
    }

    /// Undoes what [#revoke] did.
    ///
    /// @throws NoSuchElementException if there is no such role that was taken back
    @Transactional
    public Optional<Refusal> restore(UUID agency, UUID id, PersonId by) {
        Granted granted = find(agency, id);
        Assignment what = granted.what();
        if (!granted.isDirect()) {
            return Optional.of(granted.holding() != null ? Refusal.OF_A_POST : Refusal.DELEGATED);
        }
        if (what.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (!store.revoke(agency, id, null)) {
            throw new NoSuchElementException("no role taken back " + id);
        }
        trail.append(said("identity.log.role.restored", what));
        return Optional.empty();
    }

    private Granted find(UUID agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no assignment " + id));
    }
}
