package org.prongsai.identity;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands what a leaver has to his successor (ส่งมอบงาน): posts, roles and open duties, in one act. What is
/// done must run
/// for the agency, as the current tenant.
@Service
public class Handovers {
    private final AssignmentStore assignments;
    private final HoldingStore holdings;
    private final PostStore posts;
    private final MemberStore members;
    private final HeldRoles roles;
    private final ObjectProvider<OpenDuties> duties;
    private final Trail trail;
    private final Clock clock;

    Handovers(
            AssignmentStore assignments,
            HoldingStore holdings,
            PostStore posts,
            MemberStore members,
            HeldRoles roles,
            ObjectProvider<OpenDuties> duties,
            Trail trail,
            Clock clock) {
        this.assignments = assignments;
        this.holdings = holdings;
        this.posts = posts;
        this.members = members;
        this.roles = roles;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a handover would do.
    ///
    /// @param posts       that are the leaver's own; they move
    /// @param roles       that were granted to him by themselves; they move
    /// @param endingPosts in which he acts by an order that names him; that ends
    /// @param endingRoles that were delegated to him; they end
    public record Plan(List<Holding> posts, List<Granted> roles, List<Holding> endingPosts, List<Granted> endingRoles) {
        public Plan {
            posts = List.copyOf(posts);
            roles = List.copyOf(roles);
            endingPosts = List.copyOf(endingPosts);
            endingRoles = List.copyOf(endingRoles);
        }
    }

    /// What the leaver has on `day` or later.
    @Transactional(readOnly = true)
    public Plan plan(UUID agency, PersonId leaver, LocalDate day) {
        List<Holding> held = holdings.all(agency).stream()
                .filter(holding -> holding.person().equals(leaver) && !holding.isOver(day))
                .toList();
        List<Granted> granted = assignments.all(agency).stream()
                .filter(role -> role.what().person().equals(leaver) && !role.isOver(day))
                .toList();
        return new Plan(
                held.stream().filter(holding -> !holding.kind().isActing()).toList(),
                granted.stream().filter(Granted::isDirect).toList(),
                held.stream().filter(holding -> holding.kind().isActing()).toList(),
                granted.stream().filter(role -> role.delegatedFrom() != null).toList());
    }

    /// What waits for the leaver himself, one line each.
    @Transactional(readOnly = true)
    public List<String> waiting(UUID agency, PersonId leaver, Words words) {
        return duties.stream()
                .flatMap(some -> some.waiting(agency, leaver, words).stream())
                .toList();
    }

    /// Hands everything over: posts and roles from `day` on, open duties now.
    @Transactional
    public Optional<Refusal> hand(UUID agency, PersonId leaver, PersonId successor, LocalDate day, PersonId by) {
        if (successor.equals(leaver)) {
            return Optional.of(Refusal.SAME_PERSON);
        }
        if (successor.equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (members.find(agency, successor)
                .filter(member -> !member.suspended())
                .isEmpty()) {
            return Optional.of(Refusal.NOT_A_MEMBER);
        }
        Plan plan = plan(agency, leaver, day);
        plan.posts().forEach(holding -> move(agency, holding, successor, day, by));
        plan.endingPosts().forEach(holding -> end(agency, holding, day));
        plan.roles().forEach(role -> move(agency, role, successor, day, by));
        plan.endingRoles().forEach(role -> end(agency, role, day));
        assignments.followSources(agency, clock.instant());
        int moved = duties.stream()
                .mapToInt(some -> some.pass(agency, leaver, successor))
                .sum();
        append(agency, leaver, successor, day, plan, moved);
        return Optional.empty();
    }

    private void move(UUID agency, Holding holding, PersonId successor, LocalDate day, PersonId by) {
        Post post = posts.lock(agency, holding.post()).orElseThrow(() -> new NoSuchElementException("no such post"));
        end(agency, holding, day);
        var next = new Holding(
                UUID.randomUUID(),
                holding.post(),
                successor,
                HoldingKind.HOLDER,
                null,
                null,
                later(holding.from(), day),
                holding.until(),
                1,
                null);
        holdings.add(agency, next, by, clock.instant());
        roles.give(agency, post, next, by);
    }

    private void end(UUID agency, Holding holding, LocalDate day) {
        if (holding.from().isBefore(day)) {
            holdings.change(agency, holding.id(), holding.version(), day.minusDays(1));
            roles.until(agency, holding.id(), day.minusDays(1));
        } else {
            holdings.end(agency, holding.id(), clock.instant());
            roles.end(agency, holding.id());
        }
    }

    private void move(UUID agency, Granted role, PersonId successor, LocalDate day, PersonId by) {
        end(agency, role, day);
        Assignment what = role.what();
        var next = new Assignment(
                agency,
                UUID.randomUUID(),
                successor,
                what.role(),
                what.unit(),
                what.year(),
                later(what.from(), day),
                what.until(),
                by);
        if (assignments.all(agency).stream().noneMatch(other -> isThere(other, next))) {
            assignments.add(next, clock.instant());
        }
    }

    /// Whether the successor has the role for at least as long.
    private static boolean isThere(Granted other, Assignment next) {
        Assignment what = other.what();
        return other.isDirect()
                && other.revokedAt() == null
                && what.person().equals(next.person())
                && what.role() == next.role()
                && Objects.equals(what.unit(), next.unit())
                && Objects.equals(what.year(), next.year())
                && !what.from().isAfter(next.from())
                && (what.until() == null
                        || (next.until() != null && !what.until().isBefore(next.until())));
    }

    private void end(UUID agency, Granted role, LocalDate day) {
        UUID id = role.what().id();
        if (role.what().from().isBefore(day)) {
            assignments.change(agency, id, role.version(), day.minusDays(1));
        } else {
            Instant now = clock.instant();
            assignments.revoke(agency, id, now);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void append(UUID agency, PersonId leaver, PersonId successor, LocalDate day, Plan plan, int moved) {
        Changes changes = Changes.none()
                .field("identity.handover.to", null, successor.value().toString())
                .field("identity.handover.day", null, day.toString())
                .field("identity.handover.posts", null, titles(agency, plan.posts()))
                .field(
                        "identity.handover.roles",
                        null,
                        plan.roles().stream()
                                .map(role -> role.what().role().name())
                                .collect(joining(" ")))
                .field("identity.handover.duties", null, Integer.toString(moved));
        trail.append(new Act("identity.log.handover", RoleTrail.subject(leaver), changes.payload()));
    }

    private String titles(UUID agency, List<Holding> held) {
        return posts.all(agency).stream()
                .filter(post -> held.stream().anyMatch(holding -> holding.post().equals(post.id())))
                .map(post -> post.title().th())
                .collect(joining(", "));
    }
}
