package org.prongsai.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
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

    /// A person's authenticator app.
    ///
    /// @param hex the secret that it shares with us
    record Authenticator(String hex, long lastStep, boolean confirmed) {
        byte[] secret() {
            return HexFormat.of().parseHex(hex);
        }
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

    Optional<Authenticator> authenticator(PersonId person) {
        return jdbc.sql("""
                        select secret, last_step, confirmed_at is not null as confirmed
                          from identity.authenticator where person_id = :person
                        """)
                .param("person", person.value())
                .query((row, _) -> new Authenticator(
                        HexFormat.of().formatHex(row.getBytes("secret")),
                        row.getLong("last_step"),
                        row.getBoolean("confirmed")))
                .optional();
    }

    void beginAuthenticator(PersonId person, byte[] secret, Instant now) {
        jdbc.sql("""
                        insert into identity.authenticator (person_id, secret, last_step, begun_at)
                        values (:person, :secret, 0, :now)
                        on conflict (person_id) do update
                          set secret = excluded.secret, last_step = 0, begun_at = excluded.begun_at
                          where authenticator.confirmed_at is null
                        """)
                .param("person", person.value())
                .param("secret", secret)
                .param("now", moment(now))
                .update();
    }

    void confirmAuthenticator(PersonId person, Instant now) {
        jdbc.sql("update identity.authenticator set confirmed_at = :now where person_id = :person")
                .param("person", person.value())
                .param("now", moment(now))
                .update();
    }

    /// Notes that the code of this step was taken; no, if it or a later one was taken meanwhile.
    boolean takeStep(PersonId person, long step) {
        return jdbc.sql("""
                                update identity.authenticator set last_step = :step
                                 where person_id = :person and last_step < :step
                                """).param("person", person.value()).param("step", step).update() == 1;
    }

    void setRecoveryCodes(PersonId person, List<Secret> codes) {
        jdbc.sql("delete from identity.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        for (Secret code : codes) {
            jdbc.sql("insert into identity.recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", code.hash())
                    .update();
        }
    }

    boolean takeRecoveryCode(PersonId person, Secret code, Instant now) {
        return jdbc.sql("""
                                update identity.recovery_code set used_at = :now
                                 where person_id = :person and code_hash = :hash and used_at is null
                                """)
                        .param("person", person.value())
                        .param("hash", code.hash())
                        .param("now", moment(now))
                        .update()
                == 1;
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
