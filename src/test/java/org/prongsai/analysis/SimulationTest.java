package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.ScoredTree;

class SimulationTest {
    private final ScoredTree opdc = Trees.opdc();

    @Test
    void gradesOpdc2564ByTheLevelsOf2566() {
        var simulation = Simulation.of(opdc, ShippedEditions.load("2566"));
        assertThat(simulation.tree().total().map(Rounding::shown))
                .isEqualTo(opdc.total().map(Rounding::shown))
                .contains("91.85");
        assertThat(simulation.tree().grade().orElseThrow().code()).isEqualTo("ผ่านดี");
        assertThat(simulation.missing()).isEmpty();
        assertThat(simulation.unused()).isEmpty();
        assertThat(simulation.original()).isSameAs(opdc);
    }

    @Test
    void changesNothingUnderTheSameEdition() {
        var simulation = Simulation.of(opdc, opdc.edition());
        assertThat(simulation.tree().total()).isEqualTo(opdc.total());
        assertThat(simulation.missing()).isEmpty();
        assertThat(simulation.reworded()).isEmpty();
    }

    @Test
    void saysWhichItemsStandUnderOtherWords() {
        var simulation = Simulation.of(opdc, ShippedEditions.load("2565"));
        assertThat(simulation.reworded()).contains("O34");
    }

    @Test
    void listsWhatAnOlderSchemeHasNoPlaceFor() {
        var pdmo = HistoryTest.year("2561 79.35 88.85 86.36 86.95").tree();
        var simulation = Simulation.of(pdmo, ShippedEditions.load("2564"));
        assertThat(simulation.tree().total()).isEmpty();
        assertThat(simulation.missing()).containsExactly("OIT");
        assertThat(simulation.unused()).containsExactly("EBIT");
    }

    @Test
    void letsAnotherInstrumentStandInWhereAsked() {
        var pdmo = HistoryTest.year("2561 79.35 88.85 86.36 86.95").tree();
        var simulation = Simulation.of(pdmo, ShippedEditions.load("2564"), Map.of("OIT", "EBIT"));
        assertThat(simulation.tree().total().map(Rounding::shown)).contains("85.00");
        assertThat(simulation.unused()).isEmpty();
    }

    @Test
    void neverTakesTheOldTotalOver() {
        var pdmo = HistoryTest.year("2564 96.29 95.20 100.00 97.45").tree();
        var simulation = Simulation.of(pdmo, ShippedEditions.load("2561"));
        assertThat(simulation.tree().total()).isEmpty();
        assertThat(simulation.missing()).containsExactly("T", "A", "CF", "IC", "WI");
    }
}
