package org.prongsai.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.database.SecretBox;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secrets that authenticator apps share with us, sealed for their person, and the codes that stand in for them.
@Repository
class AuthenticatorStore {
    private final JdbcClient jdbc;
    private final SecretBox box;

    AuthenticatorStore(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /// The app that a person uses.
    record InUse(TotpSecret secret, long lastStep) {}

    Optional<InUse> inUse(PersonId person) {
        return jdbc.sql("""
                        select sealed, last_step from identity.authenticator
                         where person_id = :person and confirmed_at is not null
                        """)
                .param("person", person.value())
                .query((row, _) -> new InUse(open(row.getBytes("sealed"), person), row.getLong("last_step")))
                .optional();
    }

    boolean isInUse(PersonId person) {
        return jdbc.sql("""
                        select exists (select from identity.authenticator
                                        where person_id = :person and confirmed_at is not null)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// The secret of an app that was begun to be set up at `since` or later.
    Optional<TotpSecret> wanted(PersonId person, Instant since) {
        return jdbc.sql("""
                        select wanted from identity.authenticator
                         where person_id = :person and wanted is not null and begun_at >= :since
                        """)
                .param("person", person.value())
                .param("since", moment(since))
                .query((row, _) -> open(row.getBytes("wanted"), person))
                .optional();
    }

    void want(PersonId person, TotpSecret secret, Instant now) {
        jdbc.sql("""
                        insert into identity.authenticator (person_id, wanted, last_step, begun_at)
                        values (:person, :wanted, 0, :now)
                        on conflict (person_id) do update set wanted = excluded.wanted, begun_at = excluded.begun_at
                        """)
                .param("person", person.value())
                .param("wanted", seal(secret, person))
                .param("now", moment(now))
                .update();
    }

    /// Takes the app that was set up into use, in the place of any other.
    void use(PersonId person, long step, Instant now) {
        jdbc.sql("""
                        update identity.authenticator
                           set sealed = wanted, wanted = null, last_step = :step, confirmed_at = :now
                         where person_id = :person and wanted is not null
                        """)
                .param("person", person.value())
                .param("step", step)
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

    void remove(PersonId person) {
        jdbc.sql("delete from identity.authenticator where person_id = :person")
                .param("person", person.value())
                .update();
        setRecoveryCodes(person, List.of());
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

    /// Seals what was stored in clear before there was a key; a secret that was never confirmed is begun anew.
    void sealAll() {
        jdbc.sql("delete from identity.authenticator where secret is not null and confirmed_at is null")
                .update();
        jdbc.sql("select person_id, secret from identity.authenticator where secret is not null for update")
                .query((row, _) -> new Clear(
                        new PersonId(row.getObject("person_id", UUID.class)), TotpSecret.of(row.getBytes("secret"))))
                .list()
                .forEach(clear -> jdbc.sql("""
                                update identity.authenticator set sealed = :sealed, secret = null
                                 where person_id = :person
                                """)
                        .param("sealed", seal(clear.secret(), clear.person()))
                        .param("person", clear.person().value())
                        .update());
    }

    private record Clear(PersonId person, TotpSecret secret) {}

    private byte[] seal(TotpSecret secret, PersonId person) {
        return box.seal(secret.bytes(), use(person));
    }

    private TotpSecret open(byte[] sealed, PersonId person) {
        return TotpSecret.of(box.open(sealed, use(person)));
    }

    private static String use(PersonId person) {
        return "identity.authenticator " + person.value();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
