package org.prongsai.scoring.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Trials].
@Repository
class TrialStore {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row of `scoring.trial`.
    record Row(int year, String edition, String inputs, String source, Instant broughtAt, Instant seenAt) {}

    /// The sheet of a visit that goes on.
    Optional<Row> find(byte[] token, Instant now) {
        return jdbc.sql("""
                        select fiscal_year, edition, inputs, source, brought_at, seen_at
                          from scoring.trial
                         where token_hash = :token and seen_at > :idle and began_at > :absolute
                        """)
                .param("token", token)
                .param("idle", moment(now.minus(IDLE)))
                .param("absolute", moment(now.minus(ABSOLUTE)))
                .query(TrialStore::row)
                .optional();
    }

    /// Keeps the sheet of a visit in the place of the one before; the visit ends when it would have ended.
    void put(byte[] token, Row row) {
        jdbc.sql("""
                        insert into scoring.trial
                               (token_hash, fiscal_year, edition, inputs, source, brought_at, began_at, seen_at)
                        values (:token, :year, :edition, :inputs, :source, :now, :now, :now)
                        on conflict (token_hash) do update
                           set fiscal_year = excluded.fiscal_year, edition = excluded.edition,
                               inputs = excluded.inputs, source = excluded.source,
                               brought_at = excluded.brought_at, seen_at = excluded.seen_at
                        """)
                .param("token", token)
                .param("year", row.year())
                .param("edition", row.edition())
                .param("inputs", row.inputs())
                .param("source", row.source())
                .param("now", moment(row.broughtAt()))
                .update();
    }

    void see(byte[] token, Instant now) {
        jdbc.sql("update scoring.trial set seen_at = :now where token_hash = :token")
                .param("now", moment(now))
                .param("token", token)
                .update();
    }

    void remove(byte[] token) {
        jdbc.sql("delete from scoring.trial where token_hash = :token")
                .param("token", token)
                .update();
    }

    /// Removes the sheets whose visits are over.
    void removeOver(Instant now) {
        jdbc.sql("delete from scoring.trial where seen_at <= :idle or began_at <= :absolute")
                .param("idle", moment(now.minus(IDLE)))
                .param("absolute", moment(now.minus(ABSOLUTE)))
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                rs.getInt("fiscal_year"),
                rs.getString("edition"),
                rs.getString("inputs"),
                rs.getString("source"),
                rs.getObject("brought_at", OffsetDateTime.class).toInstant(),
                rs.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
