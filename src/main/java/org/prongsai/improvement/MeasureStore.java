package org.prongsai.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of measures.
@Repository
class MeasureStore {
    private final JdbcClient jdbc;
    private final StepStore steps;

    MeasureStore(JdbcClient jdbc, StepStore steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    List<Measure> of(AgencyId agency, UUID plan) {
        Map<UUID, List<Step>> known = steps.of(agency, plan);
        return jdbc.sql("""
                        select * from improvement.measure
                         where agency_id = :agency and plan_id = :plan and removed_at is null order by place, id
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> measure(row, known))
                .list();
    }

    /// Adds a measure behind the others; false if the id is taken.
    boolean add(AgencyId agency, UUID plan, UUID id, Measures.Wish wish) {
        return wish(jdbc.sql("""
                        insert into improvement.measure (agency_id, id, plan_id, place, title_th, title_en, target_group,
                                                         indicator, owner, units, monitoring, items, budget, note, version)
                        select :agency, :id, :plan, coalesce(max(place), 0) + 1, :titleTh, :titleEn, :targetGroup,
                               :indicator, :owner, :units, :monitoring, :items, :budget, :note, 1
                          from improvement.measure where agency_id = :agency and plan_id = :plan
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish).param("plan", plan).update() == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Measures.Wish wish) {
        return wish(jdbc.sql("""
                        update improvement.measure
                           set title_th = :titleTh, title_en = :titleEn, target_group = :targetGroup,
                               indicator = :indicator, owner = :owner, units = :units, monitoring = :monitoring,
                               items = :items, budget = :budget, note = :note, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, Measures.Wish wish) {
        return cells(statement, agency, id, wish.title(), wish.cells())
                .param("items", wish.items().toArray(String[]::new))
                .param("budget", wish.budget())
                .param("note", wish.note());
    }

    /// What measures and steps have in common.
    static StatementSpec cells(StatementSpec statement, AgencyId agency, UUID id, Bilingual title, Cells cells) {
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("titleTh", title.th())
                .param("titleEn", title.en())
                .param("targetGroup", cells.targetGroup())
                .param("indicator", cells.indicator())
                .param("owner", cells.owner())
                .param("units", cells.units().toArray(UUID[]::new))
                .param("monitoring", cells.monitoring());
    }

    static Cells cells(ResultSet row) throws SQLException {
        return new Cells(
                row.getString("target_group"),
                row.getString("indicator"),
                row.getString("owner"),
                Set.of((UUID[]) row.getArray("units").getArray()),
                row.getString("monitoring"));
    }

    /// Puts the measures into this order.
    void order(AgencyId agency, List<UUID> order) {
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update improvement.measure set place = :place where agency_id = :agency and id = :id")
                    .param("place", i + 1)
                    .param("agency", agency.value())
                    .param("id", order.get(i))
                    .update();
        }
    }

    /// Removes a measure, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.measure set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The plan of a measure, removed or not.
    Optional<UUID> plan(AgencyId agency, UUID id) {
        return jdbc.sql("select plan_id from improvement.measure where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private static Measure measure(ResultSet row, Map<UUID, List<Step>> steps) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Measure(
                id,
                new Bilingual(row.getString("title_th"), row.getString("title_en")),
                cells(row),
                List.of((String[]) row.getArray("items").getArray()),
                row.getBigDecimal("budget"),
                row.getString("note"),
                steps.getOrDefault(id, List.of()),
                row.getInt("version"));
    }
}
