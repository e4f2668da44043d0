package org.prongsai.scoring.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableReader;
import org.prongsai.document.TableWriter;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;

class ScoreSheetsTest {
    private static final Edition EDITION = ShippedEditions.load("2564");

    @Test
    void readsScoresOfNodesOnAnyLevel() {
        assertThat(csv("code,score\nI1,84.67\n1.2,85.49\n9.5,80\n1,91.84\niit,87.05\nTotal,91.85\nรวม,91.85\n")
                        .published())
                .isEqualTo(scores(
                        "I1", "84.67", "I2", "85.49", "9.5", "80", "1", "91.84", "IIT", "87.05", "TOTAL", "91.85"));
    }

    @Test
    void readsVerdictsOfDisclosureItemsAsWordsAndAs100And0() {
        assertThat(csv("code,score\nO1,100\nO2,0\nO3,ผ่าน\nO4,ไม่ผ่าน\nO5,Pass\nO6,รอตรวจ\nO7,0.00\n๐๔๒,100\n")
                        .verdicts())
                .isEqualTo(Map.of(
                        "O1", Verdict.PASSED,
                        "O2", Verdict.FAILED,
                        "O3", Verdict.PASSED,
                        "O4", Verdict.FAILED,
                        "O5", Verdict.PASSED,
                        "O6", Verdict.PENDING,
                        "O7", Verdict.FAILED,
                        "O42", Verdict.PASSED));
    }

    @Test
    void readsThaiHeadingsAndDigitsWithTabs() {
        assertThat(pasted("ข้อ\tประเด็น\tคะแนน\n๑.๑\tก\t๘๔.๖๗\nข้อ ๑.๒\tข\t๘๕.๔๙ คะแนน\n๙.๕\tค\t๘๐%\n")
                        .published())
                .isEqualTo(scores("I1", "84.67", "I2", "85.49", "9.5", "80"));
    }

    @Test
    void readsTis620AndByteOrderMarks() {
        String sheet = "รหัส,คะแนน\n1.1,๘๔.๖๗\n";
        for (byte[] bytes : List.of(
                sheet.getBytes(Charset.forName("x-windows-874")),
                ("\uFEFF" + sheet).getBytes(UTF_8),
                ("\uFEFF" + sheet).getBytes(UTF_16LE))) {
            assertThat(read(SheetSource.file("a.csv", bytes)).published()).isEqualTo(scores("I1", "84.67"));
        }
    }

