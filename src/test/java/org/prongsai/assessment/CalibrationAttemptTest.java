package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.assessment.Found.ABSENT;
import static org.prongsai.assessment.Found.PRESENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an attempt at the calibration set is counted.
class CalibrationAttemptTest {
    private static final CalibrationItem ONE = item(1, PRESENT, ABSENT);
    private static final CalibrationItem TWO = item(2, PRESENT, PRESENT, ABSENT);
    private static final List<CalibrationItem> SET = List.of(ONE, TWO);

    @ParameterizedTest(name = "4 of 5 right with {0} per cent needed: {1}")
    @CsvSource({"0, true", "79, true", "80, true", "81, false", "100, false"})
    void passesWithEnoughComponentsRight(int share, boolean passes) {
        var attempt = new CalibrationAttempt(
                1, Map.of(ONE.id(), List.of(PRESENT, PRESENT), TWO.id(), List.of(PRESENT, PRESENT, ABSENT)));

        assertThat(attempt.right(SET)).isEqualTo(4);
        assertThat(attempt.hasPassed(SET, share)).isEqualTo(passes);
    }

    @Test
    void passesOnlyWhenItIsComplete() {
        var half = new CalibrationAttempt(1, Map.of(ONE.id(), ONE.found()));

        assertThat(half.isComplete(SET)).isFalse();
        assertThat(half.hasPassed(SET, 0)).isFalse();
        assertThat(half.hasPassed(List.of(ONE), 100)).isTrue();
    }

    @Test
    void theNextAttemptOpensWithTheEndOfTheLast() {
        var half = new CalibrationAttempt(1, Map.of(ONE.id(), ONE.found()));
        var whole = new CalibrationAttempt(2, Map.of(ONE.id(), ONE.found(), TWO.id(), TWO.found()));

        assertThat(Calibration.highest(List.of(), SET)).isEqualTo(1);
        assertThat(Calibration.highest(List.of(half), SET)).isEqualTo(1);
        assertThat(Calibration.highest(List.of(half, whole), SET)).isEqualTo(3);
    }

    private static CalibrationItem item(int number, Found... found) {
        return new CalibrationItem(
                new UUID(0, number), number, "O" + number, "https://a", "", null, List.of(found), "why", 1, false);
    }
}
