package org.prongsai.scoring;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.thai.FiscalYear;

/// Results of agencies that do not exist, for demonstration and load tests: stored as [Results] stores them, but
/// without an
/// act in the trail, since nobody acted. Row security of the connection must show the rows of the agency.
public final class MadeUpResults {
    private MadeUpResults() {}

    /// Keeps an edition, which results refer to.
    public static void keep(Connection connection, Edition edition) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "insert into scoring.edition_used (hash, id, file) values (?, ?, ?) on conflict do nothing")) {
            row.setString(1, edition.hash());
            row.setString(2, edition.id());
            row.setString(3, EditionFile.text(edition));
            row.executeUpdate();
        }
    }

    /// Whether the agency has a result of the year.
    public static boolean has(Connection connection, UUID agency, FiscalYear year) throws SQLException {
        try (PreparedStatement some = connection.prepareStatement(
                "select 1 from scoring.result where agency_id = ? and fiscal_year = ? limit 1")) {
            some.setObject(1, agency);
            some.setInt(2, year.buddhistYear());
            try (ResultSet row = some.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Scores inputs and stores the result as the first version of the year.
    ///
    /// @param at when it is said to have been stored
    public static void add(
            Connection connection,
            UUID agency,
            Edition edition,
            Inputs inputs,
            StoredResult.Origin origin,
            String source,
            Instant at)
            throws SQLException {
        ScoredTree tree = Fold.score(edition, inputs);
        String text = InputsText.write(inputs);
        try (PreparedStatement row = connection.prepareStatement("""
                insert into scoring.result (agency_id, id, fiscal_year, version, edition_hash, inputs, inputs_hash, explained,
                       total_exact, total, grade, origin, source, request, stored_at)
                values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            UUID request = UUID.nameUUIDFromBytes(
                    ("made up " + agency + " " + edition.year()).getBytes(StandardCharsets.UTF_8));
            int column = 0;
            row.setObject(++column, agency);
            row.setObject(++column, request);
            row.setInt(++column, edition.year().buddhistYear());
            row.setString(++column, edition.hash());
            row.setString(++column, text);
            row.setString(++column, Results.sha256(text));
            row.setString(++column, ExplainedText.write(tree));
            row.setString(++column, tree.total().map(Rounding::text).orElse(null));
            row.setBigDecimal(
                    ++column,
                    tree.total().map(total -> Rounding.halfUp(total, 2)).orElse(null));
            row.setString(++column, tree.grade().map(Grade::code).orElse(null));
            row.setString(++column, origin.name());
            row.setString(++column, source);
            row.setObject(++column, request);
            row.setObject(++column, at.atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        }
    }
}
