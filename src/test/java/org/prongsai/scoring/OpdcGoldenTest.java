package org.prongsai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.sheet.SheetSource;

/// Every figure that OPDC published for fiscal year 2564, recomputed from answers and from the published items.
class OpdcGoldenTest {
    private static final Edition EDITION = ShippedEditions.load("2564");
    private static final Inputs PRINTED = read("opdc-2564-values.csv");
    private static final ScoredTree ANSWERED =
            Fold.score(EDITION, read("opdc-2564-tallies.csv", "opdc-2564-verdicts.csv"));
    private static final ScoredTree FROM_ITEMS = Fold.score(EDITION, PRINTED);

    /// Indicators and the total as OPDC's table grades them.
    private static final Map<String, String> GRADES = Map.ofEntries(
            Map.entry("TOTAL", "A"),
            Map.entry("1", "A"),
            Map.entry("2", "A"),
            Map.entry("3", "B"),
            Map.entry("4", "A"),
            Map.entry("5", "A"),
            Map.entry("6", "A"),
            Map.entry("7", "A"),
            Map.entry("8", "A"),
            Map.entry("9", "AA"),
            Map.entry("10", "AA"));

    static Stream<Arguments> figures() {
        return EDITION.nodes()
                .flatMap(node -> Optional.ofNullable(PRINTED.published().get(node.code())).stream()
                        .map(printed -> Arguments.of(node.shownCode(), printed.toPlainString())));
    }

    @Test
    void has66Figures() {
        assertThat(figures()).hasSize(66);
    }

    @ParameterizedTest(name = "{0} is {1} from the answers")
    @MethodSource("figures")
    void comesOutOfTheAnswers(String code, String printed) {
        assertThat(shown(ANSWERED, code)).isEqualTo(printed);
    }

    /// Indicator 8 alone shows that the items were not rounded before they were averaged: 85.264 from the printed
    /// ones, 85.2657 from the answers, printed 85.27.
    @ParameterizedTest(name = "{0} is {1} from the published items")
    @MethodSource("figures")
    void comesOutOfThePublishedItems(String code, String printed) {
        assertThat(shown(FROM_ITEMS, code)).isEqualTo(code.equals("8") ? "85.26" : printed);
    }

    @ParameterizedTest(name = "{0} is graded {1}")
    @MethodSource("grades")
    void isGradedAsInOpdcsTable(String code, String grade) {
        for (ScoredTree tree : List.of(ANSWERED, FROM_ITEMS)) {
            assertThat(tree.grade(tree.find(code).orElseThrow()).map(Grade::code))
                    .contains(grade);
        }
    }

    static Stream<Arguments> grades() {
        return GRADES.entrySet().stream().map(grade -> Arguments.of(grade.getKey(), grade.getValue()));
    }

    @Test
    void has10ItemsOfGradeAa19OfA13OfBAnd3OfC() {
        assertThat(EDITION.nodes()
                        .filter(node ->
                                node.level() == Level.ITEM && node.code().matches("[IE]\\d+"))
                        .map(node -> ANSWERED.grade(ANSWERED.find(node.code()).orElseThrow())
                                .orElseThrow()
                                .code())
                        .collect(java.util.stream.Collectors.groupingBy(
                                grade -> grade, java.util.stream.Collectors.counting())))
                .isEqualTo(Map.of("AA", 10L, "A", 19L, "B", 13L, "C", 3L));
    }

    @Test
    void knowsTheExactFractionsBehindIndicator8() {
        assertThat(Stream.of("8.1", "8.2", "8.3", "8.4", "8.5", "8")
                        .map(code -> Rounding.text(
                                ANSWERED.find(code).orElseThrow().score().orElseThrow())))
                .containsExactly("5310/67", "5375/67", "6400/67", "5607/67", "5872/67", "28564/335");
    }

    private static String shown(ScoredTree tree, String code) {
        return Rounding.shown(tree.find(code).orElseThrow().score().orElseThrow());
    }

    private static Inputs read(String... samples) {
        List<SheetSource> sources = Stream.of(samples)
                .<SheetSource>map(name -> SheetSource.file(name, bytes(name)))
                .toList();
        return ((SheetReading.Read) ScoreSheets.read(EDITION, sources)).inputs();
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("samples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
