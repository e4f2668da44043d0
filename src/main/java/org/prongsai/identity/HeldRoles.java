package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Component;

/// Keeps the roles of those who hold posts in step with what they hold.
@Component
class HeldRoles {
    private final AssignmentStore store;
    private final Clock clock;

    HeldRoles(AssignmentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void give(UUID agency, Post post, Holding holding, @Nullable PersonId by) {
        for (Role role : post.roles()) {
            var given = new Assignment(
                    agency,
                    UUID.randomUUID(),
                    holding.person(),
                    role,
                    post.unitOf(role),
                    holding.from(),
                    holding.until(),
                    holding.person().equals(by) ? null : by);
            store.add(given, holding.id(), null, clock.instant());
        }
    }

    /// Gives them anew where the post has come to carry others.
    void again(UUID agency, Post post, Holding holding, PersonId by) {
        store.revokeHeld(agency, holding.id(), clock.instant());
        give(agency, post, holding, by);
        store.followSources(agency, clock.instant());
    }

    void until(UUID agency, UUID holding, @Nullable LocalDate last) {
        store.changeHeld(agency, holding, last);
        store.followSources(agency, clock.instant());
    }

    void end(UUID agency, UUID holding) {
        store.revokeHeld(agency, holding, clock.instant());
        store.followSources(agency, clock.instant());
    }
}
