package org.prongsai.assessment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far assessors are with many agencies, for the commission: counts, of each agency as its own tenant.
@Service
public class AssessmentStandings {
    private final JdbcClient jdbc;

    AssessmentStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of `agencies` with which assessors began in a year.
    @Transactional(readOnly = true)
    public List<AssessmentStanding> of(FiscalYear year, Collection<AgencyId> agencies) {
        return jdbc.sql("select * from assessment.standings(:agencies, :year)")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("year", year.buddhistYear())
                .query((row, _) -> new AssessmentStanding(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getInt("items"),
                        row.getInt("done"),
                        row.getInt("disputed"),
                        row.getBoolean("released")))
                .list();
    }
}
