package org.prongsai.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Results].
@Repository
class ResultStore {
    private static final String SELECT = """
            select r.*, e.file
              from scoring.result r join scoring.edition_used e on e.hash = r.edition_hash
            """;

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest version of each year that was not withdrawn, oldest year first.
    List<ResultRow> current(AgencyId agency) {
        return jdbc.sql(SELECT + """
                         where r.agency_id = :agency and r.version = (
                               select max(version) from scoring.result
                                where agency_id = r.agency_id and fiscal_year = r.fiscal_year and withdrawn_at is null)
                         order by r.fiscal_year
                        """)
                .param("agency", agency.value())
                .query(ResultStore::row)
                .list();
    }

    List<FiscalYear> years(AgencyId agency) {
        return jdbc.sql("""
                        select distinct fiscal_year from scoring.result
                         where agency_id = :agency and withdrawn_at is null order by fiscal_year
                        """)
                .param("agency", agency.value())
                .query((rs, _) -> new FiscalYear(rs.getInt("fiscal_year")))
                .list();
    }

    /// All versions of a year, newest first.
    List<ResultRow> versions(AgencyId agency, FiscalYear year) {
        return jdbc.sql(SELECT + " where r.agency_id = :agency and r.fiscal_year = :year order by r.version desc")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query(ResultStore::row)
                .list();
    }

    Optional<ResultRow> find(AgencyId agency, UUID id) {
        return jdbc.sql(SELECT + " where r.agency_id = :agency and r.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(ResultStore::row)
                .optional();
    }

    Optional<ResultRow> findByRequest(AgencyId agency, UUID request) {
        return jdbc.sql(SELECT + " where r.agency_id = :agency and r.request = :request")
                .param("agency", agency.value())
                .param("request", request)
                .query(ResultStore::row)
                .optional();
    }

    /// Keeps an edition file by its content.
    void keepEdition(String hash, String id, String file) {
        jdbc.sql("insert into scoring.edition_used (hash, id, file) values (:hash, :id, :file) on conflict do nothing")
                .param("hash", hash)
                .param("id", id)
                .param("file", file)
                .update();
    }

    /// Adds the next version of the year; writers of the same year wait for each other.
    void add(ResultRow row, String inputsHash, @Nullable String totalExact, @Nullable String grade, UUID request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "scoring.result " + row.agencyId() + " " + row.fiscalYear())
                .query((rs, _) -> rs.getString(1))
                .list();
        jdbc.sql("""
                        insert into scoring.result
                               (agency_id, id, fiscal_year, version, edition_hash, inputs, inputs_hash, explained,
                                total_exact, total, grade, origin, source, request, stored_at)
                        select :agency, :id, :year, coalesce(max(version), 0) + 1, :hash, :inputs, :inputsHash, :explained,
                               :totalExact, cast(:total as numeric), :grade, :origin, :source, :request, :storedAt
                          from scoring.result where agency_id = :agency and fiscal_year = :year
                        """)
                .param("agency", row.agencyId())
                .param("id", row.id())
                .param("year", row.fiscalYear())
                .param("hash", row.editionHash())
                .param("inputs", row.inputs())
                .param("inputsHash", inputsHash)
                .param("explained", row.explained())
                .param("totalExact", totalExact)
                .param("total", totalExact == null ? null : shown(totalExact))
                .param("grade", grade)
                .param("origin", row.origin())
                .param("source", row.source())
                .param("request", request)
                .param("storedAt", moment(row.storedAt()))
                .update();
    }

    /// Marks a version as withdrawn, or as standing again when `at` is null.
    ///
    /// @return whether there was such a version in the other state
    boolean withdraw(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update scoring.result set withdrawn_at = :at
                         where agency_id = :agency and id = :id
                           and (withdrawn_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : moment(at))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String shown(String exact) {
        return Rounding.shown(Rounding.parse(exact));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static ResultRow row(ResultSet rs, int number) throws SQLException {
        return new ResultRow(
                rs.getObject("agency_id", UUID.class),
                rs.getObject("id", UUID.class),
                rs.getInt("fiscal_year"),
                rs.getInt("version"),
                rs.getString("edition_hash"),
                rs.getString("file"),
                rs.getString("inputs"),
                rs.getString("explained"),
                rs.getString("origin"),
                rs.getString("source"),
                Objects.requireNonNull(instant(rs, "stored_at")),
                instant(rs, "withdrawn_at"));
    }
}
