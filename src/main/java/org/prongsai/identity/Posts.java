package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The posts of an agency, for which what is done must run, as the current tenant.
@Service
public class Posts {
    private final PostStore store;
    private final HoldingStore holdings;
    private final HeldRoles roles;
    private final Trail trail;
    private final Clock clock;

    Posts(PostStore store, HoldingStore holdings, HeldRoles roles, Trail trail, Clock clock) {
        this.store = store;
        this.holdings = holdings;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a post.
    public record Wish(@Nullable UUID unit, Bilingual title, List<Role> roles) {
        public Wish {
            roles = List.copyOf(roles);
        }
    }

    /// The posts that were not removed, sorted by their Thai titles.
    @Transactional(readOnly = true)
    public List<Post> all(UUID agency) {
        return store.all(agency);
    }

    /// Adds a post.
    ///
    /// @throws DuplicateKeyException if its unit has one of that title
    @Transactional
    public UUID add(UUID agency, Wish wish) {
        var post = new Post(UUID.randomUUID(), wish.unit(), wish.title(), wish.roles(), 1);
        if (!put(agency, post)) {
            throw new DuplicateKeyException("a post of that title is there");
        }
        return post.id();
    }

    /// Adds a post, unless it is there.
    @Transactional
    public boolean put(UUID agency, Post post) {
        boolean added = store.add(agency, post);
        if (added) {
            append("identity.log.post.added", null, post);
        }
        return added;
    }

    /// Changes a post, and with it what its holders are.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws DuplicateKeyException if its unit has another of that title
    @Transactional
    public Optional<Refusal> change(UUID agency, UUID id, int version, Wish wish, PersonId by) {
        Post before = require(agency, id);
        var after = new Post(id, wish.unit(), wish.title(), wish.roles(), version);
        boolean gives = !before.roles().containsAll(after.roles()) || !Objects.equals(before.unit(), after.unit());
        List<Holding> held = present(agency, id);
        if (gives && held.stream().anyMatch(holding -> holding.person().equals(by))) {
            return Optional.of(Refusal.OWN);
        }
        if (store.all(agency).stream().anyMatch(other -> isNamesake(other, after))) {
            throw new DuplicateKeyException("a post of that title is there");
        }
        if (!store.change(agency, after)) {
            throw new OptimisticLockingFailureException("post changed meanwhile: " + id);
        }
        if (gives || !before.roles().equals(after.roles())) {
            held.forEach(holding -> roles.again(agency, after, holding, by));
        }
        append("identity.log.post.changed", before, after);
        return Optional.empty();
    }

    private static boolean isNamesake(Post other, Post post) {
        return !other.id().equals(post.id())
                && Objects.equals(other.unit(), post.unit())
                && other.title().th().equals(post.title().th());
    }

    /// Removes a post that nobody holds, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is no such post
    @Transactional
    public Optional<Refusal> remove(UUID agency, UUID id) {
        require(agency, id);
        if (!present(agency, id).isEmpty()) {
            return Optional.of(Refusal.OCCUPIED);
        }
        store.remove(agency, id, clock.instant());
        trail.append(Act.of("identity.log.post.removed", subject(id)));
        return Optional.empty();
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed post
    @Transactional
    public void restore(UUID agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed post " + id);
        }
        trail.append(Act.of("identity.log.post.restored", subject(id)));
    }

    private Post require(UUID agency, UUID id) {
        return store.lock(agency, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
    }

    private List<Holding> present(UUID agency, UUID post) {
        var today = LocalDate.now(clock);
        return holdings.all(agency).stream()
                .filter(holding -> holding.post().equals(post) && !holding.isOver(today))
                .toList();
    }

    private void append(String action, @Nullable Post before, Post after) {
        Changes changes = Changes.none()
                .field(
                        "identity.post.title",
                        before == null ? null : before.title().th(),
                        after.title().th())
                .field("identity.post.roles", before == null ? null : names(before), names(after));
        trail.append(new Act(action, subject(after.id()), changes.payload()));
    }

    private static String names(Post post) {
        return post.roles().stream().map(Role::name).collect(Collectors.joining(" "));
    }

    static String subject(UUID post) {
        return Act.subject("identity.log.post", post.toString().substring(0, 8));
    }
}
