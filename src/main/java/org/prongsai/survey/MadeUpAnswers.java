package org.prongsai.survey;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.prongsai.audit.MerkleTree;
import org.prongsai.framework.Edition;
import org.prongsai.thai.FiscalYear;

/// A closed official survey that nobody answered, for demonstration and load tests.
///
/// Whoever answers has a leaning of his own, which all of his answers share, so that they hang together as those of
/// people
/// do.
public final class MadeUpAnswers {
    private static final double LEANING = 11;
    private static final int HEAD = 2;

    private final Questionnaire asked;
    private final String instrument;
    private final Edition edition;
    private final List<List<Integer>> byPoints;
    private final double[][] points;

    /// Prepares to make answers to the questions of an instrument.
    ///
    /// @throws java.util.NoSuchElementException if the edition does not know them
    public MadeUpAnswers(Edition edition, String instrument) {
        this.edition = edition;
        this.instrument = instrument;
        this.asked = Questionnaires.of(edition, instrument, false).orElseThrow();
        this.byPoints = asked.questions().stream()
                .map(question -> IntStream.range(0, question.options().size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                option -> question.options().get(option).worth()))
                        .toList())
                .toList();
        this.points = IntStream.range(0, asked.questions().size())
                .mapToObj(question -> byPoints.get(question).stream()
                        .mapToDouble(option -> asked.questions()
                                .get(question)
                                .options()
                                .get(option)
                                .worth()
                                .doubleValue())
                        .toArray())
                .toArray(double[][]::new);
    }

    /// Codes of the questions, in order.
    public List<String> questions() {
        return asked.questions().stream().map(Questionnaire.Question::code).toList();
    }

    /// What was answered.
    public final class Answered {
        private final List<byte[]> packed = new ArrayList<>();
        private final TallyCounter counter = new TallyCounter(asked);

        /// How many answered.
        public int people() {
            return packed.size();
        }

        /// By code of a question, how often each choice was taken.
        public Map<String, Map<String, Integer>> tallies() {
            var all = new HashMap<String, Map<String, Integer>>();
            List<Integer> counts = counter.tallies().getFirst().counts();
            int at = 0;
            for (Questionnaire.Question question : asked.questions()) {
                var of = new HashMap<String, Integer>();
                for (Questionnaire.Option option : question.options()) {
                    of.put(option.code(), counts.get(at++));
                }
                all.put(question.code(), of);
            }
            return all;
        }
    }

    /// Lets people answer.
    ///
    /// @param scores the mean that each question's answers lie around, 0 to 100, in the order of the questions
    public Answered answer(int people, List<Double> scores, RandomGenerator random) {
        var answered = new Answered();
        int questions = asked.questions().size();
        int attributes = asked.attributes().size();
        for (int i = 0; i < people; i++) {
            byte[] packed = new byte[HEAD + questions + attributes];
            packed[0] = 1;
            packed[1] = (byte) Way.SLIP.number();
            double leaning = random.nextGaussian() * LEANING;
            for (int question = 0; question < questions; question++) {
                packed[HEAD + question] = option(question, scores.get(question) + leaning, random);
            }
            for (int attribute = 0; attribute < attributes; attribute++) {
                int categories = asked.attributes().get(attribute).categories().size();
                packed[HEAD + questions + attribute] = (byte) (random.nextInt(categories + 1) - 1);
            }
            answered.packed.add(packed);
            answered.counter.add(packed);
        }
        return answered;
    }

    /// One of the two options between which a score lies, so that their mean is that score.
    private byte option(int question, double score, RandomGenerator random) {
        double[] worth = points[question];
        int above = 1;
        while (above < worth.length - 1 && worth[above] < score) {
            above++;
        }
        double share = (score - worth[above - 1]) / (worth[above] - worth[above - 1]);
        return byPoints.get(question)
                .get(random.nextDouble() < share ? above : above - 1)
                .byteValue();
    }

    /// Stores the survey as one that was closed on 1 July of its year. Row security must show the agency's rows.
    public void store(
            Connection connection,
            UUID agency,
            FiscalYear year,
            int population,
            Answered answered,
            RandomGenerator random)
            throws SQLException {
        UUID id = random(random);
        storeSurvey(connection, agency, id, year, population);
        storeAnswers(connection, agency, id, answered, random);
        storeClose(connection, agency, id, year, answered, random);
    }

    private void storeSurvey(Connection connection, UUID agency, UUID id, FiscalYear year, int population)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into survey.survey (agency_id, id, fiscal_year, instrument, held, state, title_th, title_en, edition_id,
                       questionnaire, population, collects_from, opens, closes, by_roster, by_slip, by_link, strict, comments,
                       version)
                values (?, ?, ?, ?, 'OFFICIAL', 'CLOSED', ?, ?, ?, ?::jsonb, ?, ?, ?, ?, false, true, false, false, false, 1)
                """)) {
            row.setObject(1, agency);
            row.setObject(2, id);
            row.setInt(3, year.buddhistYear());
            row.setString(4, instrument);
            row.setString(5, asked.title().th());
            row.setString(6, asked.title().en());
            row.setString(7, edition.id());
            row.setString(8, QuestionnaireJson.write(asked));
            row.setInt(9, population);
            var opened = Date.valueOf(LocalDate.of(year.gregorianYear(), 4, 1));
            row.setDate(10, opened);
            row.setDate(11, opened);
            row.setDate(12, Date.valueOf(LocalDate.of(year.gregorianYear(), 5, 31)));
            row.executeUpdate();
        }
    }

    private static void storeAnswers(
            Connection connection, UUID agency, UUID id, Answered answered, RandomGenerator random)
            throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement("""
                insert into survey.response (agency_id, survey_id, id, answers)
                select ?, ?, one.id, one.answers from unnest(?::uuid[], ?::bytea[]) as one (id, answers)
                """)) {
            rows.setObject(1, agency);
            rows.setObject(2, id);
            UUID[] ids = answered.packed.stream().map(_ -> random(random)).toArray(UUID[]::new);
            rows.setArray(3, connection.createArrayOf("uuid", ids));
            rows.setArray(4, connection.createArrayOf("bytea", answered.packed.toArray(byte[][]::new)));
            rows.executeUpdate();
        }
        try (PreparedStatement rows =
                connection.prepareStatement("insert into survey.tally values (?, ?, ?, ?, ?, ?)")) {
            for (GroupTally tally : answered.counter.tallies()) {
                rows.setObject(1, agency);
                rows.setObject(2, id);
                rows.setString(3, tally.attribute());
                rows.setString(4, tally.category());
                rows.setInt(5, tally.respondents());
                rows.setArray(6, connection.createArrayOf("int4", tally.counts().toArray(Integer[]::new)));
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private static void storeClose(
            Connection connection, UUID agency, UUID id, FiscalYear year, Answered answered, RandomGenerator random)
            throws SQLException {
        var receipts = new ArrayList<byte[]>();
        byte[] all = new byte[answered.people() * Receipt.BYTES];
        for (int i = 0; i < answered.people(); i++) {
            byte[] receipt = new byte[Receipt.BYTES];
            random.nextBytes(receipt);
            receipts.add(receipt);
            System.arraycopy(receipt, 0, all, i * Receipt.BYTES, Receipt.BYTES);
        }
        try (PreparedStatement row = connection.prepareStatement("""
                insert into survey.closing (agency_id, survey_id, asked_by, asked_at, approved_by, approved_at, step,
                       answered, collected, resets, unreadable, root, receipts)
                values (?, ?, ?, ?, ?, ?, 'DONE', ?, 0, 0, 0, ?, ?)
                """)) {
            var closed = java.time.OffsetDateTime.of(
                    LocalDate.of(year.gregorianYear(), 7, 1).atStartOfDay(), java.time.ZoneOffset.UTC);
            row.setObject(1, agency);
            row.setObject(2, id);
            row.setObject(3, new UUID(7, 1));
            row.setObject(4, closed);
            row.setObject(5, new UUID(7, 2));
            row.setObject(6, closed);
            row.setInt(7, answered.people());
            row.setBytes(8, new MerkleTree(receipts).root().bytes());
            row.setBytes(9, all);
            row.executeUpdate();
        }
    }

    private static UUID random(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
