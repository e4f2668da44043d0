package org.prongsai.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsTest {
    @ParameterizedTest
    @CsvSource({"0, 7, AA", "6, 7, F", "0, 5, AA", "1, 5, B", "2, 5, C", "4, 5, F", "0, 1, AA", "1, 2, F"})
    void gradesOfEverySchemeSpreadOverTheRamp(int rank, int ranks, Tone tone) {
        assertThat(Tone.ofRank(rank, ranks)).isEqualTo(tone);
    }

    @Test
    void aRankOutsideTheSchemeIsRefused() {
        assertThatThrownBy(() -> Tone.ofRank(7, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableRefusesRowsThatDoNotFitItsColumns() {
        var columns = List.of(Column.text("a"), Column.number("b"));
        var rows = List.of(Table.Row.of(Cell.text("1")));
        assertThatThrownBy(() -> Table.of("t", columns, rows)).hasMessageContaining("1 cells under 2 columns");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, '[1]'",
        "1, 3, '[1, 2, 3]'",
        "4, 12, '[1, 0, 3, 4, 5, 0, 12]'",
        "12, 12, '[1, 0, 11, 12]'",
        "2, 12, '[1, 2, 3, 0, 12]'"
    })
    void offersTheEndsAndTheNeighbours(int current, int last, String offered) {
        assertThat(Arrays.toString(new Pages(current, last, page -> "/" + page).offered()))
                .isEqualTo(offered);
    }

    @Test
    void aFieldNamesWhatDescribesIt() {
        var field = Field.text("name", "Name");
        assertThat(field.described()).isNull();
        assertThat(field.hint("h").described()).isEqualTo("field-name-hint");
        assertThat(field.hint("h").error("e").described()).isEqualTo("field-name-error field-name-hint");
    }

    @Test
    void aHeatTableHasAsManyColumnsAsItsLargestGroupWithinReason() {
        assertThat(heat(1).columns()).isEqualTo(4);
        assertThat(heat(6).columns()).isEqualTo(6);
        assertThat(heat(43).columns()).isEqualTo(10);
    }

    private static Heat heat(int items) {
        var item = new Heat.Item("1", "one", "90", "A", Tone.A, null);
        return new Heat(
                "heat",
                List.of(new Heat.Group("1", "group", null, null, java.util.Collections.nCopies(items, item))),
                List.of());
    }
}
