package org.prongsai.identity;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.Bilingual;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who serve an agency, or the installation. What is done must run for it, as the current tenant.
@Service
public class Staffing {
    private final MemberStore members;
    private final AssignmentStore assignments;
    private final People people;
    private final Trail trail;
    private final Clock clock;

    Staffing(MemberStore members, AssignmentStore assignments, People people, Trail trail, Clock clock) {
        this.members = members;
        this.assignments = assignments;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /// Who was added.
    ///
    /// @param known whether someone with this address was there already, so that his name stays as it was
    public record Added(PersonId person, boolean known) {}

    /// Everyone who serves or served the agency, sorted by Thai name.
    @Transactional(readOnly = true)
    public List<Member> all(UUID agency) {
        var roles = assignments.all(agency).stream()
                .collect(groupingBy(granted -> granted.what().person()));
        return members.all(agency).stream()
                .map(member -> with(member, roles.getOrDefault(member.person().id(), List.of())))
                .toList();
    }

    /// One who serves the agency.
    ///
    /// @throws NoSuchElementException if he does not
    @Transactional(readOnly = true)
    public Member require(UUID agency, PersonId person) {
        Member member = find(agency, person);
        return with(
                member,
                assignments.all(agency).stream()
                        .filter(granted -> granted.what().person().equals(person))
                        .toList());
    }

    /// Lets someone serve the agency: him who has this address already, or else a new person.
    @Transactional
    public Added add(UUID agency, Bilingual name, String email) {
        Optional<Person> known = people.byEmail(email);
        PersonId person =
                known.map(Person::id).orElseGet(() -> people.add(name, email).id());
        if (members.enroll(agency, person, clock.instant())) {
            trail.append(Act.of("identity.log.person.added", RoleTrail.subject(person)));
        }
        return new Added(person, known.isPresent());
    }

    /// Changes the name and, for the operator alone, the address.
    ///
    /// @param version that the caller read
    /// @param email   null to leave it as it is
    /// @throws OptimisticLockingFailureException if someone changed him since
    @Transactional
    public Optional<Refusal> change(
            UUID agency, PersonId person, int version, Bilingual name, @Nullable String email, boolean byOperator) {
        Person before = find(agency, person).person();
        if (!byOperator && members.servesElsewhere(agency, person)) {
            return Optional.of(Refusal.SERVES_ELSEWHERE);
        }
        if (email != null
                && people.byEmail(email)
                        .filter(other -> !other.id().equals(person))
                        .isPresent()) {
            return Optional.of(Refusal.ADDRESS_TAKEN);
        }
        if (!members.change(person, version, name, email == null ? before.email() : email)) {
            throw new OptimisticLockingFailureException("person changed meanwhile: " + person);
        }
        Changes changes = Changes.none();
        changes = before.name().equals(name) ? changes : changes.personal("identity.person.name");
        changes = email == null || email.equals(before.email()) ? changes : changes.personal("identity.email");
        trail.append(new Act("identity.log.person.changed", RoleTrail.subject(person), changes.payload()));
        return Optional.empty();
    }

    /// Keeps someone's roles at this agency from holding, or lets them hold again. He who is suspended from the
    /// installation cannot sign in at all.
    @Transactional
    public Optional<Refusal> suspend(UUID agency, PersonId person, boolean suspended, PersonId by) {
        find(agency, person);
        if (person.equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        members.enroll(agency, person, clock.instant());
        if (members.suspend(agency, person, suspended ? clock.instant() : null)) {
            if (agency.equals(Assignment.INSTALLATION)) {
                people.activate(person, !suspended);
            }
            assignments.followSources(agency, clock.instant());
            trail.append(Act.of(
                    suspended ? "identity.log.person.suspended" : "identity.log.person.reactivated",
                    RoleTrail.subject(person)));
        }
        return Optional.empty();
    }

    private Member find(UUID agency, PersonId person) {
        return members.find(agency, person).orElseThrow(() -> new NoSuchElementException("no member " + person));
    }

    private static Member with(Member member, List<Granted> roles) {
        return new Member(member.person(), member.version(), member.suspended(), roles);
    }
}
