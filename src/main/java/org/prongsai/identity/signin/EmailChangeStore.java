package org.prongsai.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmailChangeStore {
    private final JdbcClient jdbc;

    EmailChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A change of address.
    ///
    /// @param id     stands for the wanted address
    /// @param notice stands for the former one
    record Change(
            UUID id, UUID notice, PersonId person, @Nullable String former, String wanted) {}

    /// Adds a change in the place of any that the person began before.
    void add(Change change, Secret code, Instant expires) {
        jdbc.sql("delete from identity.email_change where person_id = :person and used_at is null")
                .param("person", change.person().value())
                .update();
        jdbc.sql("""
                        insert into identity.email_change
                          (id, notice_id, person_id, former, wanted, code_hash, expires_at)
                        values (:id, :notice, :person, :former, :wanted, :hash, :expires)
                        """)
                .param("id", change.id())
                .param("notice", change.notice())
                .param("person", change.person().value())
                .param("former", change.former())
                .param("wanted", change.wanted())
                .param("hash", code.hash())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Change> take(PersonId person, Secret code, Instant now) {
        return jdbc.sql("""
                        update identity.email_change set used_at = :now
                         where person_id = :person and code_hash = :hash and used_at is null and expires_at > :now
                        returning id, notice_id, former, wanted
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("hash", code.hash())
                .query((row, _) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getObject("notice_id", UUID.class),
                        person,
                        row.getString("former"),
                        row.getString("wanted")))
                .optional();
    }

    void change(PersonId person, String email) {
        jdbc.sql("update identity.person set email = :email where id = :person")
                .param("email", email)
                .param("person", person.value())
                .update();
    }

    /// An address of someone who changes his.
    record Changing(PersonId person, String email) {}

    /// The address for which `id` stands, for a day.
    Optional<Changing> address(UUID id, Instant now) {
        return jdbc.sql("""
                        select person_id, case when id = :id then wanted else former end as email
                          from identity.email_change
                         where :id in (id, notice_id) and expires_at > :since
                        """)
                .param("id", id)
                .param("since", OffsetDateTime.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .query((row, _) ->
                        new Changing(new PersonId(row.getObject("person_id", UUID.class)), row.getString("email")))
                .optional();
    }
}
