package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-31, true", "2026-04-01, false"})
    void includesItsFirstAndLastDay(LocalDate day, boolean inside) {
        assertThat(new DateSpan(FIRST, LAST).contains(day)).isEqualTo(inside);
    }

    @Test
    void countsBothEnds() {
        assertThat(new DateSpan(FIRST, LAST).days()).isEqualTo(31);
        assertThat(new DateSpan(FIRST, FIRST).days()).isEqualTo(1);
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateSpan(LAST, LAST.minusDays(1)));
    }
}
