package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which post of an agency, for which what is done must run, as the current tenant.
@Service
public class Holdings {
    private final HoldingStore store;
    private final PostStore posts;
    private final MemberStore members;
    private final HeldRoles roles;
    private final Trail trail;
    private final Clock clock;

    Holdings(HoldingStore store, PostStore posts, MemberStore members, HeldRoles roles, Trail trail, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.members = members;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    /// Who is to hold a post.
    ///
    /// @param orderNumber of the order that names him; needed with its date where he acts
    public record Wish(
            PersonId person,
            HoldingKind kind,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// Everyone who holds or held a post of the agency, the newest first.
    @Transactional(readOnly = true)
    public List<Holding> all(UUID agency) {
        return store.all(agency);
    }

    /// Names someone to a post.
    ///
    /// @return why he is not named, if he is not
    /// @throws NoSuchElementException if there is no such post
    @Transactional
    public Optional<Refusal> assign(UUID agency, UUID post, Wish wish, PersonId by) {
        Post found = post(agency, post);
        Optional<Refusal> refusal = refusal(agency, post, wish, by);
        if (refusal.isEmpty()) {
            put(agency, found, holding(UUID.randomUUID(), post, wish), by);
        }
        return refusal;
    }

    /// Names someone to a post on behalf of the installation, unless it was done.
    @Transactional
    public void put(UUID agency, UUID id, UUID post, Wish wish) {
        put(agency, post(agency, post), holding(id, post, wish), null);
    }

    private void put(UUID agency, Post post, Holding holding, @Nullable PersonId by) {
        if (store.add(agency, holding, by, clock.instant())) {
            members.enroll(agency, holding.person(), clock.instant());
            roles.give(agency, post, holding, by);
            trail.append(said("identity.log.holding.assigned", holding));
        }
    }

    private static Holding holding(UUID id, UUID post, Wish wish) {
        return new Holding(
                id,
                post,
                wish.person(),
                wish.kind(),
                wish.orderNumber(),
                wish.orderDate(),
                wish.from(),
                wish.until(),
                1,
                null);
    }

    private Optional<Refusal> refusal(UUID agency, UUID post, Wish wish, PersonId by) {
        if (wish.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (wish.until() != null && wish.until().isBefore(wish.from())) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (wish.kind().isActing() && (wish.orderNumber() == null || wish.orderDate() == null)) {
            return Optional.of(Refusal.LACKS_AN_ORDER);
        }
        if (members.find(agency, wish.person())
                .filter(member -> !member.suspended())
                .isEmpty()) {
            return Optional.of(Refusal.NOT_A_MEMBER);
        }
        return overlaps(agency, post, null, wish.kind(), wish.from(), wish.until())
                ? Optional.of(Refusal.OVERLAPS)
                : Optional.empty();
    }

    /// A post has one holder at a time; others may act in it meanwhile.
    private boolean overlaps(
            UUID agency,
            UUID post,
            @Nullable UUID itself,
            HoldingKind kind,
            LocalDate from,
            @Nullable LocalDate until) {
        return !kind.isActing()
                && store.all(agency).stream()
                        .filter(other ->
                                other.post().equals(post) && !other.id().equals(itself))
                        .filter(other -> !other.kind().isActing())
                        .anyMatch(other -> other.overlaps(from, until));
    }

    /// Sets the last day.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or ended it since
    @Transactional
    public Optional<Refusal> change(UUID agency, UUID id, int version, @Nullable LocalDate until, PersonId by) {
        Holding before = require(agency, id);
        post(agency, before.post());
        boolean longer = before.until() != null && (until == null || until.isAfter(before.until()));
        if (longer && before.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (until != null && until.isBefore(before.from())) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (overlaps(agency, before.post(), id, before.kind(), before.from(), until)) {
            return Optional.of(Refusal.OVERLAPS);
        }
        if (!store.change(agency, id, version, until)) {
            throw new OptimisticLockingFailureException("holding changed meanwhile: " + id);
        }
        roles.until(agency, id, until);
        Changes changes = Changes.none().field("identity.seat.until", text(before.until()), text(until));
        trail.append(new Act("identity.log.holding.changed", RoleTrail.subject(before.person()), changes.payload()));
        return Optional.empty();
    }

    /// Takes the post from someone at once; [#restore] undoes it.
    ///
    /// @throws NoSuchElementException if he does not hold it
    @Transactional
    public void end(UUID agency, UUID id) {
        Holding before = require(agency, id);
        if (!store.end(agency, id, clock.instant())) {
            throw new NoSuchElementException("no holding to end " + id);
        }
        roles.end(agency, id);
        trail.append(said("identity.log.holding.ended", before));
    }

    /// Undoes what [#end] did.
    ///
    /// @throws NoSuchElementException if it was not done
    @Transactional
    public Optional<Refusal> restore(UUID agency, UUID id, PersonId by) {
        Holding before = require(agency, id);
        Post post = post(agency, before.post());
        if (before.person().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (overlaps(agency, before.post(), id, before.kind(), before.from(), before.until())) {
            return Optional.of(Refusal.OVERLAPS);
        }
        if (!store.end(agency, id, null)) {
            throw new NoSuchElementException("no ended holding " + id);
        }
        roles.give(agency, post, before, by);
        trail.append(said("identity.log.holding.restored", before));
        return Optional.empty();
    }

    private Post post(UUID agency, UUID id) {
        return posts.lock(agency, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
    }

    private Holding require(UUID agency, UUID id) {
        return store.all(agency).stream()
                .filter(holding -> holding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no holding " + id));
    }

    private static Act said(String action, Holding holding) {
        Changes changes = Changes.none()
                .field("identity.log.post", null, holding.post().toString().substring(0, 8))
                .field("identity.holding.kind", null, holding.kind().name())
                .field("identity.holding.order", null, holding.orderNumber())
                .field("identity.seat.from", null, holding.from().toString())
                .field("identity.seat.until", null, text(holding.until()));
        return new Act(action, RoleTrail.subject(holding.person()), changes.payload());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : Objects.toString(day);
    }
}
