package org.prongsai.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Roles that people hold because a provider counts them to a group. Each sign-in renews them for a while, so that they
/// end by themselves for someone who no longer comes, and at once for someone who comes without the group.
@Service
class OidcRoles {
    private static final Period VALID = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    OidcRoles(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// Lets the person hold the role that the group means, or ends that. The agency must be the current tenant.
    @Transactional
    public void set(UUID agency, PersonId person, OidcSettings.Mapping mapping, boolean held, LocalDate today) {
        UUID id = UUID.nameUUIDFromBytes(("oidc " + person.value() + " " + mapping.group() + " " + mapping.role())
                .getBytes(StandardCharsets.UTF_8));
        boolean before = isHeld(agency, id, today);
        if (held) {
            renew(agency, id, person, mapping, today);
        } else if (before) {
            end(agency, id);
        }
        if (held != before) {
            trail.append(new Act(
                    held ? "identity.log.role.granted" : "identity.log.oidc.role.ended",
                    Act.subject("identity.log.person", person.value().toString()),
                    Changes.none()
                            .field(
                                    "identity.log.role",
                                    held ? null : mapping.role().name(),
                                    held ? mapping.role().name() : null)
                            .payload()));
        }
    }

    private boolean isHeld(UUID agency, UUID id, LocalDate today) {
        return jdbc.sql("""
                        select exists (select from identity.assignment
                                        where agency_id = :agency and id = :id and held_until >= :today
                                          and revoked_at is null)
                        """)
                .param("agency", agency)
                .param("id", id)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private void renew(UUID agency, UUID id, PersonId person, OidcSettings.Mapping mapping, LocalDate today) {
        jdbc.sql("""
                        insert into identity.assignment as held
                          (agency_id, id, person_id, role, held_from, held_until, granted_at)
                        values (:agency, :id, :person, :role, :today, :until, :now)
                        on conflict (agency_id, id) do update
                          set held_until = excluded.held_until, revoked_at = null, version = held.version + 1
                        """)
                .param("agency", agency)
                .param("id", id)
                .param("person", person.value())
                .param("role", mapping.role().name())
                .param("today", today)
                .param("until", today.plus(VALID))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void end(UUID agency, UUID id) {
        jdbc.sql("""
                        update identity.assignment set revoked_at = :now, version = version + 1
                         where agency_id = :agency and id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("id", id)
                .update();
    }
}
