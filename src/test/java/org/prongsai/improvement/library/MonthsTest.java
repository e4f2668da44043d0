package org.prongsai.improvement.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;

class MonthsTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Test
    void monthsLieInTheFiscalYear() {
        assertThat(new Months(10, 9).in(YEAR)).isEqualTo(YEAR.days());
        assertThat(new Months(11, 2).in(YEAR))
                .isEqualTo(new DateSpan(LocalDate.of(2021, 11, 1), LocalDate.of(2022, 2, 28)));
        assertThat(Months.of(YEAR.quarter(2))).isEqualTo(new Months(1, 3));
    }

    @Test
    void theyDoNotRunBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(9, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(1, 13));
    }
}
