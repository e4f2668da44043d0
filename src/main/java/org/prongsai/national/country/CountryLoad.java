package org.prongsai.national.country;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.identity.MadeUpAgencies;
import org.prongsai.national.country.MadeUpCountry.MadeUp;
import org.prongsai.scoring.MadeUpResults;
import org.prongsai.scoring.StoredResult;

/// Stores a made-up country. An agency's years are one transaction, and an agency that has results is left as it is, so
/// that what was broken off goes on where it stopped.
final class CountryLoad {
    private final Connection connection;
    private final MadeUpCountry country;
    private final List<MadeUpYear> years;
    private final boolean withAnswers;

    /// @param connection  that is in no transaction
    /// @param withAnswers whether every single answer is stored, too; this takes a role that may write them
    CountryLoad(Connection connection, MadeUpCountry country, List<MadeUpYear> years, boolean withAnswers)
            throws SQLException {
        this.connection = connection;
        this.country = country;
        this.years = years;
        this.withAnswers = withAnswers;
        connection.setAutoCommit(false);
    }

    /// Adds the agencies to the register, and keeps the editions.
    void begin(List<MadeUp> agencies) throws SQLException {
        MadeUpAgencies.add(connection, agencies.stream().map(MadeUp::agency).toList());
        for (MadeUpYear year : years) {
            MadeUpResults.keep(connection, year.edition());
        }
        connection.commit();
    }

    /// Stores the years of an agency.
    ///
    /// @return how many answers were stored
    long add(MadeUp one) throws SQLException {
        UUID agency = one.agency().id().value();
        actFor(agency);
        long answers = 0;
        for (MadeUpYear year : years) {
            Edition edition = year.edition();
            if (MadeUpResults.has(connection, agency, edition.year())) {
                continue;
            }
            MadeUpYear.Made made = year.of(country, one);
            var closed = LocalDate.of(edition.year().gregorianYear(), 7, 20)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            MadeUpResults.add(
                    connection,
                    agency,
                    edition,
                    made.inputs(),
                    made.answered().isEmpty() ? StoredResult.Origin.SAMPLE : StoredResult.Origin.SURVEY,
                    "made up",
                    closed);
            if (withAnswers) {
                answers += storeAnswers(one, year, made);
            }
        }
        connection.commit();
        return answers;
    }

    private long storeAnswers(MadeUp one, MadeUpYear year, MadeUpYear.Made made) throws SQLException {
        long answers = 0;
        for (var survey : made.answered().entrySet()) {
            year.survey(survey.getKey())
                    .store(
                            connection,
                            one.agency().id().value(),
                            year.edition().year(),
                            java.util.Objects.requireNonNull(
                                    made.inputs().populations().get(survey.getKey())),
                            survey.getValue(),
                            country.random(
                                    one.number(),
                                    "ids " + survey.getKey() + year.edition().id()));
            answers += survey.getValue().people();
        }
        return answers;
    }

    /// Until the end of the transaction.
    private void actFor(UUID agency) throws SQLException {
        try (PreparedStatement tenant = connection.prepareStatement("select set_config('prongsai.agency', ?, true)")) {
            tenant.setString(1, agency.toString());
            tenant.executeQuery().close();
        }
    }
}
