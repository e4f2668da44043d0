package org.prongsai.scoring;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.survey.Recount;
import org.prongsai.thai.FiscalYear;

/// Counts and scores agency after agency anew, on one connection.
final class RecountWork {
    private final Connection connection;
    private final Recount recount;
    private final FiscalYear year;
    private final Map<String, Edition> editions = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int surveys;
    private long responses;
    private int results;

    RecountWork(Connection connection, FiscalYear year) {
        this.connection = connection;
        this.recount = new Recount(year);
        this.year = year;
    }

    /// Something published that differs.
    ///
    /// @param what `TALLY`, `ANSWERED`, `ROOT`, `INPUTS` or `SCORE`
    record Fault(String agency, String instrument, String survey, String what) {}

    /// What a thread found.
    record Part(int surveys, long responses, int results, List<Fault> faults) {
        Part {
            faults = List.copyOf(faults);
        }
    }

    Part part() {
        return new Part(surveys, responses, results, faults);
    }

    /// Compares everything of an agency that follows from its answers.
    void count(UUID agency) throws SQLException {
        List<Recount.Counted> counted = recount.of(connection, agency);
        for (Recount.Counted one : counted) {
            surveys++;
            responses += one.responses();
            for (Recount.Difference difference : one.differences()) {
                add(agency, one, difference.name());
            }
        }
        List<Recount.Counted> official =
                counted.stream().filter(Recount.Counted::counts).toList();
        if (!official.isEmpty()) {
            Optional<Scored> scored = scored(agency);
            if (scored.isPresent()) {
                compare(agency, official, scored.get());
            }
        }
    }

    private record Scored(Inputs inputs, String explained, Edition edition) {}

    private void compare(UUID agency, List<Recount.Counted> official, Scored scored) throws SQLException {
        results++;
        for (Recount.Counted one : official) {
            boolean same = one.tallies().entrySet().stream()
                    .allMatch(tally -> new Tally(tally.getValue())
                            .equals(scored.inputs().tallies().get(tally.getKey())));
            if (!same) {
                add(agency, one, "INPUTS");
            }
        }
        if (!ExplainedText.write(Fold.score(scored.edition(), scored.inputs())).equals(scored.explained())) {
            add(agency, official.getFirst(), "SCORE");
        }
    }

    /// The version of the score that stands, if answers were taken into it.
    private Optional<Scored> scored(UUID agency) throws SQLException {
        try (PreparedStatement standing = connection.prepareStatement("""
                select inputs, explained, edition_hash from scoring.result
                 where agency_id = ? and fiscal_year = ? and withdrawn_at is null and origin in ('SURVEY', 'VERDICTS')
                 order by version desc limit 1
                """)) {
            standing.setObject(1, agency);
            standing.setInt(2, year.buddhistYear());
            try (ResultSet row = standing.executeQuery()) {
                return row.next()
                        ? Optional.of(new Scored(
                                InputsText.read(row.getString(1)), row.getString(2), edition(row.getString(3))))
                        : Optional.empty();
            }
        }
    }

    private Edition edition(String hash) throws SQLException {
        Edition known = editions.get(hash);
        if (known != null) {
            return known;
        }
        try (PreparedStatement used =
                connection.prepareStatement("select file from scoring.edition_used where hash = ?")) {
            used.setString(1, hash);
            try (ResultSet row = used.executeQuery()) {
                row.next();
                byte[] file = row.getString(1).getBytes(StandardCharsets.UTF_8);
                if (EditionFile.read(file, hash) instanceof EditionFile.Reading.Sound(var edition)) {
                    editions.put(hash, edition);
                    return edition;
                }
                throw new IllegalStateException("the stored edition " + hash + " is unsound");
            }
        }
    }

    private void add(UUID agency, Recount.Counted one, String what) throws SQLException {
        try (PreparedStatement named = connection.prepareStatement("select code from identity.agency where id = ?")) {
            named.setObject(1, agency);
            try (ResultSet row = named.executeQuery()) {
                row.next();
                faults.add(new Fault(
                        row.getString(1), one.instrument(), one.survey().toString(), what));
            }
        }
    }
}
