package org.prongsai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.ShippedEditions;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private record Ran(int exit, String out, String err) {
        JsonNode json() {
            assertThat(exit).as(err).isZero();
            assertThat(err).isEmpty();
            return JSON.readTree(out);
        }
    }

    @Test
    void scoresOpdcFromTalliesAndVerdicts() {
        JsonNode json = run("2564", "--json", "opdc-2564-tallies.csv", "opdc-2564-verdicts.csv")
                .json();
        assertThat(json.get("edition").asString()).isEqualTo("2564");
        assertThat(json.get("total").toString())
                .isEqualTo("{\"score\":\"91.85\",\"exact\":\"" + exactTotal(json) + "\",\"grade\":\"A\"}");
        assertThat(node(json, "8").toString())
                .isEqualTo("{\"code\":\"8\",\"score\":\"85.27\",\"exact\":\"28564/335\",\"n\":67}");
        assertThat(node(json, "O30").toString())
                .isEqualTo("{\"code\":\"O30\",\"score\":\"0.00\",\"exact\":\"0/1\",\"n\":null}");
        assertThat(json.get("withheld").isEmpty()).isTrue();
        assertThat(json.get("differences").isEmpty()).isTrue();
        assertThat(json.propertyNames()).containsExactly("edition", "total", "nodes", "withheld", "differences");
    }

    private static String exactTotal(JsonNode json) {
        return node(json, "TOTAL").get("exact").asString();
    }

    @Test
    void checksOpdcsPrintedScores() {
        JsonNode json = run("2564", "--json", "opdc-2564-values.csv").json();
        assertThat(json.get("total").get("score").asString()).isEqualTo("91.85");
        assertThat(json.get("withheld").isEmpty()).isTrue();
        assertThat(json.get("differences").toString())
                .isEqualTo("[{\"code\":\"8\",\"given\":\"85.27\",\"computed\":\"85.26\","
                        + "\"explanation\":\"ROUNDING\",\"lowest\":\"85.26\",\"highest\":\"85.27\"}]");
    }

    @Test
    void readsTheAnnexsMisprints() {
        JsonNode json = run("2564", "--json", "opdc-2564-annex.txt").json();
        JsonNode eit = node(json.get("differences"), "EIT");
        assertThat(eit.get("explanation").asString()).isEqualTo("MISREAD");
        assertThat(eit.get("readings").toString())
                .isEqualTo("[{\"code\":\"E8\",\"printed\":\"87.01\",\"read\":\"97.01\"},"
                        + "{\"code\":\"E10\",\"printed\":\"85.52\",\"read\":\"95.52\"},"
                        + "{\"code\":\"E13\",\"printed\":\"85.52\",\"read\":\"95.52\"}]");
    }

    @ParameterizedTest(name = "PDMO {0}: {1}, {2}")
    @CsvSource({
        "2558, 80.56, สูงมาก",
        "2559, 85.10, สูงมาก",
        "2560, 84.11, สูงมาก",
        "2561, 86.95, สูงมาก",
        "2562, 88.04, A",
        "2563, 74.73, C",
        "2564, 97.45, AA"
    })
    void scoresPdmosYears(String year, String total, String grade) {
        JsonNode json = run(year, "--json", "pdmo-" + year + "-values.csv").json();
        assertThat(json.get("total").get("score").asString()).isEqualTo(total);
        assertThat(json.get("total").get("grade").asString()).isEqualTo(grade);
        assertThat(json.get("differences").isEmpty()).isTrue();
    }

    @Test
    void recomputesTheFiveIndicesOfFiscalYear2561() {
        JsonNode json = run("2561", "--json", "moe-2561-values.csv").json();
        assertThat(json.get("total").toString())
                .isEqualTo("{\"score\":\"86.50\",\"exact\":\"108127/1250\",\"grade\":\"สูงมาก\"}");
    }

    @Test
    void tellsWhatIsWithheldAndStillSucceeds() {
        JsonNode json = run("2564", "--json", "withheld-2564.csv").json();
        assertThat(json.get("total").toString()).isEqualTo("{\"score\":null,\"exact\":null,\"grade\":null}");
        assertThat(json.get("withheld").toString())
                .contains("{\"code\":\"TOTAL\",\"reason\":\"CHILD_WITHHELD\"}")
                .contains("{\"code\":\"I2\",\"reason\":\"BELOW_PRIVACY_FLOOR\"}")
                .contains("{\"code\":\"OIT\",\"reason\":\"MISSING\"}")
                .doesNotContain("\"O1\"")
                .doesNotContain("I1.1");
    }

    @Test
    void heedsDeclaredPopulationsAndRespondents() {
        List<String> args = List.of("--edition", "2564", "--json", "--input", "samples/pdmo-2563-values.csv");
        assertThat(node(
                                execute(with(args, "--respondents", "EIT=54", "--population", "EIT=538"))
                                        .json(),
                                "EIT")
                        .get("n")
                        .asInt())
                .isEqualTo(54);
        assertThat(execute(with(args, "--respondents", "EIT=53", "--population", "EIT=538"))
                        .json()
                        .get("withheld")
                        .toString())
                .contains("{\"code\":\"EIT\",\"reason\":\"TOO_FEW_RESPONSES\"}");
    }

    @Test
    void listsAllFaultsAndExitsWith2() {
        Ran ran = run("2564", "--json", "broken-2564.csv");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("samples/broken-2564.csv:2 [score]: คะแนนของข้อ 1.1 คือ 184.67");
        assertThat(run("2564", "--language", "en", "broken-2564.csv").err())
                .contains("samples/broken-2564.csv:5 [code]: edition 2564 has no code “1.9”");
    }

    @Test
    void exitsWith2ForWhatItCannotFind() {
        assertThat(run("2599", "opdc-2564-values.csv").exit()).isEqualTo(2);
        Ran ran = run("2564", "none.csv");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("samples/none.csv: อ่านไฟล์ไม่ได้\n");
        assertThat(execute(List.of("--edition", "2564")).exit()).isEqualTo(2);
        assertThat(run("2564", "--language", "fr", "opdc-2564-values.csv").exit())
                .isEqualTo(2);
        assertThat(run("2564", "--population", "XIT=5", "opdc-2564-values.csv").exit())
                .isEqualTo(2);
    }

    @Test
    void takesAnEditionFromAFile() throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, EditionFile.text(ShippedEditions.load("2564")));
        assertThat(run(file.toString(), "--json", "opdc-2564-values.csv")
                        .json()
                        .get("total")
                        .get("score")
                        .asString())
                .isEqualTo("91.85");
        Files.writeString(file, "format: other\n");
        assertThat(run(file.toString(), "opdc-2564-values.csv").exit()).isEqualTo(2);
    }

    @Test
    void printsTheTreeInBothLanguages() {
        String thai = run("2564", "opdc-2564-values.csv").out();
        assertThat(thai)
                .contains("คะแนนรวม 91.85  ระดับ A")
                .contains("8  ประกาศ 85.27 คำนวณได้ 85.26  เกิดจากการปัดเศษ")
                .contains("IIT  41 คน ตรงกับคะแนน 30 จาก 30 ข้อ")
                .contains("EIT  67 คน ตรงกับคะแนน 15 จาก 15 ข้อ");
        assertThat(run("2564", "--language", "en", "opdc-2564-tallies.csv", "opdc-2564-verdicts.csv")
                        .out())
                .contains("Total 91.85")
                .containsPattern("84\\.67 +B +41 +1\\.000 +1\\.1 +Staff follow the prescribed steps and time limits");
    }

    private static List<String> with(List<String> args, String... more) {
        var all = new ArrayList<>(args);
        all.addAll(List.of(more));
        return all;
    }

    /// @param words options, and names of samples
    private static Ran run(String edition, String... words) {
        var args = new ArrayList<>(List.of("--edition", edition));
        for (String word : words) {
            if (word.contains(".")) {
                args.addAll(List.of("--input", "samples/" + word));
            } else {
                args.add(word);
            }
        }
        return execute(args);
    }

    private static Ran execute(List<String> args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new ScoreCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private static JsonNode node(JsonNode list, String code) {
        JsonNode nodes = list.isArray() ? list : list.get("nodes");
        for (JsonNode node : nodes) {
            if (node.get("code").asString().equals(code)) {
                return node;
            }
        }
        throw new AssertionError(code + " is not in " + nodes);
    }
}