    @Test
    void readsWorkbooks() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(
                out,
                Sheet.of(
                        "คะแนน",
                        List.of(
                                Column.<List<String>>text("รหัส", List::getFirst),
                                Column.<List<String>>number("คะแนน", 2, row -> new BigDecimal(row.getLast()))),
                        List.of(List.of("1.1", "84.67"), List.of("EIT", "95.2"))));
        Map<String, BigDecimal> published =
                read(SheetSource.file("a.xlsx", out.toByteArray())).published();
        assertThat(published).containsOnlyKeys("I1", "EIT");
        assertThat(published.get("EIT")).isEqualByComparingTo("95.2");
    }

    @Test
    void readsTallies() {
        Inputs inputs = csv("""
                instrument,respondents,population,item,sub_item,n_least,n_little,n_much,n_most,n_yes,n_no,remark
                IIT,41,56,I1,I1.1,0,2,15,24,,,x
                IIT,41,56,I4,I4.3,,,,,1,40,
                IIT,41,,I2,,0,1,16,24,,,
                """);
        assertThat(inputs.tallies())
                .containsOnlyKeys("I1.1", "I4.3", "I2")
                .containsEntry("I4.3", new Tally(Map.of("YES", 1, "NO", 40)));
        assertThat(inputs.populations()).isEqualTo(Map.of("IIT", 56));
    }

    @Test
    void readsRespondentsAndPopulationsInColumnsAndRows() {
        Inputs columns = csv("code,score,respondents,population\nIIT,96.29,56,\nEIT,95.20,110,538\n");
        assertThat(columns.respondents()).isEqualTo(Map.of("IIT", 56, "EIT", 110));
        assertThat(columns.populations()).isEqualTo(Map.of("EIT", 538));
        Inputs rows = csv("code,score\nIIT,96.29\npopulation IIT,\"1,200\"\nrespondents: EIT,๑๑๐ คน\n");
        assertThat(rows.respondents()).isEqualTo(Map.of("EIT", 110));
        assertThat(rows.populations()).isEqualTo(Map.of("IIT", 1200));
    }

    @Test
    void readsTheRowOfTheEditionsYear() {
        String history = """
                | ปีงบประมาณ | คะแนน IIT | คะแนน EIT | คะแนน OIT | คะแนน ITA (ร้อยละ) | ระดับ |
                |---|---|---|---|---|---|
                | ๒๕๖๓ | ๘๖.๘๕ | ๗๙.๒๑ | ๖๒.๒๙ | ๗๔.๗๓ | C |
                | ๒๕๖๔ | ๙๖.๒๙ | ๙๕.๒๐ | ๑๐๐.๐๐ | ๙๗.๔๕ | AA |
                """;
        assertThat(pasted(history).published())
                .isEqualTo(scores("IIT", "96.29", "EIT", "95.20", "OIT", "100.00", "TOTAL", "97.45"));
        assertThat(csv("fiscal_year_be,iit,eit,oit,total\n2563,1,2,3,4\n2564,96.29,95.20,100,97.45\n")
                        .published())
                .containsEntry("TOTAL", new BigDecimal("97.45"));
    }

    @Test
    void leavesRowsWithoutScoreUntold() {
        var reading = (SheetReading.Read) all(file("code,score\nI1,\nI2,-\nI3,84.93\n"));
        assertThat(reading.inputs().published()).isEqualTo(scores("I3", "84.93"));
        assertThat(reading.notes())
                .containsExactly(new SheetRemark(Place.of("a.csv"), "scoring.sheet.no-score", List.of("2")));
    }

    @Test
    void roundsASpreadsheetsBinaryNoiseAway() {
        assertThat(csv("code,score\nE1,\"86,16\"\nI1,84.670000000000002\nI2,85.489999999999995\n")
                        .published())
                .isEqualTo(scores("E1", "86.16", "I1", "84.67", "I2", "85.49"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I99,80             | unknown-code-nearest      | code",
                "Website,80         | unknown-code              | code",
                "I1,101             | out-of-range              | score",
                "I1,-0.01           | out-of-range              | score",
                "I1,999999          | out-of-range              | score",
                "I1,สูง              | not-a-score               | score",
                "I1,1e9             | not-a-score               | score",
                "O30,50             | neither-passed-nor-failed | score",
                "1.1,ผ่าน            | not-a-score               | score",
                "' ,80'             | code-missing              | code",
            })
    void refusesAWrongScore(String row, String fault, String column) {
        assertThat(faults(file("code,score\nI2,85.49\n" + row + "\n")))
                .extracting(SheetRemark::messageKey, SheetRemark::place)
                .containsExactly(tuple("scoring.sheet." + fault, new Place("a.csv", 0, 3, column)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "IIT,41,I1,I1.1,0,2,15,23,,      | counts-sum           | respondents",
                "IIT,41,I1,I1.1,0,-2,19,24,,     | not-a-count          | n_little",
                "IIT,41,I1,I1.1,0,2.5,14.5,24,,  | not-a-count          | n_little",
                "IIT,41,I4,I4.1,41,,,,,          | other-scale          | n_least",
                "IIT,41,I1,,0,2,15,24,,          | not-a-question       | item",
                "IIT,41,O30,,0,2,15,24,,         | not-a-question       | item",
                "EIT,41,I1,I1.1,0,2,15,24,,      | other-instrument     | instrument",
                "IIT,41,I2,I1.1,0,2,15,24,,      | other-item           | item",
                "IIT,41,I1,I1.7,0,2,15,24,,      | unknown-code-nearest | sub_item",
                "IIT,x,I1,I1.1,0,2,15,24,,       | not-a-count          | respondents",
            })
    void refusesAWrongTally(String row, String fault, String column) {
        String header = "instrument,respondents,item,sub_item,n_least,n_little,n_much,n_most,n_yes,n_no\n";
        assertThat(faults(file(header + row + "\n")))
                .filteredOn(remark -> remark.place().column().equals(column))
                .extracting(SheetRemark::messageKey)
                .first()
                .isEqualTo("scoring.sheet." + fault);
    }

    @Test
    void refusesCountsInAColumnThatNoQuestionHas() {
        assertThat(faults(file("item,n_least,n_little,n_much,n_most,n_often\nI2,0,1,16,24,3\n")))
                .extracting(SheetRemark::messageKey)
                .containsExactly("scoring.sheet.choice-unknown");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults(file("code,score\nI1,120\nX9,80\nO1,33\nI2,85.49\nI2,85.94\n")))
                .extracting(remark -> remark.place().row())
                .containsExactly(2, 3, 4, 6);
    }

    @Test
    void readsAValueTwiceAndRefusesTwoValues() {
        assertThat(csv("code,score\nI1,84.67\n1.1,84.670\n").published()).isEqualTo(scores("I1", "84.67"));
        assertThat(faults(file("code,score\nI1,84.67\n1.1,84.76\n")))
                .containsExactly(new SheetRemark(
                        new Place("a.csv", 0, 3, "score"),
                        "scoring.sheet.two-values",
                        List.of("I1", "84.67", "a.csv:2 [score]", "84.76")));
    }

    @Test
    void joinsSeveralSourcesAndTellsWhereTheyContradict() {
        var declared = new SheetSource.Declared(Map.of("IIT", 41), Map.of("EIT", 538), "department");
        Inputs joined = read(file("code,score\nI1,84.67\n"), new SheetSource.Pasted("๑.๒ (๘๕.๔๙)"), declared);
        assertThat(joined.published()).isEqualTo(scores("I1", "84.67", "I2", "85.49"));
        assertThat(joined.respondents()).isEqualTo(Map.of("IIT", 41));
        assertThat(joined.populations()).isEqualTo(Map.of("EIT", 538));
        assertThat(joined.agencyKind()).isEqualTo("department");
        assertThat(faults(
                        SheetSource.file("a.csv", "code,score\nE8,97.01\n".getBytes(UTF_8)),
                        SheetSource.file("b.csv", "code,score\nE8,87.01\n".getBytes(UTF_8))))
                .extracting(SheetRemark::place)
                .containsExactly(new Place("b.csv", 0, 2, "score"));
        assertThat(faults(new SheetSource.Declared(Map.of("XIT", 1), Map.of(), null)))
                .hasSize(1);
    }

    @Test
    void refusesWhatHoldsNoScore() {
        for (SheetSource source : List.of(
                new SheetSource.Pasted("สวัสดี"),
                file("a,b\n1,2\n"),
                file("code,score\n"),
                SheetSource.file("a.pdf", "%PDF-1.4".getBytes(UTF_8)),
                SheetSource.file("empty.csv", new byte[0]))) {
            assertThat(faults(source)).as("%s", source).hasSize(1);
        }
    }

    @Test
    void refusesMoreThanTenMegabytesPolitely() {
        var bytes = new byte[TableReader.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) '\n');
        assertThat(faults(SheetSource.file("a.csv", bytes)))
                .extracting(SheetRemark::messageKey)
                .containsExactly("document.fault.too-large");
        assertThat(faults(new SheetSource.Pasted("๑.๑ (๘๔.๖๗)\n".repeat(1_000_000))))
                .extracting(SheetRemark::messageKey)
                .containsExactly("document.fault.too-large");
    }

    @Test
    void refusesMoreThan100000RowsPolitely() {
        assertThat(faults(file("code,score\n" + "I1,84.67\n".repeat(TableReader.MAX_ROWS + 1))))
                .extracting(SheetRemark::messageKey)
                .containsExactly("document.fault.too-many-rows");
    }

    @Test
    void readsOpdcsSampleSheets() throws IOException {
        assertThat(read(sample("opdc-2564-values.csv")).published()).hasSize(66);
        assertThat(read(sample("opdc-2564-tallies.csv")).tallies()).hasSize(70);
    }

    static Inputs csv(String text) {
        return read(file(text));
    }

    static Inputs pasted(String text) {
        return read(new SheetSource.Pasted(text));
    }

    static SheetSource file(String text) {
        return SheetSource.file("a.csv", text.getBytes(UTF_8));
    }

    static SheetSource sample(String name) throws IOException {
        return SheetSource.file(name, Files.readAllBytes(Path.of("samples", name)));
    }

    static SheetReading all(SheetSource... sources) {
        return ScoreSheets.read(EDITION, List.of(sources));
    }

    static Inputs read(SheetSource... sources) {
        return switch (all(sources)) {
            case SheetReading.Read(var inputs, var _, var _) -> inputs;
            case SheetReading.Refused(var faults, var _) -> throw new AssertionError(faults);
        };
    }

    static List<SheetRemark> faults(SheetSource... sources) {
        return switch (all(sources)) {
            case SheetReading.Read read -> throw new AssertionError(read);
            case SheetReading.Refused(var faults, var _) -> faults;
        };
    }

    static Map<String, BigDecimal> scores(String... pairs) {
        var scores = new HashMap<String, BigDecimal>();
        for (int i = 0; i < pairs.length; i += 2) {
            scores.put(pairs[i], new BigDecimal(pairs[i + 1]));
        }
        return scores;
    }
}
