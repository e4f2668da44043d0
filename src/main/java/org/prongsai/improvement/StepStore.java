package org.prongsai.improvement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.ProgressRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of steps.
@Repository
class StepStore {
    private final JdbcClient jdbc;
    private final ProgressStore progress;

    StepStore(JdbcClient jdbc, ProgressStore progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /// A plan's steps in their order, by measure.
    Map<UUID, List<Step>> of(AgencyId agency, UUID plan) {
        record Of(UUID measure, Step step) {}
        Map<UUID, Map<ProgressRound, Progress>> reports = progress.of(agency, plan);
        return jdbc
                .sql("""
                        select s.* from improvement.step s
                          join improvement.measure m on m.agency_id = s.agency_id and m.id = s.measure_id
                         where s.agency_id = :agency and m.plan_id = :plan and s.removed_at is null
                         order by s.place, s.id
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> new Of(row.getObject("measure_id", UUID.class), step(row, reports)))
                .list()
                .stream()
                .collect(groupingBy(Of::measure, mapping(Of::step, toList())));
    }

    /// The ids of a plan's steps, removed ones and those of removed measures too.
    List<UUID> ever(AgencyId agency, UUID plan) {
        return jdbc.sql("""
                        select s.id from improvement.step s
                          join improvement.measure m on m.agency_id = s.agency_id and m.id = s.measure_id
                         where s.agency_id = :agency and m.plan_id = :plan
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Adds a step behind its siblings; false if the id is taken.
    boolean add(AgencyId agency, UUID measure, UUID id, Steps.Wish wish) {
        return wish(jdbc.sql("""
                        insert into improvement.step (agency_id, id, measure_id, place, title_th, title_en, target_group,
                                                      indicator, owner, units, monitoring, starts, ends, aim, aim_unit,
                                                      version)
                        select :agency, :id, :measure, coalesce(max(place), 0) + 1, :titleTh, :titleEn, :targetGroup,
                               :indicator, :owner, :units, :monitoring, :starts, :ends, :aim, :aimUnit, 1
                          from improvement.step where agency_id = :agency and measure_id = :measure
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish).param("measure", measure).update() == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Steps.Wish wish) {
        return wish(jdbc.sql("""
                        update improvement.step
                           set title_th = :titleTh, title_en = :titleEn, target_group = :targetGroup,
                               indicator = :indicator, owner = :owner, units = :units, monitoring = :monitoring,
                               starts = :starts, ends = :ends, aim = :aim, aim_unit = :aimUnit, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, Steps.Wish wish) {
        DateSpan days = wish.days();
        return MeasureStore.cells(statement, agency, id, wish.title(), wish.cells())
                .param("starts", days == null ? null : days.first())
                .param("ends", days == null ? null : days.last())
                .param("aim", wish.aim())
                .param("aimUnit", wish.aimUnit());
    }

    /// Puts the siblings into this order.
    void order(AgencyId agency, List<UUID> order) {
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update improvement.step set place = :place where agency_id = :agency and id = :id")
                    .param("place", i + 1)
                    .param("agency", agency.value())
                    .param("id", order.get(i))
                    .update();
        }
    }

    /// Removes a step, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.step set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The plan of a step, removed or not.
    Optional<UUID> plan(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        select m.plan_id from improvement.step s
                          join improvement.measure m on m.agency_id = s.agency_id and m.id = s.measure_id
                         where s.agency_id = :agency and s.id = :id
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private static Step step(ResultSet row, Map<UUID, Map<ProgressRound, Progress>> reports) throws SQLException {
        var id = row.getObject("id", UUID.class);
        LocalDate starts = row.getObject("starts", LocalDate.class);
        Cells own = MeasureStore.cells(row);
        return new Step(
                id,
                new Bilingual(row.getString("title_th"), row.getString("title_en")),
                own,
                own,
                starts == null ? null : new DateSpan(starts, row.getObject("ends", LocalDate.class)),
                row.getBigDecimal("aim"),
                row.getString("aim_unit"),
                reports.getOrDefault(id, Map.of()),
                row.getInt("version"));
    }
}
