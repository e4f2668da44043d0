package org.prongsai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the events of the agency for which the transaction works.
@Repository
class EventStore {
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Agency, number, microseconds, actor, action, subject, payload, previous hash, hash.
    static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Hash.of(row.getBytes(8)),
                Hash.of(row.getBytes(9)));
    }

    /// The whole chain from its beginning; to be closed.
    Stream<Event> all(UUID agency) {
        return jdbc.sql("""
                        select agency_id, seq, (extract(epoch from at) * 1000000)::bigint, actor, action, subject, payload,
                               prev, hash
                          from audit.event where agency_id = :agency order by seq
                        """).withFetchSize(ROWS_AT_ONCE).param("agency", agency).query(EventStore::event).stream();
    }
}
