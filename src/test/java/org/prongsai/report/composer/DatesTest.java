package org.prongsai.report.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.thai.DateSpan;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2021-04-01, 2021-05-31, ระหว่างเดือนเมษายน - พฤษภาคม 2564",
        "2021-12-01, 2022-01-31, ระหว่างเดือนธันวาคม 2564 - มกราคม 2565",
        "2021-03-01, 2021-03-31, ระหว่างเดือนมีนาคม 2564",
        "2021-03-01, 2021-05-14, ระหว่างวันที่ 1 มีนาคม 2564 ถึงวันที่ 14 พฤษภาคม 2564"
    })
    void wholeMonthsAreNamed(LocalDate first, LocalDate last, String said) {
        assertThat(Dates.span(new DateSpan(first, last))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-30, ภายในสิ้นปีงบประมาณ พ.ศ. 2564 (วันที่ 30 กันยายน 2564)",
        "2022-03-31, ภายในไตรมาสที่ 2 ของปีงบประมาณ พ.ศ. 2565 (วันที่ 31 มีนาคม 2565)",
        "2022-03-30, ภายในวันที่ 30 มีนาคม 2565"
    })
    void daysThatEndAYearOrAQuarterAreSaidSo(LocalDate day, String said) {
        assertThat(Dates.until(day)).isEqualTo(said);
    }
}
