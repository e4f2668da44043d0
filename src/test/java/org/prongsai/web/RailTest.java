package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RailTest {
    private static final RailEntry BOARD = new RailEntry(RailStep.SCORES, 0, "board", "/scores?year=2564");
    private static final RailEntry IMPORT = new RailEntry(RailStep.SCORES, 1, "import", "/scores/import");
    private static final RailEntry ANALYSIS = new RailEntry(RailStep.ANALYSIS, 0, "analysis", "/analysis");

    @Test
    void followsThePathOfTheYearWhateverTheOrderOfModules() {
        var rail = Rail.of(List.of(ANALYSIS, IMPORT, BOARD), "/");
        assertThat(rail.stations()).extracting(Rail.Station::step).containsExactly(RailStep.SCORES, RailStep.ANALYSIS);
        assertThat(rail.stations().getFirst().pages())
                .extracting(Rail.Page::label)
                .containsExactly("board", "import");
        assertThat(rail.stations().getFirst().href()).isEqualTo("/scores?year=2564");
    }

    @Test
    void marksTheNearestPageAndItsStation() {
        assertThat(current("/scores")).containsExactly("board");
        assertThat(current("/scores/O30")).containsExactly("board");
        assertThat(current("/scores/import/differences")).containsExactly("import");
        assertThat(current("/scoresheet")).isEmpty();
    }

    @Test
    void showsFourStationsOnAPhoneAndKeepsTheRest() {
        var rail = Rail.of(steps(8), "/");
        assertThat(rail.bar()).hasSize(4);
        assertThat(rail.more()).hasSize(4);
    }

    @Test
    void hidesNoStationAlone() {
        var rail = Rail.of(steps(5), "/");
        assertThat(rail.bar()).hasSize(5);
        assertThat(rail.more()).isEmpty();
    }

    private static Stream<String> current(String path) {
        return Rail.of(List.of(BOARD, IMPORT, ANALYSIS), path).stations().stream()
                .flatMap(station -> station.pages().stream())
                .filter(Rail.Page::current)
                .map(Rail.Page::label);
    }

    private static List<RailEntry> steps(int count) {
        return Arrays.stream(RailStep.values())
                .limit(count)
                .map(step -> new RailEntry(step, 0, step.name(), "/" + step.name()))
                .toList();
    }
}
