package org.prongsai.identity;

import static java.util.stream.Collectors.joining;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.ThaiDate;
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
    private final HandoverStore store;
    private final HandoverMoves moves;
    private final SchedulerClient jobs;
    private final ObjectProvider<OpenDuties> duties;
    private final Trail trail;
    private final Clock clock;

    Handovers(
            AssignmentStore assignments,
            HoldingStore holdings,
            PostStore posts,
            MemberStore members,
            HandoverStore store,
            HandoverMoves moves,
            SchedulerClient jobs,
            ObjectProvider<OpenDuties> duties,
            Trail trail,
            Clock clock) {
        this.assignments = assignments;
        this.holdings = holdings;
        this.posts = posts;
        this.members = members;
        this.store = store;
        this.moves = moves;
        this.jobs = jobs;
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

    /// A handover whose day is to come.
    public record Planned(UUID id, PersonId successor, LocalDate day) {}

    /// What the leaver will hand over on a day to come, if he will.
    @Transactional(readOnly = true)
    public Optional<Planned> planned(UUID agency, PersonId leaver) {
        return store.planned(agency, leaver);
    }

    /// Hands everything over from `day` on: posts and roles by their dates, open duties when the day begins. Before
    /// that
    /// [#takeBack] undoes it.
    @Transactional
    public Optional<Refusal> hand(UUID agency, PersonId leaver, PersonId successor, LocalDate day, PersonId by) {
        return hand(agency, UUID.randomUUID(), leaver, successor, day, by);
    }

    /// The same under this id, once.
    @Transactional
    Optional<Refusal> hand(UUID agency, UUID id, PersonId leaver, PersonId successor, LocalDate day, PersonId by) {
        if (store.exists(agency, id)) {
            return Optional.empty();
        }
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
        if (store.planned(agency, leaver).isPresent()) {
            return Optional.of(Refusal.PLANNED);
        }
        Plan plan = plan(agency, leaver, day);
        store.add(agency, new Planned(id, successor, day), leaver, by, clock.instant());
        moves.all(agency, plan, successor, day, by).forEach(part -> store.add(agency, id, part));
        boolean now = !day.isAfter(LocalDate.now(clock));
        int moved = now ? pass(agency, id, leaver, successor) : 0;
        if (!now) {
            jobs.scheduleIfNotExists(HandoverJob.PASS
                    .instance(HandoverJob.name(agency, id))
                    .scheduledTo(day.atStartOfDay(ThaiDate.ZONE).toInstant()));
        }
        append(agency, leaver, successor, day, plan, moved);
        return Optional.empty();
    }

    /// Passes open duties on, if the handover's day has come and it was not taken back; a second run does nothing.
    @Transactional
    public void pass(UUID agency, UUID id) {
        store.lock(agency, id)
                .filter(due -> !due.planned().day().isAfter(LocalDate.now(clock)))
                .ifPresent(due -> {
                    PersonId successor = due.planned().successor();
                    int moved = pass(agency, id, due.leaver(), successor);
                    trail.append(new Act(
                            "identity.log.handover.passed",
                            RoleTrail.subject(due.leaver()),
                            Changes.none()
                                    .field(
                                            "identity.handover.to",
                                            null,
                                            successor.value().toString())
                                    .field("identity.handover.duties", null, Integer.toString(moved))
                                    .payload()));
                });
    }

    private int pass(UUID agency, UUID id, PersonId leaver, PersonId successor) {
        store.passed(agency, id, clock.instant());
        return duties.stream()
                .mapToInt(some -> some.pass(agency, leaver, successor))
                .sum();
    }

    /// Gives a handover up whose day is to come: the leaver keeps what he has, as far as nobody changed it since, and
    /// the
    /// successor gets none of it.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public Optional<Refusal> takeBack(UUID agency, PersonId leaver, PersonId by) {
        if (leaver.equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        Planned planned = store.planned(agency, leaver)
                .flatMap(found -> store.lock(agency, found.id()))
                .map(HandoverStore.Due::planned)
                .filter(found -> found.day().isAfter(LocalDate.now(clock)))
                .orElseThrow(() -> new NoSuchElementException("no handover to take back"));
        moves.back(agency, store.parts(agency, planned.id()), planned.day(), by);
        store.takenBack(agency, planned.id(), clock.instant());
        trail.append(Act.of("identity.log.handover.takenBack", RoleTrail.subject(leaver)));
        return Optional.empty();
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
