package org.prongsai.improvement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of recommendations.
@Repository
class RecommendationStore {
    private final JdbcClient jdbc;

    RecommendationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recommendation> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from improvement.recommendation
                         where agency_id = :agency and fiscal_year = :year and removed_at is null order by place, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new Recommendation(
                        row.getObject("id", UUID.class),
                        row.getString("said"),
                        row.getString("source"),
                        row.getString("item"),
                        Set.of((UUID[]) row.getArray("measures").getArray()),
                        row.getString("answer"),
                        row.getInt("version")))
                .list();
    }

    /// Adds one behind the others; false if the id is taken.
    boolean add(AgencyId agency, FiscalYear year, UUID id, Recommendations.Wish wish) {
        return wish(jdbc.sql("""
                        insert into improvement.recommendation (agency_id, id, fiscal_year, place, said, source, item,
                                                                measures, answer, version)
                        select :agency, :id, :year, coalesce(max(place), 0) + 1, :said, :source, :item, :measures,
                               :answer, 1
                          from improvement.recommendation where agency_id = :agency and fiscal_year = :year
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish)
                        .param("year", year.buddhistYear())
                        .update()
                == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Recommendations.Wish wish) {
        return wish(jdbc.sql("""
                        update improvement.recommendation
                           set said = :said, source = :source, item = :item, measures = :measures, answer = :answer,
                               version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, Recommendations.Wish wish) {
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("said", wish.said())
                .param("source", wish.source())
                .param("item", wish.code())
                .param("measures", wish.measures().toArray(UUID[]::new))
                .param("answer", wish.answer());
    }

    /// Removes one, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update improvement.recommendation set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
