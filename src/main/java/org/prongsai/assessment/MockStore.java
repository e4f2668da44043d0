package org.prongsai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of mock assessments.
@Repository
class MockStore {
    private final JdbcClient jdbc;

    MockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MockFinding> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from assessment.mock_finding
                         where agency_id = :agency and fiscal_year = :year order by code, submitted_at, person_id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> finding(row))
                .list();
    }

    Optional<MockFinding> find(AgencyId agency, FiscalYear year, String code, PersonId person) {
        return jdbc.sql("""
                        select * from assessment.mock_finding
                         where agency_id = :agency and fiscal_year = :year and code = :code and person_id = :person
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", code)
                .param("person", person.value())
                .query((row, _) -> finding(row))
                .optional();
    }

    /// Keeps what someone found upon the version that he read.
    ///
    /// @param finding with that version; 0 where nothing was kept
    void keep(AgencyId agency, FiscalYear year, MockFinding finding) {
        Judgement.Verdict verdict = finding.verdict();
        OffsetDateTime at =
                finding.submittedAt() == null ? null : finding.submittedAt().atOffset(ZoneOffset.UTC);
        String sql = finding.version() == 0 ? """
                        insert into assessment.mock_finding
                               (agency_id, fiscal_year, code, person_id, found, comment, verdict, submitted_at, version)
                        values (:agency, :year, :code, :person, :found, :comment, :verdict, :at, :version + 1)
                        on conflict do nothing
                        """ : """
                        update assessment.mock_finding
                           set found = :found, comment = :comment, verdict = :verdict, submitted_at = :at, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and code = :code and person_id = :person
                           and version = :version
                        """;
        int rows = jdbc.sql(sql)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", finding.code())
                .param("person", finding.person().value())
                .param("found", CalibrationStore.names(finding.found()))
                .param("comment", finding.comment())
                .param("verdict", verdict == null ? null : verdict.name())
                .param("at", at)
                .param("version", finding.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("mock finding changed meanwhile: " + finding.code());
        }
    }

    private static MockFinding finding(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        OffsetDateTime at = row.getObject("submitted_at", OffsetDateTime.class);
        return new MockFinding(
                row.getString("code"),
                new PersonId(row.getObject("person_id", UUID.class)),
                CalibrationStore.found(row.getArray("found")),
                row.getString("comment"),
                verdict == null ? null : Judgement.Verdict.valueOf(verdict),
                at == null ? null : at.toInstant(),
                row.getInt("version"));
    }
}
