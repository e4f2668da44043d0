package org.prongsai.report.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyKind;
import org.prongsai.report.results.PaperFault.Reason;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of batches and their items.
@Repository
class BatchStore {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What became of an item.
    enum State {
        WAITING,
        MADE,
        WITHOUT_RESULT,
        FAILED
    }

    /// An item that failed.
    record Failed(UUID agency, Reason reason, String detail) {}

    /// Adds a batch; false if there is one of this id.
    boolean add(ResultBatch batch) {
        AgencyKind kind = batch.kind();
        return jdbc.sql("""
                        insert into report.result_batch (id, fiscal_year, agency_kind, province, started_at)
                        values (:id, :year, :kind, :province, :at) on conflict (id) do nothing
                        """)
                        .param("id", batch.id())
                        .param("year", batch.year().buddhistYear())
                        .param("kind", kind == null ? null : kind.name())
                        .param("province", batch.province())
                        .param("at", moment(batch.started()))
                        .update()
                == 1;
    }

    /// Adds an item for each agency, dealt out to the lanes.
    void addItems(UUID batch, List<UUID> agencies, int lanes) {
        jdbc.sql("""
                        insert into report.result_item (batch_id, agency_id, lane, state)
                        select :batch, id, (place - 1) % :lanes, 'WAITING'
                          from unnest(:agencies) with ordinality as agency (id, place)
                        """)
                .param("batch", batch)
                .param("lanes", lanes)
                .param("agencies", agencies.toArray(UUID[]::new))
                .update();
    }

    /// Adds one item; false if it is there.
    boolean addItem(UUID batch, UUID agency) {
        return jdbc.sql("""
                        insert into report.result_item (batch_id, agency_id, lane, state)
                        values (:batch, :agency, 0, 'WAITING') on conflict (batch_id, agency_id) do nothing
                        """).param("batch", batch).param("agency", agency).update() == 1;
    }

    /// The batches, the latest first.
    List<ResultBatch> all() {
        return jdbc.sql("select * from report.result_batch order by started_at desc, id limit 50")
                .query((row, _) -> batch(row))
                .list();
    }

    Optional<ResultBatch> find(UUID id) {
        return jdbc.sql("select * from report.result_batch where id = :id")
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional();
    }

    BatchProgress progress(UUID id, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'MADE') as made,
                               count(*) filter (where state = 'WITHOUT_RESULT') as without,
                               count(*) filter (where state = 'FAILED') as failed,
                               min(settled_at) as first, max(settled_at) as last,
                               count(*) filter (where state = 'MADE' and settled_at > :since) as recent
                          from report.result_item where batch_id = :id
                        """)
                .param("id", id)
                .param("since", moment(now.minus(MINUTE)))
                .query((row, _) -> new BatchProgress(
                        row.getInt("waiting"),
                        row.getInt("made"),
                        row.getInt("without"),
                        row.getInt("failed"),
                        instant(row, "first"),
                        instant(row, "last"),
                        row.getInt("recent")))
                .single();
    }

    /// Agencies whose items are in a state, in no order that means anything.
    List<UUID> agencies(UUID id, State state) {
        return jdbc.sql("select agency_id from report.result_item where batch_id = :id and state = :state")
                .param("id", id)
                .param("state", state.name())
                .query((row, _) -> row.getObject("agency_id", UUID.class))
                .list();
    }

    List<Failed> failed(UUID id) {
        return jdbc.sql("""
                        select agency_id, reason, detail from report.result_item
                         where batch_id = :id and state = 'FAILED' order by reason, settled_at limit 500
                        """)
                .param("id", id)
                .query((row, _) -> new Failed(
                        row.getObject("agency_id", UUID.class),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("detail")))
                .list();
    }

    /// Some of the agencies that wait in a lane; none where the batch was cancelled.
    List<UUID> waiting(UUID id, int lane, int most) {
        return jdbc.sql("""
                        select i.agency_id from report.result_item i join report.result_batch b on b.id = i.batch_id
                         where i.batch_id = :id and i.lane = :lane and i.state = 'WAITING' and b.cancelled_at is null
                         order by i.agency_id limit :most
                        """)
                .param("id", id)
                .param("lane", lane)
                .param("most", most)
                .query((row, _) -> row.getObject("agency_id", UUID.class))
                .list();
    }

    /// Takes an item for the rest of the transaction; false if somebody else has it, it is done, or all was cancelled.
    boolean claim(UUID id, UUID agency) {
        return jdbc.sql("""
                        select i.agency_id from report.result_item i join report.result_batch b on b.id = i.batch_id
                         where i.batch_id = :id and i.agency_id = :agency and i.state = 'WAITING' and b.cancelled_at is null
                           for update of i skip locked
                        """)
                .param("id", id)
                .param("agency", agency)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void settle(UUID id, UUID agency, State state, @Nullable Reason reason, String detail, Instant at) {
        jdbc.sql("""
                        update report.result_item set state = :state, reason = :reason, detail = :detail, settled_at = :at
                         where batch_id = :id and agency_id = :agency and state = 'WAITING'
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("detail", detail)
                .param("at", moment(at))
                .update();
    }

    /// Lets what failed wait again.
    void retry(UUID id) {
        jdbc.sql("""
                        update report.result_item set state = 'WAITING', reason = null, detail = '', settled_at = null
                         where batch_id = :id and state = 'FAILED'
                        """).param("id", id).update();
    }

    /// Stops a batch, or lets it go on where `at` is null; false if it is not in the other state.
    boolean cancel(UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update report.result_batch set cancelled_at = :at
                         where id = :id and (cancelled_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("id", id)
                        .param("at", at == null ? null : moment(at))
                        .update()
                == 1;
    }

    /// Begins another attempt and says which.
    int nextAttempt(UUID id) {
        return jdbc.sql("update report.result_batch set attempt = attempt + 1 where id = :id returning attempt")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ResultBatch batch(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("agency_kind");
        return new ResultBatch(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                kind == null ? null : AgencyKind.valueOf(kind),
                row.getString("province"),
                row.getInt("attempt"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "cancelled_at"));
    }
}
