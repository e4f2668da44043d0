package org.prongsai.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @Test
    void beginsAtFiftyOnlyWhenNoValueIsBelow() {
        assertThat(Scale.points(points("50", "91.85")).min()).isEqualByComparingTo("50");
        assertThat(Scale.points(points("49.99", "91.85")).min()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"50, 0%", "75, 50%", "91.85, 83.7%", "100, 100%", "40, 0%", "101, 100%"})
    void placesValuesByTheirShareOfTheWidth(BigDecimal value, String at) {
        assertThat(Scale.points(points("50")).at(value)).isEqualTo(at);
    }

    @Test
    void measuresLengthsInEitherDirection() {
        var scale = Scale.points(points("50"));
        assertThat(scale.length(new BigDecimal("90"), new BigDecimal("95"))).isEqualTo("10%");
        assertThat(scale.length(new BigDecimal("95"), new BigDecimal("90"))).isEqualTo("10%");
    }

    @Test
    void labelsBothEdges() {
        assertThat(Scale.points(points("50")).ticks())
                .map(BigDecimal::intValue)
                .containsExactly(50, 60, 70, 80, 90, 100);
        assertThat(Scale.points(points("0")).ticks()).map(BigDecimal::intValue).containsExactly(0, 20, 40, 60, 80, 100);
    }

    @Test
    void closesInOnSmallChanges() {
        var scale = Scale.around(points("91.85", "95.09"));
        assertThat(scale.ticks()).map(BigDecimal::intValue).containsExactly(90, 92, 94, 96);
    }

    @Test
    void hasRoomEvenForASingleValue() {
        assertThat(Scale.around(points("90")).ticks()).hasSize(2);
    }

    @Test
    void refusesAnAxisWithoutLength() {
        assertThatThrownBy(() -> new Scale(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BigDecimal> points(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }
}
