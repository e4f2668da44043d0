package org.prongsai.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.MerkleTree;
import org.prongsai.survey.token.Octets;
import org.prongsai.thai.FiscalYear;

/// Counts the stored answers of closed surveys anew and compares with what is published. It changes nothing.
///
/// Of one thread, for one reading of a whole country: what agencies ask alike is read once.
public final class Recount {
    private final FiscalYear year;
    private final Map<String, Questionnaire> questionnaires = new HashMap<>();

    public Recount(FiscalYear year) {
        this.year = year;
    }

    /// In what something published differs from what is stored.
    public enum Difference {
        /// A tally, of everybody or of a group.
        TALLY,
        /// How many answered.
        ANSWERED,
        /// The root over the receipts.
        ROOT
    }

    /// A closed survey that was counted anew.
    ///
    /// @param counts    whether its answers count in the score
    /// @param responses how many answers are stored
    /// @param tallies   by question and choice, as scores need them
    public record Counted(
            UUID survey,
            String instrument,
            boolean counts,
            int responses,
            Set<Difference> differences,
            Map<String, Map<String, Integer>> tallies) {
        public Counted {
            differences = Set.copyOf(differences);
            tallies = Map.copyOf(tallies);
        }
    }

    private record Closed(
            UUID id,
            String instrument,
            boolean counts,
            Questionnaire asked,
            int answered,
            Octets root,
            Octets receipts) {}

    /// The closed surveys of an agency. Afterwards the agency is the tenant of the transaction.
    ///
    /// @param connection of a role that may read every table of surveys, within a transaction
    public List<Counted> of(Connection connection, UUID agency) throws SQLException {
        try (PreparedStatement tenant = connection.prepareStatement("select set_config('prongsai.agency', ?, true)")) {
            tenant.setString(1, agency.toString());
            tenant.execute();
        }
        List<Closed> closed = closed(connection, agency);
        if (closed.isEmpty()) {
            return List.of();
        }
        Map<UUID, TallyCounter> counters = new LinkedHashMap<>();
        closed.forEach(one -> counters.put(one.id(), new TallyCounter(one.asked())));
        Map<UUID, Integer> responses = count(connection, agency, counters);
        Map<UUID, Set<GroupTally>> published = published(connection, agency);
        var counted = new ArrayList<Counted>();
        for (Closed one : closed) {
            List<GroupTally> again =
                    Objects.requireNonNull(counters.get(one.id())).tallies();
            int stored = responses.getOrDefault(one.id(), 0);
            counted.add(new Counted(
                    one.id(),
                    one.instrument(),
                    one.counts(),
                    stored,
                    differences(one, stored, again, published.getOrDefault(one.id(), Set.of())),
                    byCode(one.asked(), again.getFirst())));
        }
        return counted;
    }

    private List<Closed> closed(Connection connection, UUID agency) throws SQLException {
        try (PreparedStatement closed = connection.prepareStatement("""
                select s.id, s.instrument, s.held = 'OFFICIAL' as counts, s.questionnaire::text as asked, c.answered, c.root,
                       c.receipts
                  from survey.survey s
                  join survey.closing c on c.agency_id = s.agency_id and c.survey_id = s.id
                 where s.agency_id = ? and s.fiscal_year = ? and c.step in ('COUNTED', 'TOLD', 'DONE')
                 order by s.instrument, s.id
                """)) {
            closed.setObject(1, agency);
            closed.setInt(2, year.buddhistYear());
            var found = new ArrayList<Closed>();
            try (ResultSet row = closed.executeQuery()) {
                while (row.next()) {
                    found.add(new Closed(
                            row.getObject("id", UUID.class),
                            row.getString("instrument"),
                            row.getBoolean("counts"),
                            questionnaires.computeIfAbsent(row.getString("asked"), QuestionnaireJson::read),
                            row.getInt("answered"),
                            Octets.of(row.getBytes("root")),
                            Octets.of(row.getBytes("receipts"))));
                }
            }
            return found;
        }
    }

    private Map<UUID, Integer> count(Connection connection, UUID agency, Map<UUID, TallyCounter> counters)
            throws SQLException {
        var responses = new HashMap<UUID, Integer>();
        try (PreparedStatement stored =
                connection.prepareStatement("select survey_id, answers from survey.response where agency_id = ?")) {
            stored.setObject(1, agency);
            try (ResultSet row = stored.executeQuery()) {
                while (row.next()) {
                    UUID survey = row.getObject(1, UUID.class);
                    @Nullable TallyCounter counter = counters.get(survey);
                    if (counter != null) {
                        counter.add(row.getBytes(2));
                        responses.merge(survey, 1, Integer::sum);
                    }
                }
            }
        }
        return responses;
    }

    private Map<UUID, Set<GroupTally>> published(Connection connection, UUID agency) throws SQLException {
        var published = new HashMap<UUID, Set<GroupTally>>();
        try (PreparedStatement tallies = connection.prepareStatement("""
                select survey_id, attribute, category, respondents, counts from survey.tally where agency_id = ?
                """)) {
            tallies.setObject(1, agency);
            try (ResultSet row = tallies.executeQuery()) {
                while (row.next()) {
                    published
                            .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(new GroupTally(
                                    row.getString(2), row.getString(3), row.getInt(4), Arrays.asList((Integer[])
                                            row.getArray(5).getArray())));
                }
            }
        }
        return published;
    }

    private static Set<Difference> differences(
            Closed one, int stored, List<GroupTally> again, Set<GroupTally> published) {
        var differences = EnumSet.noneOf(Difference.class);
        if (!published.equals(new HashSet<>(again))) {
            differences.add(Difference.TALLY);
        }
        if (stored != one.answered()) {
            differences.add(Difference.ANSWERED);
        }
        var receipts = new ArrayList<byte[]>();
        byte[] all = one.receipts().bytes();
        for (int at = 0; at < all.length; at += Receipt.BYTES) {
            receipts.add(Arrays.copyOfRange(all, at, at + Receipt.BYTES));
        }
        if (!Octets.of(new MerkleTree(receipts).root().bytes()).equals(one.root())) {
            differences.add(Difference.ROOT);
        }
        return differences;
    }

    private static Map<String, Map<String, Integer>> byCode(Questionnaire asked, GroupTally all) {
        var tallies = new LinkedHashMap<String, Map<String, Integer>>();
        int at = 0;
        for (Questionnaire.Question question : asked.questions()) {
            var counts = new LinkedHashMap<String, Integer>();
            for (Questionnaire.Option option : question.options()) {
                counts.put(option.code(), all.counts().get(at++));
            }
            tallies.put(question.code(), counts);
        }
        return tallies;
    }
}
