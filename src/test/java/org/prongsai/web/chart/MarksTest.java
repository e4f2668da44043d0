package org.prongsai.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Tone;

/// Where the other charts put their marks.
class MarksTest {
    private static final List<Stacked.Choice> CHOICES = List.of(
            new Stacked.Choice("yes", Tone.AA), new Stacked.Choice("no", Tone.F), new Stacked.Choice("none", Tone.D));

    @Test
    void stackedPartsFillTheWidthAndLeaveOutWhatNobodyChose() {
        var row = new Stacked.Row("1.1", "", List.of(30L, 10L, 0L));
        var parts = new Stacked("answers", "item", CHOICES, List.of(row)).parts(row);
        assertThat(parts)
                .containsExactly(
                        new Stacked.Part("0%", "75%", "37.5%", Tone.AA, "75%", true),
                        new Stacked.Part("75%", "25%", "87.5%", Tone.F, "25%", true));
    }

    @Test
    void stackedPartsTooSmallForTheirShareStandWithoutIt() {
        var row = new Stacked.Row("1.1", "", List.of(95L, 5L, 0L));
        assertThat(new Stacked("answers", "item", CHOICES, List.of(row)).parts(row))
                .extracting(Stacked.Part::roomy)
                .containsExactly(true, false);
    }

    @Test
    void nobodyAnsweredMeansNoParts() {
        var row = new Stacked.Row("1.1", "", List.of(0L, 0L, 0L));
        assertThat(new Stacked("answers", "item", CHOICES, List.of(row)).parts(row))
                .isEmpty();
    }

    @Test
    void aStackedRowHasACountForEachChoice() {
        var row = new Stacked.Row("1.1", "", List.of(1L));
        assertThatThrownBy(() -> new Stacked("answers", "item", CHOICES, List.of(row)))
                .hasMessageContaining("1 counts for 3 choices");
    }

    @Test
    void aWaterfallContinuesWhereTheBarBeforeEnded() {
        var gain = Waterfall.Bar.change("a", null, Figure.plain("+2"), new BigDecimal("92"), new BigDecimal("94"));
        var loss = Waterfall.Bar.change("b", null, Figure.plain("-1"), new BigDecimal("94"), new BigDecimal("93"));
        var chart = new Waterfall(
                "way",
                new Waterfall.Names("change", "points"),
                Scale.around(List.of(new BigDecimal("90"), new BigDecimal("98"))),
                List.of(gain, loss));
        assertThat(gain.kind()).isEqualTo(Waterfall.Kind.GAIN);
        assertThat(loss.kind()).isEqualTo(Waterfall.Kind.LOSS);
        assertThat(chart.x(gain)).isEqualTo("25%");
        assertThat(chart.width(gain)).isEqualTo("25%");
        assertThat(chart.end(gain)).isEqualTo("50%");
        assertThat(chart.x(loss)).isEqualTo("37.5%");
        assertThat(chart.end(loss)).isEqualTo("37.5%");
    }

    @Test
    void aSparkKeepsItsRunsApart() {
        var spark = new Spark("trend", List.of(points(80, 90), List.of(), points(85)));
        assertThat(spark.lines()).containsExactly("4.0,24.0 48.0,4.0", "92.0,14.0");
        assertThat(spark.last()).isEqualTo(new Spark.Point(92, 14));
    }

    @Test
    void aSparkOfNothingIsEmpty() {
        assertThat(new Spark("trend", List.of()).last()).isNull();
    }

    private static List<BigDecimal> points(int... values) {
        return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
