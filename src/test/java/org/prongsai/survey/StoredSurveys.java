package org.prongsai.survey;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.prongsai.audit.MerkleTree;
import org.prongsai.framework.Edition;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.BeanFactory;

/// Closed surveys of a whole country, stored without having been answered: for proofs.
public final class StoredSurveys {
    private final Edition edition;
    private final FiscalYear year;
    private final Map<String, Questionnaire> questionnaires = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(2565);

    public StoredSurveys(Edition edition, FiscalYear year) {
        this.edition = edition;
        this.year = year;
    }

    /// Stores a closed official survey of an agency with answers at random, and says its tallies as scores need them.
    ///
    /// @param copies collects the rows of each table
    public Map<String, Map<String, Integer>> add(UUID agency, String instrument, int answers, Copies copies) {
        Questionnaire asked = questionnaires.computeIfAbsent(
                instrument, code -> Questionnaires.of(edition, code, false).orElseThrow());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        var counter = new TallyCounter(asked);
        var receipts = new ArrayList<byte[]>();
        for (int i = 0; i < answers; i++) {
            byte[] packed = new AnswerSheet(
                            Way.SLIP,
                            asked.questions().stream()
                                    .map(question ->
                                            random.nextInt(question.options().size()))
                                    .toList(),
                            asked.attributes().stream()
                                    .map(attribute -> random.nextInt(
                                                    attribute.categories().size() + 1)
                                            - 1)
                                    .toList(),
                            "")
                    .packedChoices();
            counter.add(packed);
            copies.row("response", agency, id, new UUID(random.nextLong(), random.nextLong()), bytes(packed));
            byte[] receipt = new byte[Receipt.BYTES];
            random.nextBytes(receipt);
            receipts.add(receipt);
        }
        for (GroupTally tally : counter.tallies()) {
            copies.row(
                    "tally",
                    agency,
                    id,
                    tally.attribute(),
                    tally.category(),
                    tally.respondents(),
                    tally.counts().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        }
        LocalDate day = LocalDate.of(year.gregorianYear(), 5, 1);
        copies.row(
                "survey (agency_id, id, fiscal_year, instrument, held, state, title_th, title_en, edition_id, questionnaire,"
                        + " population, collects_from, opens, closes, by_roster, by_slip, by_link, strict, comments, version)",
                agency,
                id,
                year.buddhistYear(),
                instrument,
                "OFFICIAL",
                "CLOSED",
                instrument,
                instrument,
                edition.id(),
                QuestionnaireJson.write(asked).replace("\\", "\\\\"),
                300,
                day,
                day,
                day,
                "f",
                "t",
                "f",
                "f",
                "f",
                1);
        copies.row(
                "closing",
                agency,
                id,
                new UUID(7, 1),
                "2022-07-01",
                new UUID(7, 2),
                "2022-07-01",
                "DONE",
                answers,
                0,
                0,
                0,
                bytes(new MerkleTree(receipts).root().bytes()),
                "\\\\x" + receipts.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining()));
        return byCode(asked, counter);
    }

    private static String bytes(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static Map<String, Map<String, Integer>> byCode(Questionnaire asked, TallyCounter counter) {
        var all = new HashMap<String, Map<String, Integer>>();
        GroupTally everybody = counter.tallies().getFirst();
        int at = 0;
        for (Questionnaire.Question question : asked.questions()) {
            var counts = new HashMap<String, Integer>();
            for (Questionnaire.Option option : question.options()) {
                counts.put(option.code(), everybody.counts().get(at++));
            }
            all.put(question.code(), counts);
        }
        return all;
    }

    /// Rows on their way into the tables of surveys.
    public static final class Copies {
        /// In the order in which rows need each other.
        private static final List<String> ORDER = List.of("survey ", "closing", "tally", "response");

        private final Map<String, StringBuilder> tables = new HashMap<>();

        void row(String table, Object... fields) {
            StringBuilder rows = tables.computeIfAbsent(table, _ -> new StringBuilder());
            for (int i = 0; i < fields.length; i++) {
                rows.append(i == 0 ? "" : "\t").append(fields[i]);
            }
            rows.append('\n');
        }

        /// Stores the rows.
        public void write(Connection owner) throws SQLException {
            try {
                for (String first : ORDER) {
                    for (var table : tables.entrySet()) {
                        if ((table.getKey() + " ").startsWith(first)) {
                            owner.unwrap(PGConnection.class)
                                    .getCopyAPI()
                                    .copyIn(
                                            "copy survey." + table.getKey() + " from stdin",
                                            new StringReader(table.getValue().toString()));
                        }
                    }
                }
                tables.clear();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Lets a survey that takes answers today be answered at random, with one commit.
    public static void answer(BeanFactory beans, UUID survey, int answers) {
        Form form = beans.getBean(FormStore.class).find(survey).orElseThrow();
        var random = new SplittableRandom(survey.getLeastSignificantBits());
        beans.getBean(Intake.class)
                .keepSamples(
                        form,
                        IntStream.range(0, answers)
                                .mapToObj(_ -> new AnswerSheet(
                                        Way.SLIP,
                                        form.questionnaire().questions().stream()
                                                .map(question -> random.nextInt(
                                                        question.options().size()))
                                                .toList(),
                                        form.questionnaire().attributes().stream()
                                                .map(_ -> -1)
                                                .toList(),
                                        ""))
                                .toList());
    }
}
