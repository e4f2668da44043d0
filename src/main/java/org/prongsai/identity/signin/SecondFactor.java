package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.PersonId;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whoever does more than read must be able to show a second factor: he has a while after he first signed in by one.
@Service
public class SecondFactor {
    private static final Set<Role> READING = EnumSet.of(Role.EXECUTIVE, Role.AUDITOR, Role.PARENT_BODY);

    private final JdbcClient jdbc;
    private final Factors factors;
    private final IdentitySettings settings;
    private final Clock clock;

    SecondFactor(JdbcClient jdbc, Factors factors, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.factors = factors;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether this role needs one.
    public static boolean isNeededBy(Role role) {
        return !READING.contains(role);
    }

    /// By when the person of this session must have set one up; nothing where he has, or signed in by two.
    @Transactional(readOnly = true)
    public Optional<Instant> due(Session session) {
        boolean single = switch (session.means()) {
            case LINK, OIDC -> true;
            case SAMPLE, PASSWORD, PASSWORD_AND_CODE, LINK_AND_CODE, PASSKEY, LETTER -> false;
        };
        return single && !factors.of(session.person()).strong()
                ? Optional.of(began(session.person()).orElse(session.began()).plus(settings.secondFactorGrace()))
                : Optional.empty();
    }

    /// Whether the while is over, so that the session opens only what needs none.
    @Transactional(readOnly = true)
    public boolean isOverdue(Session session) {
        return due(session).filter(day -> !clock.instant().isBefore(day)).isPresent();
    }

    /// Notes that the person has signed in; the first time counts.
    void note(PersonId person) {
        jdbc.sql("""
                        insert into identity.factor_grace (person_id, began_at) values (:person, :now)
                        on conflict (person_id) do nothing
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Instant> began(PersonId person) {
        return jdbc.sql("select began_at from identity.factor_grace where person_id = :person")
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
