package org.prongsai.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.published.Recomputation.Difference;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.Bilingual;
import picocli.CommandLine;

/// A published year as a file: what comes out of it is what went in, and whoever alters a digit is found out.
class YearFileTest {
    private static final Edition EDITION = ShippedEditions.load("2564");
    private static final String YEAR = file(scores(12));

    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatWasWrittenAndAgrees() throws IOException {
        YearFile.Content content = read(YEAR);
        assertThat(content.year()).isEqualTo(2564);
        assertThat(content.edition()).isEqualTo(EDITION);
        assertThat(content.scores().getFirst())
                .usingRecursiveComparison()
                .isEqualTo(scores(12).getFirst());
        assertThat(content.scores()).isEqualTo(scores(12));
        assertThat(Recomputation.of(content)).isEmpty();
    }

    @Test
    void aFlippedDigitOfAnAgencyIsNamed() throws IOException {
        PublishedScore one = scores(12).get(4);
        String total = String.valueOf(one.total());
        String other = total.replace(total.charAt(0), total.charAt(0) == '5' ? '6' : '5');
        String altered = inLine(6, "\"total\":\"" + total + "\"", "\"total\":\"" + other + "\"");
        assertThat(Recomputation.of(read(altered)))
                .contains(new Difference(one.agency().code(), "TOTAL", other, total))
                .allMatch(difference -> difference.agency().equals(one.agency().code()));
    }

    @Test
    void anAlteredAnswerIsNamedWhereverItCounts() throws IOException {
        PublishedScore one = scores(12).get(2);
        Matches matches = new Matches(YEAR.split("\n", -1)[3]);
        List<Difference> differences = Recomputation.of(read(inLine(4, matches.from(), matches.to())));
        assertThat(differences)
                .filteredOn(
                        difference -> difference.agency().equals(one.agency().code()))
                .extracting(Difference::what)
                .as("the question, its item and what is above them")
                .contains("E1.1", "E1", "6");
    }

    /// The first count of the first tally, one digit of it altered.
    private record Matches(String line) {
        String from() {
            int at = line.indexOf("\\\"tallies\\\":{");
            int begin = line.indexOf(":{", at + 15);
            return line.substring(begin, line.indexOf('}', begin));
        }

        String to() {
            String from = from();
            char last = from.charAt(from.length() - 1);
            return from.substring(0, from.length() - 1) + (last == '9' ? '8' : (char) (last + 1));
        }
    }

    @Test
    void aPlaceAMeanAndABrokenLineAreFoundToo() throws IOException {
        assertThat(Recomputation.of(read(inLine(5, "\"percentile\":", "\"percentile\":1"))))
                .anyMatch(difference -> difference.what().equals("place"));
        assertThat(Recomputation.of(read(inLine(1, "\"mean\":", "\"mean\":1"))))
                .anyMatch(difference -> difference.agency().isEmpty());
        assertThatThrownBy(() -> read(YEAR.substring(0, YEAR.length() - 30)))
                .isInstanceOfSatisfying(
                        YearFile.Unreadable.class, e -> assertThat(e.line()).isEqualTo(13));
        assertThatThrownBy(() -> read("code,total\na,1\n")).isInstanceOf(YearFile.Unreadable.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(YearFile.Unreadable.class);
    }

    @Test
    void theCommandSaysSoInBothLanguages() throws IOException {
        Path sound = Files.writeString(folder.resolve("ita-2564.jsonl"), YEAR);
        assertThat(run(sound, "--language", "en"))
                .isEqualTo("0 Recomputed and found as published: 12 agencies, fiscal year 2564");
        assertThat(run(sound, "--agency", "a3")).isEqualTo("0 คิดใหม่ตรงกับที่ประกาศทั้ง 1 หน่วยงาน ปีงบประมาณ 2564");
        assertThat(run(sound, "--agency", "nobody", "--language", "en")).isEqualTo("2 The file has no agency nobody");
        assertThat(run(folder.resolve("none.jsonl"), "--language", "en")).startsWith("2 There is no file");
        Path altered =
                Files.writeString(folder.resolve("altered.jsonl"), inLine(3, "\"passed\":false", "\"passed\":true"));
        assertThat(run(altered, "--language", "en"))
                .contains("a1 passed: published true, recomputed false", "in 1 of 12 agencies");
    }

    private static String run(Path file, String... options) {
        var said = new StringWriter();
        var command = new CommandLine(new RecomputeCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true));
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        int code = command.execute(arguments.toArray(String[]::new));
        return code + " " + said.toString().strip();
    }

    private static String inLine(int number, String from, String to) {
        String[] lines = YEAR.split("\n", -1);
        assertThat(lines[number - 1]).contains(from);
        int at = lines[number - 1].indexOf(from);
        lines[number - 1] = lines[number - 1].substring(0, at) + to + lines[number - 1].substring(at + from.length());
        return String.join("\n", lines);
    }

    private static YearFile.Content read(String file) throws IOException {
        return YearFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(List<PublishedScore> scores) {
        var out = new ByteArrayOutputStream();
        var release = new Release(
                EDITION.year(),
                1,
                EDITION.hash(),
                "",
                "1/2564",
                null,
                Instant.parse("2021-08-01T03:00:00Z"),
                scores.size(),
                false);
        try {
            YearFile.write(
                    release, EDITION, Figures.of(new Figures.Year(2564, EDITION, scores), null), scores::forEach, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Some agencies, of which the one with number 1 did not pass.
    private static List<PublishedScore> scores(int some) {
        var random = new SplittableRandom(2564);
        var scores = new ArrayList<PublishedScore>();
        for (int i = 0; i < some; i++) {
            Map<String, Tally> tallies = new HashMap<>();
            Map<String, Verdict> verdicts = new HashMap<>();
            boolean poor = i == 1;
            EDITION.nodes().forEach(node -> {
                if (node.content() instanceof Content.Question question) {
                    var counts = new HashMap<String, Integer>();
                    question.scale().choices().forEach(choice -> counts.put(choice.code(), 10 + random.nextInt(60)));
                    tallies.put(node.code(), new Tally(counts));
                } else if (node.content() instanceof Content.Disclosure) {
                    verdicts.put(node.code(), poor || random.nextInt(9) == 0 ? Verdict.FAILED : Verdict.PASSED);
                }
            });
            scores.add(PublishedScore.of(
                    new Agency(
                            new AgencyId(new UUID(2, i)),
                            "a" + i,
                            AgencyKind.FUND,
                            Bilingual.same("หน่วยงาน " + i),
                            Bilingual.same("น." + i),
                            "เลย",
                            null),
                    EDITION,
                    Inputs.NONE.withTallies(tallies).withVerdicts(verdicts),
                    PublishedFacts.NONE));
        }
        return Figures.placed(scores);
    }

    @Test
    void fullPrecisionOfTheFiguresSurvives() throws IOException {
        assertThat(read(YEAR).figures().whole().spread().mean())
                .isEqualTo(Figures.of(new Figures.Year(2564, EDITION, scores(12)), null)
                        .whole()
                        .spread()
                        .mean());
    }
}
