package org.prongsai.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Breaches].
@Repository
class BreachStore {
    private static final String COLUMNS = """
            select agency_id, id, known_at, what, kinds, people, risk, done, reported_at, late_reason, told_at, closed_at,
                   version
              from privacy.breach
             where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    BreachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Breach> all(UUID agency) {
        return jdbc.sql(COLUMNS + " order by closed_at is not null, known_at desc, id")
                .param("agency", agency)
                .query(BreachStore::breach)
                .list();
    }

    Optional<Breach> find(UUID agency, UUID id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("agency", agency)
                .param("id", id)
                .query(BreachStore::breach)
                .optional();
    }

    boolean add(Breach breach, Instant now) {
        return with(jdbc.sql("""
                        insert into privacy.breach (agency_id, id, known_at, what, kinds, people, risk, done, reported_at,
                                                    late_reason, told_at, closed_at, version, created_at)
                        values (:agency, :id, :known, :what, :kinds, :people, :risk, :done, :reported, :late, :told, :closed,
                                1, :now)
                        on conflict (agency_id, id) do nothing
                        """), breach)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean change(Breach breach) {
        return with(jdbc.sql("""
                        update privacy.breach
                           set known_at = :known, what = :what, kinds = :kinds, people = :people, risk = :risk, done = :done,
                               reported_at = :reported, late_reason = :late, told_at = :told, closed_at = :closed,
                               version = version + 1
                         where agency_id = :agency and id = :id and version = :version and closed_at is null
                        """), breach).param("version", breach.version()).update() == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Breach breach) {
        return statement
                .param("agency", breach.agency())
                .param("id", breach.id())
                .param("known", utc(breach.knownAt()))
                .param("what", breach.what())
                .param("kinds", breach.kinds())
                .param("people", breach.people())
                .param("risk", breach.risk().name())
                .param("done", breach.done())
                .param("reported", utc(breach.reportedAt()))
                .param("late", breach.lateReason())
                .param("told", utc(breach.toldAt()))
                .param("closed", utc(breach.closedAt()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Breach breach(ResultSet rs, int row) throws SQLException {
        return new Breach(
                rs.getObject("agency_id", UUID.class),
                rs.getObject("id", UUID.class),
                rs.getObject("known_at", OffsetDateTime.class).toInstant(),
                rs.getString("what"),
                rs.getString("kinds"),
                rs.getInt("people"),
                Breach.Risk.valueOf(rs.getString("risk")),
                rs.getString("done"),
                instant(rs, "reported_at"),
                rs.getString("late_reason"),
                instant(rs, "told_at"),
                instant(rs, "closed_at"),
                rs.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
