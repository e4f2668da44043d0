package org.prongsai.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineChartTest {
    private static final List<LineChart.Column> YEARS = List.of(
            new LineChart.Column("2560", "indices"),
            new LineChart.Column("2561", "indices"),
            new LineChart.Column("2562", "grades"),
            new LineChart.Column("2563", "grades"));

    @Test
    void neverJoinsYearsOfDifferentSchemes() {
        var chart = chart("80", "85", "90", "95");
        assertThat(chart.segments(chart.series().getFirst()))
                .extracting(LineChart.Segment::x1, LineChart.Segment::x2)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("12.5%", "37.5%"),
                        org.assertj.core.groups.Tuple.tuple("62.5%", "87.5%"));
        assertThat(chart.breaks()).containsExactly(new LineChart.Break("50%"));
    }

    @Test
    void neverJoinsAcrossAMissingYear() {
        var chart = chart("80", null, "90", "95");
        assertThat(chart.segments(chart.series().getFirst())).hasSize(1);
        assertThat(chart.dots(chart.series().getFirst())).hasSize(3);
    }

    @Test
    void putsTheTopOfTheScaleAtTheTop() {
        var chart = chart("50", "75", "100", "95");
        assertThat(chart.dots(chart.series().getFirst()))
                .extracting(LineChart.Dot::y)
                .containsExactly(LineChart.HEIGHT, LineChart.HEIGHT / 2, 0, 22);
    }

    @Test
    void namesEachStretchInItsMiddle() {
        assertThat(chart("80", "85", "90", "95").stretches())
                .containsExactly(
                        new LineChart.Stretch(0, 2, "25%", "indices"), new LineChart.Stretch(2, 4, "75%", "grades"));
    }

    @Test
    void refusesASeriesOfAnotherLength() {
        assertThatThrownBy(() -> chart("80", "85")).hasMessageContaining("2 points for 4 years");
    }

    private static LineChart chart(@Nullable String... values) {
        var points = Arrays.stream(values)
                .map(value -> new LineChart.Point(value == null ? null : new BigDecimal(value), String.valueOf(value)))
                .toList();
        return new LineChart(
                "years", Scale.points(List.of()), YEARS, List.of(new LineChart.Series("total", points, true)));
    }
}
