package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role where.
@Service
public class Assignments {
    private final AssignmentStore store;
    private final Trail trail;
    private final Clock clock;

    Assignments(AssignmentStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The roles that the person holds today, by agency id; those for the installation under [Assignment#INSTALLATION].
    @Transactional(readOnly = true)
    public Map<UUID, Set<Role>> heldBy(PersonId person) {
        return store.heldBy(person, LocalDate.now(clock));
    }

    /// Who holds which role today at the agency for which this runs.
    @Transactional(readOnly = true)
    public List<Held> at(UUID agency) {
        return store.at(agency, LocalDate.now(clock));
    }

    /// A role that someone holds.
    ///
    /// @param unit the unit to which it is limited; null for the whole agency
    public record Held(PersonId person, Role role, @Nullable UUID unit) {}

    /// Grants a role, unless this assignment is there already. The agency of the assignment must be the current tenant.
    @Transactional
    public void grant(Assignment assignment) {
        if (store.add(assignment, clock.instant())) {
            trail.append(new Act(
                    "identity.log.role.granted",
                    Act.subject(
                            "identity.log.person", assignment.person().value().toString()),
                    Changes.none()
                            .field("identity.log.role", null, assignment.role().name())
                            .payload()));
        }
    }
}
