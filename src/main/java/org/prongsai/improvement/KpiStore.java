package org.prongsai.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of aims and of values by quarter.
@Repository
class KpiStore {
    private final JdbcClient jdbc;

    KpiStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a plan's measures have of either.
    Map<UUID, Kpi> of(AgencyId agency, UUID plan) {
        Map<UUID, Aim> aims = aims(agency, plan);
        Map<UUID, List<Reached>> reached = reached(agency, plan);
        var all = new HashMap<UUID, Kpi>();
        aims.forEach((measure, aim) -> all.put(measure, new Kpi(aim, reached.getOrDefault(measure, List.of()))));
        reached.forEach((measure, values) -> all.putIfAbsent(measure, new Kpi(Aim.NONE, values)));
        return all;
    }

    private Map<UUID, Aim> aims(AgencyId agency, UUID plan) {
        return jdbc
                .sql("""
                        select a.* from improvement.aim a
                          join improvement.measure m on m.agency_id = a.agency_id and m.id = a.measure_id
                         where a.agency_id = :agency and m.plan_id = :plan
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> Map.entry(row.getObject("measure_id", UUID.class), aim(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Aim aim(ResultSet row) throws SQLException {
        return new Aim(
                row.getString("value"),
                row.getString("unit"),
                Aim.Direction.valueOf(row.getString("direction")),
                row.getInt("version"));
    }

    private Map<UUID, List<Reached>> reached(AgencyId agency, UUID plan) {
        return jdbc
                .sql("""
                        select r.* from improvement.reached r
                          join improvement.measure m on m.agency_id = r.agency_id and m.id = r.measure_id
                         where r.agency_id = :agency and m.plan_id = :plan and r.withdrawn_at is null
                         order by r.quarter
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> Map.entry(
                        row.getObject("measure_id", UUID.class),
                        new Reached(
                                row.getInt("quarter"),
                                row.getString("value"),
                                row.getObject("measured_on", LocalDate.class),
                                row.getString("note"),
                                row.getInt("version"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Stores the version that follows the one in `aim`; false if there is another.
    boolean aim(AgencyId agency, UUID measure, Aim aim) {
        return jdbc.sql("""
                        insert into improvement.aim as a (agency_id, measure_id, value, unit, direction, version)
                        select :agency, :measure, :value, :unit, :direction, 1
                         where :version = 0 or exists (select from improvement.aim
                               where agency_id = :agency and measure_id = :measure)
                        on conflict (agency_id, measure_id) do update
                           set value = excluded.value, unit = excluded.unit, direction = excluded.direction,
                               version = a.version + 1
                         where a.version = :version
                        """)
                        .param("agency", agency.value())
                        .param("measure", measure)
                        .param("value", aim.value())
                        .param("unit", aim.unit())
                        .param("direction", aim.direction().name())
                        .param("version", aim.version())
                        .update()
                == 1;
    }

    /// Stores the version that follows the one in `reached`, which is 0 where nothing was measured yet or what was is
    /// withdrawn; false if there is another.
    boolean reached(AgencyId agency, UUID measure, Reached reached) {
        return jdbc.sql("""
                        insert into improvement.reached as r (agency_id, measure_id, quarter, value, measured_on, note,
                                                              version)
                        select :agency, :measure, :quarter, :value, :on, :note, 1
                         where :version = 0 or exists (select from improvement.reached
                               where agency_id = :agency and measure_id = :measure and quarter = :quarter)
                        on conflict (agency_id, measure_id, quarter) do update
                           set value = excluded.value, measured_on = excluded.measured_on, note = excluded.note,
                               version = r.version + 1, withdrawn_at = null
                         where (r.version = :version and r.withdrawn_at is null)
                            or (:version = 0 and r.withdrawn_at is not null)
                        """)
                        .param("agency", agency.value())
                        .param("measure", measure)
                        .param("quarter", reached.quarter())
                        .param("value", reached.value())
                        .param("on", reached.on())
                        .param("note", reached.note())
                        .param("version", reached.version())
                        .update()
                == 1;
    }

    /// Takes a value back, or takes that back where `at` is null; false if it is not in the other state.
    boolean withdraw(AgencyId agency, UUID measure, int quarter, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.reached set withdrawn_at = :at, version = version + 1
                         where agency_id = :agency and measure_id = :measure and quarter = :quarter
                           and (withdrawn_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("measure", measure)
                        .param("quarter", quarter)
                        .update()
                == 1;
    }
}
