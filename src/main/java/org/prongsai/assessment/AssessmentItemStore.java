package org.prongsai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of items that are assessed, and which agencies know their verdicts.
@Repository
class AssessmentItemStore {
    private final JdbcClient jdbc;

    AssessmentItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that somebody has begun, by their codes.
    Map<String, AssessmentItem> of(AgencyId agency, FiscalYear year) {
        return jdbc
                .sql("select * from assessment.item where agency_id = :agency and fiscal_year = :year")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> item(row))
                .stream()
                .collect(Collectors.toMap(AssessmentItem::code, Function.identity()));
    }

    /// The row, begun where there is none, for this transaction alone.
    AssessmentItem lock(AgencyId agency, FiscalYear year, String code, boolean twice) {
        key(jdbc.sql("""
                        insert into assessment.item (agency_id, fiscal_year, code, twice, state, version)
                        values (:agency, :year, :code, :twice, 'WAITING', 1)
                        on conflict (agency_id, fiscal_year, code) do nothing
                        """), agency, year, code).param("twice", twice).update();
        return key(jdbc.sql("""
                        select * from assessment.item
                         where agency_id = :agency and fiscal_year = :year and code = :code for update
                        """), agency, year, code)
                .query((row, _) -> item(row))
                .single();
    }

    /// Moves a locked row.
    ///
    /// @throws Refused if nothing leads there
    void move(AgencyId agency, FiscalYear year, AssessmentItem item, AssessmentMove move, AssessmentState after) {
        if (!move.targets(item.state(), item.twice()).contains(after)) {
            throw new Refused(Refused.Why.ELSEWHERE);
        }
        key(jdbc.sql("""
                        update assessment.item set state = :state, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        """), agency, year, item.code())
                .param("state", after.name())
                .update();
    }

    /// Whether the agency knows its verdicts.
    boolean isReleased(AgencyId agency, FiscalYear year) {
        return jdbc.sql("select count(*) from assessment.release where agency_id = :agency and fiscal_year = :year")
                        .param("agency", agency.value())
                        .param("year", year.buddhistYear())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Says that the agency knows its verdicts.
    ///
    /// @return whether it did not know them before
    boolean release(AgencyId agency, FiscalYear year, Instant at) {
        return jdbc.sql("""
                        insert into assessment.release (agency_id, fiscal_year, released_at)
                        values (:agency, :year, :at) on conflict (agency_id, fiscal_year) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("year", year.buddhistYear())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Says which item a statement is about.
    static StatementSpec key(StatementSpec statement, AgencyId agency, FiscalYear year, String code) {
        return statement
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", code);
    }

    private static AssessmentItem item(ResultSet row) throws SQLException {
        return new AssessmentItem(
                row.getString("code"),
                row.getBoolean("twice"),
                AssessmentState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
