package org.prongsai.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActivationStore {
    private final JdbcClient jdbc;

    ActivationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param among whom to look; null for all people
    List<ActivationLetters.Reader> readers(String query, UUID @Nullable [] among, Instant now) {
        return jdbc.sql("""
                        select p.id, p.name_th, p.name_en, p.email,
                               exists (select from identity.password w where w.person_id = p.id)
                                 or exists (select from identity.passkey k where k.person_id = p.id) as started,
                               (select max(a.expires_at) from identity.activation a
                                 where a.person_id = p.id and a.used_at is null and a.revoked_at is null
                                   and a.expires_at > :now) as until
                          from identity.person p
                         where p.state = 'ACTIVE' and not p.by_button
                           and (:everyone or p.id = any(:among))
                           and position(lower(:query) in
                                 lower(p.name_th || ' ' || p.name_en || ' ' || coalesce(p.email, ''))) > 0
                         order by p.name_th collate "th-x-icu", p.id
                         limit 100
                        """)
                .param("now", moment(now))
                .param("everyone", among == null)
                .param("among", among == null ? new UUID[0] : among)
                .param("query", query.strip())
                .query((row, _) -> new ActivationLetters.Reader(
                        new Person(
                                new PersonId(row.getObject("id", UUID.class)),
                                new Bilingual(row.getString("name_th"), row.getString("name_en")),
                                row.getString("email"),
                                true,
                                false),
                        row.getBoolean("started"),
                        instant(row.getObject("until", OffsetDateTime.class))))
                .list();
    }

    void add(ActivationLetters.Printed letter, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into identity.activation (id, person_id, code_hash, issued_by, issued_at, expires_at)
                        values (:id, :person, :hash, :by, :now, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", letter.person().id().value())
                .param("hash", letter.code().hash())
                .param("by", by)
                .param("now", moment(now))
                .param("until", moment(letter.until()))
                .update();
    }

    boolean revoke(PersonId person, Instant now) {
        return jdbc.sql("""
                        update identity.activation set revoked_at = :now
                         where person_id = :person and used_at is null and revoked_at is null
                        """)
                        .param("now", moment(now))
                        .param("person", person.value())
                        .update()
                > 0;
    }

    Optional<PersonId> take(Secret code, Instant now) {
        return jdbc.sql("""
                        update identity.activation set used_at = :now
                         where code_hash = :hash and used_at is null and revoked_at is null and expires_at > :now
                        returning person_id
                        """)
                .param("now", moment(now))
                .param("hash", code.hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
