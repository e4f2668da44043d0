package org.prongsai.improvement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.ProgressRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of progress reports.
@Repository
class ProgressStore {
    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The reports on a plan's steps.
    Map<UUID, Map<ProgressRound, Progress>> of(AgencyId agency, UUID plan) {
        record Of(UUID step, ProgressRound round, Progress progress) {}
        return jdbc
                .sql("""
                        select p.* from improvement.progress p
                          join improvement.step s on s.agency_id = p.agency_id and s.id = p.step_id
                          join improvement.measure m on m.agency_id = s.agency_id and m.id = s.measure_id
                         where p.agency_id = :agency and m.plan_id = :plan and p.withdrawn_at is null
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> new Of(
                        row.getObject("step_id", UUID.class),
                        ProgressRound.valueOf(row.getString("round")),
                        progress(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::step, toMap(Of::round, Of::progress)));
    }

    /// Stores the version that follows the one which the caller read; false if there is another.
    ///
    /// @param version 0 where nothing was reported yet, or what was is withdrawn
    boolean store(AgencyId agency, UUID step, ProgressRound round, int version, Progress progress) {
        return jdbc.sql("""
                        insert into improvement.progress as p (agency_id, step_id, round, status, said, proof, proven_on,
                                                               reason, new_date, value, version)
                        select :agency, :step, :round, :status, :said, :proof, :provenOn, :reason, :newDate, :value, 1
                         where :version = 0 or exists (select from improvement.progress
                               where agency_id = :agency and step_id = :step and round = :round)
                        on conflict (agency_id, step_id, round) do update
                           set status = excluded.status, said = excluded.said, proof = excluded.proof,
                               proven_on = excluded.proven_on, reason = excluded.reason, new_date = excluded.new_date,
                               value = excluded.value, version = p.version + 1, withdrawn_at = null
                         where (p.version = :version and p.withdrawn_at is null)
                            or (:version = 0 and p.withdrawn_at is not null)
                        """)
                        .param("agency", agency.value())
                        .param("step", step)
                        .param("round", round.name())
                        .param("status", progress.status().name())
                        .param("said", progress.said())
                        .param("proof", progress.proof())
                        .param("provenOn", progress.provenOn())
                        .param("reason", progress.reason())
                        .param("newDate", progress.newDate())
                        .param("value", progress.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Takes a report back, or takes that back where `at` is null; false if it is not in the other state.
    boolean withdraw(AgencyId agency, UUID step, ProgressRound round, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.progress set withdrawn_at = :at, version = version + 1
                         where agency_id = :agency and step_id = :step and round = :round
                           and (withdrawn_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("step", step)
                        .param("round", round.name())
                        .update()
                == 1;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                ProgressStatus.valueOf(row.getString("status")),
                row.getString("said"),
                row.getString("proof"),
                row.getObject("proven_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("new_date", LocalDate.class),
                row.getBigDecimal("value"),
                row.getInt("version"));
    }
}
