package org.prongsai.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.SecretBox;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Secret addresses by which people follow their agency's calendar in programs of their own.
///
/// The secret follows from the installation's and from a serial, so that the database has nothing to read. It opens the
/// calendar only as long as its owner may see it.
@Service
public class Feeds {
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Assignments assignments;
    private final People people;
    private final Trail trail;
    private final Clock clock;

    Feeds(JdbcClient jdbc, SecretBox secrets, Assignments assignments, People people, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.assignments = assignments;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /// The secret of the person's address; empty if he has none.
    @Transactional(readOnly = true)
    public Optional<String> secret(AgencyId agency, PersonId person) {
        return jdbc.sql("select serial from calendar.feed where agency_id = :agency and person_id = :person")
                .param("agency", agency.value())
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .map(serial -> secret(agency, person, serial));
    }

    private String secret(AgencyId agency, PersonId person, UUID serial) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        secrets.derive("calendar feed " + agency.value() + " " + person.value() + " " + serial, BYTES));
    }

    /// Gives the person an address; one that he had before opens nothing from now on.
    @Transactional
    public void make(AgencyId agency, PersonId person) {
        jdbc.sql("""
                        insert into calendar.feed (agency_id, person_id, serial, made_at)
                        values (:agency, :person, :serial, :now)
                        on conflict (agency_id, person_id) do update
                           set serial = excluded.serial, made_at = excluded.made_at
                        """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("serial", UUID.randomUUID())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.append(Act.of("calendar.log.feed.made", ""));
    }

    /// Takes the person's address away.
    @Transactional
    public void revoke(AgencyId agency, PersonId person) {
        if (jdbc.sql("delete from calendar.feed where agency_id = :agency and person_id = :person")
                        .param("agency", agency.value())
                        .param("person", person.value())
                        .update()
                == 1) {
            trail.append(Act.of("calendar.log.feed.revoked", ""));
        }
    }

    /// Whether `said` is the person's secret, and he may still see the calendar.
    ///
    /// @param readers the roles that see it
    @Transactional(readOnly = true)
    public boolean opens(AgencyId agency, PersonId person, String said, Set<Role> readers) {
        return secret(agency, person)
                        .filter(secret -> MessageDigest.isEqual(
                                secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8)))
                        .isPresent()
                && people.find(person).filter(Person::active).isPresent()
                && assignments.at(agency.value()).stream()
                        .anyMatch(held -> held.person().equals(person) && readers.contains(held.role()));
    }
}
