package org.prongsai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of findings.
@Repository
class FindingStore {
    private static final String BEGIN = """
            insert into assessment.finding (agency_id, fiscal_year, code, place, person_id, found, comment,
              recommendation, verdict, begun_at, submitted_at, version)
            values (:agency, :year, :code, :place, :person, :found, :comment, :recommendation, :verdict, :begun,
              :submitted, 1)
            on conflict (agency_id, fiscal_year, code, place) do nothing
            """;
    private static final String CHANGE = """
            update assessment.finding set person_id = :person, found = :found, comment = :comment,
              recommendation = :recommendation, verdict = :verdict, submitted_at = :submitted, version = version + 1
             where agency_id = :agency and fiscal_year = :year and code = :code and place = :place
               and version = :version
            """;

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A finding and the item that it is about.
    record OfItem(String code, Finding finding) {}

    List<OfItem> of(AgencyId agency, FiscalYear year) {
        return jdbc.sql("select * from assessment.finding where agency_id = :agency and fiscal_year = :year")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new OfItem(row.getString("code"), finding(row)))
                .list();
    }

    List<Finding> of(AgencyId agency, FiscalYear year, String code) {
        return of(agency, year).stream()
                .filter(one -> one.code().equals(code))
                .map(OfItem::finding)
                .toList();
    }

    Optional<Finding> find(AgencyId agency, FiscalYear year, String code, Place place) {
        return of(agency, year, code).stream()
                .filter(finding -> finding.place() == place)
                .findFirst();
    }

    /// Keeps what one found.
    ///
    /// @param verdict what follows, if he hands it in
    /// @return whether the version was still the one that the caller read
    boolean keep(
            AgencyId agency,
            Seat seat,
            String code,
            Finding.Wish wish,
            Judgement.@Nullable Verdict verdict,
            @Nullable Instant submittedAt) {
        return AssessmentItemStore.key(jdbc.sql(wish.version() == 0 ? BEGIN : CHANGE), agency, seat.year(), code)
                        .param("place", seat.place().name())
                        .param("person", seat.person().value())
                        .param("found", wish.found().stream().map(Found::name).toArray(String[]::new))
                        .param("comment", wish.comment())
                        .param("recommendation", wish.recommendation())
                        .param("verdict", verdict == null ? null : verdict.name())
                        .param("begun", at(wish.begun()))
                        .param("submitted", submittedAt == null ? null : at(submittedAt))
                        .param("version", wish.version())
                        .update()
                == 1;
    }

    /// Makes a draft again of what was handed in.
    void takeBack(AgencyId agency, Seat seat, String code) {
        AssessmentItemStore.key(jdbc.sql("""
                        update assessment.finding set verdict = null, submitted_at = null, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and code = :code and place = :place
                        """), agency, seat.year(), code)
                .param("place", seat.place().name())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new Finding(
                Place.valueOf(row.getString("place")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Arrays.stream((String[]) row.getArray("found").getArray())
                        .map(Found::valueOf)
                        .toList(),
                row.getString("comment"),
                row.getString("recommendation"),
                verdict == null ? null : Judgement.Verdict.valueOf(verdict),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getInt("version"));
    }
}
