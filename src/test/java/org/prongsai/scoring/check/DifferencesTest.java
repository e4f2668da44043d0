package org.prongsai.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;

class DifferencesTest {
    private static final Misreading ITEM_7_3 = misreading("E8", "87.01", "97.01");
    private static final Misreading ITEM_7_5 = misreading("E10", "85.52", "95.52");
    private static final Misreading ITEM_8_3 = misreading("E13", "85.52", "95.52");

    @Test
    void opdcsPublishedScoresDifferInIndicator8OnlyBecauseOfRounding() {
        assertThat(differences(Sheets.opdc()).list())
                .containsExactly(new Difference(
                        "8",
                        new BigDecimal("85.27"),
                        BigFraction.of(85_264, 1000),
                        new Explanation.Rounding(new BigDecimal("85.26"), new BigDecimal("85.27"))));
    }

    @Test
    void opdcsAnnexMisprintsItems73And75And83() {
        Differences differences = differences(Sheets.annex());
        assertThat(differences.list()).extracting(Difference::code).containsExactly("TOTAL", "EIT", "7", "8");
        assertThat(readings(differences, "7")).containsExactly(ITEM_7_3, ITEM_7_5);
        assertThat(readings(differences, "8")).containsExactly(ITEM_8_3);
        assertThat(readings(differences, "EIT")).containsExactly(ITEM_7_3, ITEM_7_5, ITEM_8_3);
        assertThat(readings(differences, "TOTAL")).containsExactly(ITEM_7_3, ITEM_7_5, ITEM_8_3);
    }

    @Test
    void noOtherSetOfThreeDigitsExplainsTheAnnexNearlyAsWell() {
        assertThat(differences(Sheets.annex()).list())
                .extracting(Difference::explanation)
                .allSatisfy(explanation ->
                        assertThat(((Explanation.Misread) explanation).others()).isEmpty());
    }

    @ParameterizedTest(name = "PDMO {0} agrees with 30/30/40")
    @CsvSource({
        "2562, 81.42, 80.38, 98.75, 88.04",
        "2563, 86.85, 79.21, 62.29, 74.73",
        "2564, 96.29, 95.20, 100.00, 97.45"
    })
    void pdmosTotalsSince2562Agree(String year, String iit, String eit, String oit, String total) {
        assertThat(year).isNotEmpty();
        assertThat(differences(instruments(iit, eit, oit, total)).list()).isEmpty();
    }

    @ParameterizedTest(name = "PDMO {0} contradicts 30/30/40")
    @CsvSource({
        "2558, 67.75, 82.58, 79.07, 80.56, 76727/1000",
        "2559, 71.81, 88.95, 83.72, 85.10, 81716/1000",
        "2560, 77.34, 87.72, 86.36, 84.11, 84062/1000",
        "2561, 79.35, 88.85, 86.36, 86.95, 85004/1000"
    })
    void pdmosTotalsBefore2562Contradict(
            String year, String iit, String eit, String oit, String total, String computed) {
        assertThat(year).isNotEmpty();
        assertThat(differences(instruments(iit, eit, oit, total)).list())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.code()).isEqualTo("TOTAL");
                    assertThat(difference.computed()).isEqualTo(BigFraction.parse(computed));
                    assertThat(difference.explanation()).isNotInstanceOf(Explanation.Rounding.class);
                });
    }

    @Test
    void namesTheIntervalsOfScoresThatMayBeWrongAlone() {
        Explanation explanation = explanation(differences(Sheets.with(Sheets.opdc(), "I13", "58.36")), "3");
        assertThat(((Explanation.OneItem) explanation).suspects())
                .filteredOn(suspect -> suspect.code().equals("I13"))
                .singleElement()
                .satisfies(suspect -> assertThat(new BigDecimal("74.12")).isBetween(suspect.from(), suspect.to()));
    }

    @Test
    void suspectsNoScoreThatWouldHaveToExceed100() {
        Explanation explanation = explanation(differences(Sheets.with(Sheets.opdc(), "I13", "58.36")), "3");
        assertThat(((Explanation.OneItem) explanation).suspects())
                .extracting(Suspect::code)
                .doesNotContain("I16", "I17")
                .contains("I13");
    }

    @Test
    void blamesAnIndicatorsOwnFigureWhereTheInstrumentAgreesWithTheItems() {
        Differences differences = differences(Sheets.with(Sheets.opdc(), "3", "88.05"));
        assertThat(differences.list()).extracting(Difference::code).containsExactly("3", "8");
        assertThat(readings(differences, "3")).containsExactly(misreading("3", "88.05", "83.05"));
    }

    @Test
    void leavesUnexplainedWhatNoSingleScoreAndNoThreeDigitsMend() {
        Differences differences = differences(Sheets.with(Sheets.opdc(), "8", "51.63", "EIT", "17.94"));
        assertThat(explanation(differences, "8")).isEqualTo(new Explanation.Unexplained());
        assertThat(explanation(differences, "EIT")).isEqualTo(new Explanation.Unexplained());
    }

    @Test
    void saysThatAnswersOverrideThePrint() {
        var inputs = Inputs.NONE
                .withPublished(Map.of("E8", new BigDecimal("87.01")))
                .withTallies(Map.of("E8", new Tally(Map.of("YES", 65, "NO", 2))));
        assertThat(Differences.of(Fold.score(Sheets.EDITION_2564, inputs)).list())
                .containsExactly(new Difference(
                        "E8", new BigDecimal("87.01"), BigFraction.of(6500, 67), new Explanation.Overrides()));
    }

    @Test
    void takesTheClosingZerosThatASpreadsheetDropsAsPrinted() {
        assertThat(differences(instruments("96.29", "95.2", "100", "97.45")).list())
                .isEmpty();
    }

    private static Differences differences(Map<String, BigDecimal> published) {
        return Differences.of(Fold.score(Sheets.EDITION_2564, Inputs.NONE.withPublished(published)));
    }

    private static Map<String, BigDecimal> instruments(String iit, String eit, String oit, String total) {
        return Sheets.with(Map.of(), "IIT", iit, "EIT", eit, "OIT", oit, "TOTAL", total);
    }

    private static Explanation explanation(Differences differences, String code) {
        return differences.list().stream()
                .filter(difference -> difference.code().equals(code))
                .findFirst()
                .orElseThrow()
                .explanation();
    }

    private static List<Misreading> readings(Differences differences, String code) {
        return ((Explanation.Misread) explanation(differences, code)).readings();
    }

    private static Misreading misreading(String code, String printed, String read) {
        return new Misreading(code, new BigDecimal(printed), new BigDecimal(read));
    }
}
