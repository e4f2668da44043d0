package org.prongsai.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far the disclosures of many agencies are, for the commission: counts, of each agency as its own tenant.
@Service
public class DisclosureStandings {
    private final JdbcClient jdbc;

    DisclosureStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of `agencies` that have items in a year.
    @Transactional(readOnly = true)
    public List<DisclosureStanding> of(FiscalYear year, Collection<AgencyId> agencies) {
        return jdbc.sql("select * from disclosure.standings(:agencies, :year)")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("year", year.buddhistYear())
                .query((row, _) -> new DisclosureStanding(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getInt("begun"),
                        row.getInt("approved"),
                        row.getInt("filed"),
                        row.getInt("judged"),
                        row.getInt("passed"),
                        row.getInt("appealed"),
                        row.getInt("settled")))
                .list();
    }
}
