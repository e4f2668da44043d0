package org.prongsai.improvement.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Aim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of shared measures, and of which agency shared which.
@Repository
class SharedStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SharedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are not withdrawn.
    List<LibraryMeasure> all() {
        return jdbc.sql("select * from improvement.shared where not withdrawn order by title, id")
                .query((row, _) -> measure(row))
                .list();
    }

    /// Those of an agency, withdrawn ones left out, the latest first.
    List<Sharing.Own> of(AgencyId agency) {
        return jdbc.sql("""
                        select s.*, o.measure_id, o.shared_at from improvement.sharing o
                          join improvement.shared s on s.id = o.shared_id
                         where o.agency_id = :agency and o.withdrawn_at is null order by o.shared_at desc, s.id
                        """)
                .param("agency", agency.value())
                .query((row, _) -> new Sharing.Own(
                        row.getObject("id", UUID.class),
                        row.getObject("measure_id", UUID.class),
                        row.getTimestamp("shared_at").toInstant(),
                        measure(row)))
                .list();
    }

    /// Adds one; false if the agency shared it already.
    boolean add(AgencyId agency, UUID id, UUID measure, LibraryMeasure what, SharerKind sharer, Instant at) {
        boolean added = jdbc.sql("""
                        insert into improvement.shared (id, sharer, items, title, target_group, indicator, aim, aim_unit,
                                                        direction, monitoring, steps)
                        values (:id, :sharer, :items, :title, :targetGroup, :indicator, :aim, :aimUnit, :direction,
                                :monitoring, :steps)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("sharer", sharer.name())
                        .param("items", what.items().toArray(String[]::new))
                        .param("title", what.title())
                        .param("targetGroup", what.targetGroup())
                        .param("indicator", what.indicator())
                        .param("aim", what.aim().value())
                        .param("aimUnit", what.aim().unit())
                        .param("direction", what.aim().direction().name())
                        .param("monitoring", what.monitoring())
                        .param("steps", JSON.writeValueAsString(what.steps()))
                        .update()
                == 1;
        if (added) {
            jdbc.sql("""
                            insert into improvement.sharing (agency_id, shared_id, measure_id, shared_at)
                            values (:agency, :id, :measure, :at)
                            """)
                    .param("agency", agency.value())
                    .param("id", id)
                    .param("measure", measure)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return added;
    }

    /// Withdraws what the agency shared, or shares it again where `at` is null; false if it is not in the other state,
    /// or
    /// not the agency's.
    boolean withdraw(AgencyId agency, UUID id, @Nullable Instant at) {
        boolean own = jdbc.sql("""
                        update improvement.sharing set withdrawn_at = :at
                         where agency_id = :agency and shared_id = :id
                           and (withdrawn_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
        if (own) {
            jdbc.sql("update improvement.shared set withdrawn = :withdrawn where id = :id")
                    .param("withdrawn", at != null)
                    .param("id", id)
                    .update();
        }
        return own;
    }

    /// The shared one with this id, unless it was withdrawn.
    Optional<LibraryMeasure> find(UUID id) {
        return jdbc.sql("select * from improvement.shared where id = :id and not withdrawn")
                .param("id", id)
                .query((row, _) -> measure(row))
                .optional();
    }

    private static LibraryMeasure measure(ResultSet row) throws SQLException {
        return new LibraryMeasure(
                row.getString("id"),
                SharerKind.valueOf(row.getString("sharer")),
                List.of((String[]) row.getArray("items").getArray()),
                row.getString("title"),
                row.getString("target_group"),
                row.getString("indicator"),
                new Aim(
                        row.getString("aim"),
                        row.getString("aim_unit"),
                        Aim.Direction.valueOf(row.getString("direction")),
                        0),
                row.getString("monitoring"),
                JSON.readValue(row.getString("steps"), new TypeReference<List<LibraryMeasure.Step>>() {}));
    }
}
