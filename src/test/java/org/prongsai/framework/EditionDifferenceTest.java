package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionDifferenceTest {
    private static final Edition BASE = ShippedEditions.load("2564");
    private static final String TEXT = EditionFile.text(BASE);

    @ParameterizedTest(name = "{2} from {3} to {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 40 | weight: 40.0 | | |",
                "target: 95 | target: 90 | edition.target | 95 | 90",
                "en: Organisation structure | en: Structure | O1.en | Organisation structure | Structure",
                "least: 30 | least: 25 | sampling.EIT.least | 30 | 25",
                "points: 33 | points: 34 | scales.AMOUNT4.LITTLE.points | 33 | 34",
                "scale: AMOUNT4 | scale: YESNO | I1.1.scale | AMOUNT4 | YESNO",
                "polarity: positive | polarity: negative | I1.1.polarity | positive | negative",
                "en: Powers and duties as set by law | en: Powers | O3.components.1.en | Powers and duties as set by law | Powers",
                "mark: official | mark: found | provenance.grades.mark | official | found",
            })
    void tellsWhatChanged(String old, String changed, String path, String was, String is) {
        var differences = EditionDifference.between(BASE, edition(TEXT.replaceFirst(old, changed)));
        if (path == null) {
            assertThat(differences).isEmpty();
        } else {
            assertThat(differences)
                    .singleElement()
                    .satisfies(it ->
                            assertThat(List.of(it.path(), it.was(), it.is())).containsExactly(path, was, is));
        }
    }

    @Test
    void tellsAGradesBound() {
        assertThat(EditionDifference.between(BASE, edition(TEXT.replace("en: AA, from: 95", "en: AA, from: 96"))))
                .extracting(EditionDifference::path)
                .containsExactly("grades.total.AA.from", "grades.parts.AA.from");
    }

    @Test
    void tellsThatAWholeBranchIsGoneNodeByNode() {
        assertThat(EditionDifference.between(BASE, ShippedEditions.load("2562")))
                .contains(
                        new EditionDifference(EditionDifference.Kind.REMOVED, "O43", "", label("O43"), ""),
                        new EditionDifference(
                                EditionDifference.Kind.CHANGED, "10.2", "content", "branch", "published"));
    }

    @Test
    void tellsAnotherOrder() {
        int first = TEXT.indexOf("                - code: O42");
        int second = TEXT.indexOf("                - code: O43");
        int end = TEXT.indexOf("provenance:");
        String swapped = TEXT.substring(0, first)
                + TEXT.substring(second, end)
                + TEXT.substring(first, second)
                + TEXT.substring(end);
        assertThat(EditionDifference.between(BASE, edition(swapped)))
                .containsExactly(new EditionDifference(
                        EditionDifference.Kind.CHANGED, "10.2", "children", "O42, O43", "O43, O42"));
    }

    @Test
    void areNoneExactlyForTheSameText() {
        for (Edition was : ShippedEditions.all()) {
            for (Edition is : ShippedEditions.all()) {
                assertThat(EditionDifference.between(was, is).isEmpty())
                        .isEqualTo(was.id().equals(is.id()));
            }
        }
    }

    private static String label(String code) {
        return BASE.find(code).orElseThrow().label().th();
    }

    private static Edition edition(String text) {
        return switch (EditionFile.read(text.getBytes(StandardCharsets.UTF_8), "t")) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new AssertionError(
                        faults.stream().map(fault -> fault.text(Locale.ENGLISH)).toList());
        };
    }
}
