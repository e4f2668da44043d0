package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class EditionCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private record Ran(int exit, String out, String err) {}

    @Test
    void checkSaysThatASoundFileIsSound() throws IOException {
        Path file = file("sound.yaml", EditionFile.text(ShippedEditions.load("2564")));
        assertThat(run("check", file.toString()))
                .isEqualTo(new Ran(
                        0,
                        file + ": sound, edition 2564, sha256 "
                                + ShippedEditions.load("2564").hash() + "\n",
                        ""));
    }

    @Test
    void checkListsTheFaultsOfAllFiles() throws IOException {
        String sound = EditionFile.text(ShippedEditions.load("2564"));
        Path first = file("first.yaml", sound.replace("target: 95", "target: 950"));
        Path second = file("second.yaml", sound.replace("privacyFloor: 5", "privacyFlor: 5"));
        Path third = file("third.yaml", sound);
        Ran ran = run("check", first.toString(), second.toString(), third.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().lines())
                .containsExactly(
                        first + ":8 target: found 950, expected a value from 0 to 100",
                        second + ":1 privacyFloor: found nothing, expected the key “privacyFloor”",
                        second
                                + ":10 privacyFlor: found the unknown key “privacyFlor”, expected one of format, id,"
                                + " year, status, name, scales, tree, beside, grades, target, passMark, privacyFloor,"
                                + " notApplicable, sampling, provenance");
        assertThat(ran.out()).startsWith(third + ": sound");
    }

    @Test
    void checkSpeaksThai() throws IOException {
        Path file =
                file("a.yaml", EditionFile.text(ShippedEditions.load("2564")).replace("target: 95", "target: 950"));
        assertThat(run("check", "--language", "th", file.toString()).err())
                .isEqualTo(file + ":8 target: พบค่า 950 แต่ต้องเป็นค่าตั้งแต่ 0 ถึง 100\n");
    }

    @Test
    void checkRefusesAFileThatIsNotThere() {
        assertThat(run("check", folder.resolve("none.yaml").toString()).exit()).isEqualTo(2);
    }

    @Test
    void showPrintsTheTreeWithEachNodesPartOf100Points() {
        Ran ran = run("show", "2564");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines().map(String::strip))
                .contains(
                        "100.000  TOTAL  Total",
                        "30    30.000    IIT  Internal Integrity and Transparency Assessment",
                        "5.000          O42  Measures promoting integrity and transparency  [3 components]",
                        "AA  TOTAL ≥ 95");
    }

    @Test
    void showMarksADraft() {
        assertThat(run("show", "2567").out()).contains("Draft, not confirmed");
        assertThat(run("show", "--language", "th", "2567").out())
                .contains("ร่างเกณฑ์ ยังไม่ยืนยัน", "ผ่านดีเยี่ยม  EIT ≥ 95, IIT ≥ 95, OIT ≥ 95, TOTAL ≥ 95");
    }

    @Test
    void showPrintsJson() {
        var json = JsonMapper.shared().readTree(run("show", "--json", "2564").out());
        assertThat(json.get("id").asString()).isEqualTo("2564");
        assertThat(json.get("nodes")
                        .valueStream()
                        .filter(node -> node.get("code").asString().equals("I1"))
                        .map(node -> List.of(
                                node.get("alias").asString(),
                                node.get("parent").asString(),
                                node.get("share").asString())))
                .containsExactly(List.of("1.1", "1", "1/100"));
    }

    @Test
    void writeMakesFilesThatCheckAccepts() {
        for (String name : List.of("whole.yaml", "sheets.xlsx")) {
            String file = folder.resolve(name).toString();
            assertThat(run("write", "2565", file).exit()).isZero();
            assertThat(run("check", file).out())
                    .endsWith(ShippedEditions.load("2565").hash() + "\n");
        }
    }

    @Test
    void showRefusesAnUnknownEdition() {
        Ran ran = run("show", "2599");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("2599: neither a file nor a shipped edition (2558, ");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new EditionCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Ran(exit, out.toString(), err.toString());
    }
}
