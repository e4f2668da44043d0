package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who holds which post: the rows behind [Holdings].
@Repository
class HoldingStore {
    private final JdbcClient jdbc;

    HoldingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everyone who ever held a post of the agency, the newest first.
    List<Holding> all(UUID agency) {
        return jdbc.sql("""
                        select id, post_id, person_id, kind, order_number, order_date, held_from, held_until, version,
                               ended_at
                          from identity.holding where agency_id = :agency order by held_from desc, kind, id
                        """)
                .param("agency", agency)
                .query(HoldingStore::holding)
                .list();
    }

    /// Adds one, unless it is there.
    boolean add(UUID agency, Holding holding, @Nullable PersonId by, Instant now) {
        return jdbc.sql("""
                        insert into identity.holding (agency_id, id, post_id, person_id, kind, order_number, order_date,
                                                      held_from, held_until, assigned_by, assigned_at, version)
                        values (:agency, :id, :post, :person, :kind, :number, :date, :from, :until, :by, :now, 1)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency)
                        .param("id", holding.id())
                        .param("post", holding.post())
                        .param("person", holding.person().value())
                        .param("kind", holding.kind().name())
                        .param("number", holding.orderNumber())
                        .param("date", holding.orderDate())
                        .param("from", holding.from())
                        .param("until", holding.until())
                        .param("by", by == null ? null : by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Sets the last day; false if it no longer has this version.
    boolean change(UUID agency, UUID id, int version, @Nullable LocalDate until) {
        return jdbc.sql("""
                        update identity.holding set held_until = cast(:until as date), version = version + 1
                         where agency_id = :agency and id = :id and version = :version and ended_at is null
                        """)
                        .param("until", until)
                        .param("agency", agency)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Takes it back, or gives it again when `at` is null; false if it was so already.
    boolean end(UUID agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update identity.holding set ended_at = cast(:at as timestamptz), version = version + 1
                         where agency_id = :agency and id = :id
                           and (ended_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Holding(
                row.getObject("id", UUID.class),
                row.getObject("post_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                HoldingKind.valueOf(row.getString("kind")),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_until", LocalDate.class),
                row.getInt("version"),
                ended == null ? null : ended.toInstant());
    }
}
