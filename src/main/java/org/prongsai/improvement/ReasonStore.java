package org.prongsai.improvement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of reasons.
@Repository
class ReasonStore {
    private final JdbcClient jdbc;

    ReasonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reason> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select item_code, said, version from improvement.reason
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new Reason(row.getString("item_code"), row.getString("said"), row.getInt("version")))
                .list();
    }

    /// Stores the version that follows the one which the caller read, 0 where there was none; false if there is
    /// another.
    boolean store(AgencyId agency, FiscalYear year, String code, String said, int version) {
        return jdbc.sql("""
                        insert into improvement.reason as r (agency_id, fiscal_year, item_code, said, version)
                        select :agency, :year, :code, :said, 1
                         where :version = 0 or exists (select from improvement.reason
                               where agency_id = :agency and fiscal_year = :year and item_code = :code)
                        on conflict (agency_id, fiscal_year, item_code) do update
                           set said = excluded.said, version = r.version + 1, removed_at = null
                         where (r.version = :version and r.removed_at is null)
                            or (:version = 0 and r.removed_at is not null)
                        """)
                        .param("agency", agency.value())
                        .param("year", year.buddhistYear())
                        .param("code", code)
                        .param("said", said)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Removes a reason, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, FiscalYear year, String code, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.reason set removed_at = :at, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and item_code = :code
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("year", year.buddhistYear())
                        .param("code", code)
                        .update()
                == 1;
    }
}
