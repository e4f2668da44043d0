package org.prongsai.report.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.report.DocumentKind.Form;

class RegisterNumberTest {
    @ParameterizedTest(name = "{0} is {3} behind {1}")
    @CsvSource({
        "กค 0901/สลก./942, กค 0901/สลก./, false, 942",
        "กค.๐๙๐๑/สลก./๙๔๒, กค 0901/สลก./, false, 942",
        "ปป 0010/ว 78, ปป 0010/, true, 78",
        "ปป ๐๐๑๐/ว๗๘, ปป 0010/, true, 78",
        "นร 1200/ 15, นร 1200/, false, 15",
        "ที่ นร 1200/15, นร 1200/, false, 15",
        "12, '', false, 12"
    })
    void isTakenApart(String typed, String prefix, boolean circular, int ordinal) {
        assertThat(RegisterNumber.read(typed)).isEqualTo(new RegisterNumber(prefix, circular, ordinal, null));
    }

    @ParameterizedTest
    @CsvSource({"167/2564, 167, 2564", "๑๖๗/๒๕๖๔, 167, 2564", "ที่ 5/2565, 5, 2565"})
    void ofAnOrderEndsWithTheYear(String typed, int ordinal, int year) {
        assertThat(RegisterNumber.read(typed)).isEqualTo(new RegisterNumber("", false, ordinal, year));
    }

    @Test
    void withoutARunningNumberIsAPrefixOnly() {
        assertThat(RegisterNumber.read("กค 0901/สลก./").ordinal()).isNull();
        assertThat(RegisterNumber.read("").ordinal()).isNull();
    }

    @Test
    void tellsTheSeries() {
        assertThat(Series.of(Form.LETTER, "นร 1200/ว 3")).contains(Series.CIRCULAR);
        assertThat(Series.of(Form.LETTER, "นร 1200/3")).contains(Series.LETTER);
        assertThat(Series.of(Form.TABLE, "")).isEmpty();
    }
}
