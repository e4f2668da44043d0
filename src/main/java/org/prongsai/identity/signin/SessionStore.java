package org.prongsai.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] token, Session session) {
        jdbc.sql("""
                        insert into identity.session
                          (token_hash, id, person_id, means, device, began_at, seen_at, proved_at)
                        values (:token, :id, :person, :means, :device, :began, :seen, :proved)
                        """)
                .param("token", token)
                .param("id", session.id())
                .param("person", session.person().value())
                .param("means", session.means().name())
                .param("device", session.device())
                .param("began", moment(session.began()))
                .param("seen", moment(session.seen()))
                .param("proved", moment(session.proved()))
                .update();
    }

    Optional<Session> find(byte[] token) {
        return jdbc.sql("""
                        select id, person_id, means, device, began_at, seen_at, proved_at
                          from identity.session
                         where token_hash = :token
                        """).param("token", token).query(SessionStore::session).optional();
    }

    List<Session> of(PersonId person) {
        return jdbc.sql("""
                        select id, person_id, means, device, began_at, seen_at, proved_at
                          from identity.session
                         where person_id = :person
                         order by seen_at desc
                        """)
                .param("person", person.value())
                .query(SessionStore::session)
                .list();
    }

    void see(byte[] token, Instant now) {
        jdbc.sql("update identity.session set seen_at = :now where token_hash = :token")
                .param("now", moment(now))
                .param("token", token)
                .update();
    }

    void remove(byte[] token) {
        jdbc.sql("delete from identity.session where token_hash = :token")
                .param("token", token)
                .update();
    }

    void remove(PersonId person, UUID id) {
        jdbc.sql("delete from identity.session where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .update();
    }

    void removeAll(PersonId person) {
        jdbc.sql("delete from identity.session where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Means.valueOf(row.getString("means")),
                row.getString("device"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("proved_at", OffsetDateTime.class).toInstant());
    }
}
