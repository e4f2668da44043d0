package org.prongsai.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Requests].
@Repository
class RequestStore {
    private static final String COLUMNS = """
            select agency_id, id, kind, person_id, asker, contact, detail, received_on, notice, state, answer, closed_at, version
              from privacy.request
             where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Request> all(UUID agency, @Nullable UUID person) {
        return jdbc.sql(COLUMNS + """
                           and (:person::uuid is null or person_id = :person)
                         order by state <> 'OPEN', case when state = 'OPEN' then due_on end, closed_at desc, id
                        """)
                .param("agency", agency)
                .param("person", person)
                .query(RequestStore::request)
                .list();
    }

    Optional<Request> find(UUID agency, UUID id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("agency", agency)
                .param("id", id)
                .query(RequestStore::request)
                .optional();
    }

    boolean add(Request request, Instant now) {
        return jdbc.sql("""
                        insert into privacy.request (agency_id, id, kind, person_id, asker, contact, detail, received_on,
                                                     due_on, notice, state, version, created_at)
                        values (:agency, :id, :kind, :person, :asker, :contact, :detail, :received, :due, :notice, :state,
                                :version, :now)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", request.agency())
                        .param("id", request.id())
                        .param("kind", request.kind().name())
                        .param("person", request.person())
                        .param("asker", request.asker())
                        .param("contact", request.contact())
                        .param("detail", request.detail())
                        .param("received", request.received())
                        .param("due", request.due())
                        .param("notice", request.notice())
                        .param("state", request.state().name())
                        .param("version", request.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean close(UUID agency, UUID id, int version, Request.State state, @Nullable String answer, Instant now) {
        return jdbc.sql("""
                        update privacy.request
                           set state = :state, answer = :answer, closed_at = :now, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and state = 'OPEN'
                        """)
                        .param("agency", agency)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Request request(ResultSet rs, int row) throws SQLException {
        OffsetDateTime closed = rs.getObject("closed_at", OffsetDateTime.class);
        return new Request(
                rs.getObject("agency_id", UUID.class),
                rs.getObject("id", UUID.class),
                Request.Kind.valueOf(rs.getString("kind")),
                rs.getObject("person_id", UUID.class),
                rs.getString("asker"),
                rs.getString("contact"),
                rs.getString("detail"),
                rs.getObject("received_on", LocalDate.class),
                rs.getInt("notice"),
                Request.State.valueOf(rs.getString("state")),
                rs.getString("answer"),
                closed == null ? null : closed.toInstant(),
                rs.getInt("version"));
    }

    /// What the table knows of a person, and for how long.
    @Configuration(proxyBeanMethods = false)
    static class PersonalRows {
        @Bean
        AboutPerson requestsAbout(JdbcClient jdbc) {
            return AboutPerson.thatStays("privacy.request", () -> jdbc.sql("""
                            select kind, detail, received_on, state, answer, closed_at
                              from privacy.request where person_id = :id order by received_on
                            """));
        }

        @Bean
        Kept requestsKept(JdbcClient jdbc) {
            return new Kept("privacy.request", () -> jdbc.sql("delete from privacy.request where closed_at < :moment"));
        }
    }
}
