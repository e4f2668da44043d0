package org.prongsai.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The standing totals of many agencies, for the commission, of each agency as its own tenant.
@Service
public class Totals {
    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of `agencies` that have a result in one of the years.
    @Transactional(readOnly = true)
    public List<Total> of(Collection<AgencyId> agencies, FiscalYear... years) {
        return jdbc.sql("select * from scoring.totals(:agencies, :years)")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param(
                        "years",
                        Arrays.stream(years).map(FiscalYear::buddhistYear).toArray(Integer[]::new))
                .query((row, _) -> new Total(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new FiscalYear(row.getInt("fiscal_year")),
                        row.getInt("version"),
                        row.getString("edition_id"),
                        row.getBigDecimal("total"),
                        row.getString("grade")))
                .list();
    }
}
