package org.prongsai.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills the posts of the sample data, at the sample agencies and for the installation.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SamplePeople {
    private static final LocalDate SINCE = LocalDate.of(2020, 10, 1);

    private final People people;
    private final Assignments assignments;

    SamplePeople(People people, Assignments assignments) {
        this.people = people;
        this.assignments = assignments;
    }

    @EventListener
    @Order(10)
    void on(SampleWanted wanted) {
        fill(wanted.agency().code(), wanted.agency().id().value());
        new Tenant(Assignment.INSTALLATION).run(() -> fill(SamplePost.INSTALLATION, Assignment.INSTALLATION));
    }

    private void fill(String code, UUID agency) {
        for (SamplePost post : SamplePost.ALL) {
            var role = post.roles().get(code);
            if (role != null) {
                people.addSample(post.id(), post.title(), true);
                assignments.grant(new Assignment(
                        agency,
                        post.id().value(),
                        post.id(),
                        role,
                        null,
                        null,
                        role.isOfASlice() ? post.slice() : null,
                        SINCE,
                        null,
                        null));
            }
        }
    }
}
