package org.prongsai.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of plans and of their approvals.
@Repository
class PlanStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final MeasureStore measures;

    PlanStore(JdbcClient jdbc, MeasureStore measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    Optional<Plan> find(AgencyId agency, FiscalYear year, PlanKind kind) {
        return all(agency, year).stream().filter(plan -> plan.kind() == kind).findFirst();
    }

    List<Plan> all(AgencyId agency, FiscalYear year) {
        record Head(
                UUID id,
                PlanKind kind,
                int number,
                @Nullable Approval approval) {}
        return jdbc
                .sql("""
                        select p.id, p.kind, p.number, a.id as approval, a.number as approved_number, a.approved_on,
                               a.order_text, a.content
                          from improvement.plan p
                          left join improvement.approval a on a.agency_id = p.agency_id and a.id = p.approval_id
                         where p.agency_id = :agency and p.fiscal_year = :year order by p.kind
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new Head(
                        row.getObject("id", UUID.class),
                        PlanKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getObject("approval") == null ? null : approval(row)))
                .list()
                .stream()
                .map(head -> new Plan(
                        head.id(), year, head.kind(), head.number(), head.approval(), measures.of(agency, head.id())))
                .toList();
    }

    List<FiscalYear> years(AgencyId agency) {
        return jdbc.sql("select distinct fiscal_year from improvement.plan where agency_id = :agency order by 1")
                .param("agency", agency.value())
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /// Begins a plan, unless the year has one of this kind.
    void begin(AgencyId agency, FiscalYear year, PlanKind kind) {
        jdbc.sql("""
                        insert into improvement.plan (agency_id, id, fiscal_year, kind, number)
                        values (:agency, :id, :year, :kind, 1)
                        on conflict (agency_id, fiscal_year, kind) do nothing
                        """)
                .param("agency", agency.value())
                .param("id", UUID.randomUUID())
                .param("year", year.buddhistYear())
                .param("kind", kind.name())
                .update();
    }

    /// Begins the next version where this one was approved.
    boolean reopen(AgencyId agency, UUID plan) {
        return jdbc.sql("""
                        update improvement.plan set number = number + 1, approval_id = null
                         where agency_id = :agency and id = :id and approval_id is not null
                        """).param("agency", agency.value()).param("id", plan).update() == 1;
    }

    /// Keeps an approval of the version as it is; false if the id is taken.
    boolean approve(AgencyId agency, UUID plan, Approval approval) {
        return jdbc.sql("""
                        insert into improvement.approval (agency_id, id, plan_id, number, approved_on, order_text, content)
                        values (:agency, :id, :plan, :number, :on, :order, :content)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", approval.id())
                        .param("plan", plan)
                        .param("number", approval.number())
                        .param("on", approval.on())
                        .param("order", approval.order())
                        .param("content", JSON.writeValueAsString(approval.rows()))
                        .update()
                == 1;
    }

    /// Says which approval holds for the plan as it is now; null for none.
    void hold(AgencyId agency, UUID plan, @Nullable UUID approval) {
        jdbc.sql("update improvement.plan set approval_id = :approval where agency_id = :agency and id = :id")
                .param("approval", approval)
                .param("agency", agency.value())
                .param("id", plan)
                .update();
    }

    /// Takes an approval back, or takes that back where `at` is null; false if it is not in the other state.
    boolean withdraw(AgencyId agency, UUID approval, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.approval set withdrawn_at = :at
                         where agency_id = :agency and id = :id
                           and (withdrawn_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", approval)
                        .update()
                == 1;
    }

    /// The approvals of a plan that were not taken back, the newest first.
    List<Approval> approvals(AgencyId agency, UUID plan) {
        return jdbc.sql("""
                        select id as approval, number as approved_number, approved_on, order_text, content
                          from improvement.approval
                         where agency_id = :agency and plan_id = :plan and withdrawn_at is null order by number desc
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> approval(row))
                .list();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getObject("approval", UUID.class),
                row.getInt("approved_number"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("order_text"),
                JSON.readValue(row.getString("content"), new TypeReference<List<Approval.Line>>() {}));
    }
}
