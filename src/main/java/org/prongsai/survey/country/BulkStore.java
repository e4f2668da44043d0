package org.prongsai.survey.country;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of acts and their items.
@Repository
class BulkStore {
    private final JdbcClient jdbc;

    BulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What became of an item.
    enum State {
        WAITING,
        DONE,
        SKIPPED,
        FAILED
    }

    /// A survey in an act.
    record Item(UUID agency, String instrument) {}

    /// An item that failed.
    record Failed(UUID agency, String instrument, String reason) {}

    /// Adds an act; false if there is one of this id, or another proposal to close.
    boolean add(Bulk bulk) {
        return jdbc.sql("""
                                insert into survey.bulk (id, fiscal_year, act, proposed_by, proposed_at, started_at)
                                values (:id, :year, :act, :by, :at, :started) on conflict do nothing
                                """)
                        .param("id", bulk.id())
                        .param("year", bulk.year().buddhistYear())
                        .param("act", bulk.kind().name())
                        .param("by", bulk.proposedBy().value())
                        .param("at", moment(bulk.proposed()))
                        .param("started", moment(bulk.started()))
                        .update()
                == 1;
    }

    /// Adds items, dealt out to the lanes so that the surveys of an agency are in one.
    void addItems(UUID bulk, List<Item> items, int lanes) {
        jdbc.sql("""
                        insert into survey.bulk_item (bulk_id, agency_id, instrument, lane, state)
                        select :bulk, i.agency, i.instrument, (dense_rank() over (order by i.agency) - 1) % :lanes, 'WAITING'
                          from unnest(:agencies::uuid[], :instruments::text[]) as i (agency, instrument)
                        """)
                .param("bulk", bulk)
                .param("lanes", lanes)
                .param("agencies", items.stream().map(Item::agency).toArray(UUID[]::new))
                .param("instruments", items.stream().map(Item::instrument).toArray(String[]::new))
                .update();
    }

    /// The acts of a year, the latest first.
    List<Bulk> of(FiscalYear year) {
        return jdbc.sql("select * from survey.bulk where fiscal_year = :year order by proposed_at desc, id limit 20")
                .param("year", year.buddhistYear())
                .query((row, _) -> bulk(row))
                .list();
    }

    Optional<Bulk> find(UUID id) {
        return jdbc.sql("select * from survey.bulk where id = :id")
                .param("id", id)
                .query((row, _) -> bulk(row))
                .optional();
    }

    /// The second officer agrees; false where there is nothing to agree to any more.
    boolean confirm(UUID id, PersonId who, Instant when) {
        return jdbc.sql("""
                                update survey.bulk set confirmed_by = :who, started_at = :when
                                 where id = :id and started_at is null and cancelled_at is null
                                """)
                        .param("id", id)
                        .param("who", who.value())
                        .param("when", moment(when))
                        .update()
                == 1;
    }

    /// Stops an act, or lets it go on where `when` is null; false where that is so.
    boolean cancel(UUID id, @Nullable Instant when) {
        return jdbc.sql("""
                                update survey.bulk set cancelled_at = :when
                                 where id = :id and (cancelled_at is null) = (cast(:when as timestamptz) is not null)
                                """).param("id", id).param("when", moment(when)).update() == 1;
    }

    /// Begins another attempt and says which.
    int nextAttempt(UUID id) {
        return jdbc.sql("update survey.bulk set attempt = attempt + 1 where id = :id returning attempt")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// Lets all that failed wait again.
    void retry(UUID id) {
        jdbc.sql("""
                        update survey.bulk_item set state = 'WAITING', reason = null, settled_at = null
                         where bulk_id = :id and state = 'FAILED'
                        """).param("id", id).update();
    }

    BulkProgress progress(UUID id) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'DONE') as done,
                               count(*) filter (where state = 'SKIPPED') as skipped,
                               count(*) filter (where state = 'FAILED') as failed,
                               min(settled_at) as first, max(settled_at) as last
                          from survey.bulk_item where bulk_id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new BulkProgress(
                        row.getInt("waiting"),
                        row.getInt("done"),
                        row.getInt("skipped"),
                        row.getInt("failed"),
                        instant(row, "first"),
                        instant(row, "last")))
                .single();
    }

    List<Failed> failed(UUID id) {
        return jdbc.sql("""
                        select agency_id, instrument, reason from survey.bulk_item
                         where bulk_id = :id and state = 'FAILED' order by reason, settled_at, agency_id limit 500
                        """)
                .param("id", id)
                .query((row, _) -> new Failed(
                        row.getObject("agency_id", UUID.class), row.getString("instrument"), row.getString("reason")))
                .list();
    }

    /// Some of the items that wait in a lane; none where the act was stopped or is not agreed to.
    List<Item> waiting(UUID id, int lane, int most) {
        return jdbc.sql("""
                        select i.agency_id, i.instrument from survey.bulk_item i join survey.bulk b on b.id = i.bulk_id
                         where i.bulk_id = :id and i.lane = :lane and i.state = 'WAITING'
                           and b.started_at is not null and b.cancelled_at is null
                         order by i.agency_id, i.instrument limit :most
                        """)
                .param("id", id)
                .param("lane", lane)
                .param("most", most)
                .query((row, _) -> new Item(row.getObject("agency_id", UUID.class), row.getString("instrument")))
                .list();
    }

    /// Takes an item for the rest of the transaction; false if somebody else has it, it is done, or all was stopped.
    boolean claim(UUID id, Item item) {
        return jdbc.sql("""
                        select i.agency_id from survey.bulk_item i join survey.bulk b on b.id = i.bulk_id
                         where i.bulk_id = :id and i.agency_id = :agency and i.instrument = :instrument
                           and i.state = 'WAITING' and b.started_at is not null and b.cancelled_at is null
                           for update of i skip locked
                        """)
                .param("id", id)
                .param("agency", item.agency())
                .param("instrument", item.instrument())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void settle(UUID id, Item item, State state, @Nullable String reason, Instant at) {
        jdbc.sql("""
                        update survey.bulk_item set state = :state, reason = :reason, settled_at = :at
                         where bulk_id = :id and agency_id = :agency and instrument = :instrument and state = 'WAITING'
                        """)
                .param("id", id)
                .param("agency", item.agency())
                .param("instrument", item.instrument())
                .param("state", state.name())
                .param("reason", reason)
                .param("at", moment(at))
                .update();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Bulk bulk(ResultSet row) throws SQLException {
        @Nullable UUID confirmed = row.getObject("confirmed_by", UUID.class);
        return new Bulk(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Bulk.Kind.valueOf(row.getString("act")),
                row.getInt("attempt"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : new PersonId(confirmed),
                instant(row, "started_at"),
                instant(row, "cancelled_at"));
    }
}
