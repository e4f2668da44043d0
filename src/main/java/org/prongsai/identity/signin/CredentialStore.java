package org.prongsai.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialStore {
    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> password(PersonId person) {
        return jdbc.sql("select hash from identity.password where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    void setPassword(PersonId person, String hash, Instant now) {
        jdbc.sql("""
                        insert into identity.password (person_id, hash, changed_at) values (:person, :hash, :now)
                        on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .param("now", moment(now))
                .update();
    }

    void addLink(PersonId person, Secret code, Instant expires) {
        jdbc.sql(
                        "insert into identity.sign_in_link (token_hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", code.hash())
                .param("person", person.value())
                .param("expires", moment(expires))
                .update();
    }

    /// Uses the code up and tells whose it was.
    Optional<PersonId> takeLink(Secret code, Instant now) {
        return jdbc.sql("""
                        update identity.sign_in_link set used_at = :now
                         where token_hash = :hash and used_at is null and expires_at > :now
                        returning person_id
                        """)
                .param("hash", code.hash())
                .param("now", moment(now))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void knowDevice(PersonId person, Secret device, Instant now) {
        jdbc.sql("insert into identity.known_device (token_hash, person_id, seen_at) values (:hash, :person, :now)")
                .param("hash", device.hash())
                .param("person", person.value())
                .param("now", moment(now))
                .update();
    }

    boolean knowsDevice(PersonId person, Secret device) {
        return jdbc.sql("""
                        select exists (select from identity.known_device
                                        where token_hash = :hash and person_id = :person)
                        """)
                .param("hash", device.hash())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
