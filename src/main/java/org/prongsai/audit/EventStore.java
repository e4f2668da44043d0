package org.prongsai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the events of the agency for which the transaction works.
@Repository
class EventStore {
    private static final int ROWS_AT_ONCE = 1_000;

    private static final int MOST_OFFERED = 300;

    private static final String NEWEST_FIRST = """
            select agency_id, seq, (extract(epoch from at) * 1000000)::bigint, actor, action, subject, payload, prev, hash
              from audit.event
             where agency_id = :agency and seq >= :low and seq < :high
               and (:actor::text is null or actor = :actor)
               and (:action::text is null or action = :action)
               and (:subject::text is null or subject = :subject)
             order by seq desc limit :limit
            """;

    private static final String OLDEST_FIRST = """
            select agency_id, seq, (extract(epoch from at) * 1000000)::bigint, actor, action, subject, payload, prev, hash
              from audit.event
             where agency_id = :agency and seq >= :low and seq < :high
               and (:actor::text is null or actor = :actor)
               and (:action::text is null or action = :action)
               and (:subject::text is null or subject = :subject)
             order by seq limit :limit
            """;

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

    /// The events that `query` asks for, newest first.
    List<Event> read(UUID agency, LogQuery query) {
        // a plan for these very filters: one for any filters would read along the whole chain
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        List<Event> found = jdbc.sql(query.after() == null ? NEWEST_FIRST : OLDEST_FIRST)
                .param("agency", agency)
                .param("actor", query.actor())
                .param("action", query.action())
                .param("subject", query.subject())
                .param("low", Math.max(from(agency, query), query.after() == null ? 1 : query.after() + 1))
                .param("high", Math.min(until(agency, query), query.before() == null ? Long.MAX_VALUE : query.before()))
                .param("limit", query.limit())
                .query(EventStore::event)
                .list();
        return query.after() == null ? found : found.reversed();
    }

    private long from(UUID agency, LogQuery query) {
        return query.from() == null ? 1 : first(agency, query.from());
    }

    private long until(UUID agency, LogQuery query) {
        return query.until() == null ? Long.MAX_VALUE : first(agency, query.until());
    }

    private long first(UUID agency, Instant moment) {
        return jdbc.sql("select audit.first_from(:agency, :moment)")
                .param("agency", agency)
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    /// Who has acted in this chain; steps from one to the next in the index.
    List<String> actors(UUID agency) {
        return jdbc.sql("""
                        with recursive known(name) as (
                          (select actor from audit.event where agency_id = :agency order by actor limit 1)
                          union all
                          select (select e.actor from audit.event e
                                   where e.agency_id = :agency and e.actor > k.name order by e.actor limit 1)
                            from known k where k.name is not null
                        )
                        select name from known where name is not null limit :most
                        """)
                .param("agency", agency)
                .param("most", MOST_OFFERED)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What has been done in this chain; steps from one to the next in the index.
    List<String> actions(UUID agency) {
        return jdbc.sql("""
                        with recursive known(name) as (
                          (select action from audit.event where agency_id = :agency order by action limit 1)
                          union all
                          select (select e.action from audit.event e
                                   where e.agency_id = :agency and e.action > k.name order by e.action limit 1)
                            from known k where k.name is not null
                        )
                        select name from known where name is not null limit :most
                        """)
                .param("agency", agency)
                .param("most", MOST_OFFERED)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
