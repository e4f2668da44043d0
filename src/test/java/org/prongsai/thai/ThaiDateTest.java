package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDateTest {
    private static final ThaiDate DATE = new ThaiDate(LocalDate.of(2021, 9, 17));

    @Test
    void isWrittenInTheBuddhistEra() {
        assertThat(DATE.official()).isEqualTo("17 กันยายน 2564");
        assertThat(DATE.brief()).isEqualTo("17 ก.ย. 64");
        assertThat(DATE.full()).isEqualTo("วันศุกร์ที่ 17 กันยายน พ.ศ. 2564");
        assertThat(DATE.english()).isEqualTo("17 September B.E. 2564 (2021)");
        assertThat(DATE.monthAndYear()).isEqualTo("กันยายน 2564");
        assertThat(DATE.briefMonthAndYear()).isEqualTo("ก.ย. 64");
    }

    @Test
    void takesThaiDigits() {
        assertThat(ThaiDigits.toThai(DATE.official())).isEqualTo("๑๗ กันยายน ๒๕๖๔");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 1 ม.ค. 63, วันพุธที่ 1 มกราคม พ.ศ. 2563",
        "2020-02-29, 29 ก.พ. 63, วันเสาร์ที่ 29 กุมภาพันธ์ พ.ศ. 2563",
        "2021-03-31, 31 มี.ค. 64, วันพุธที่ 31 มีนาคม พ.ศ. 2564",
        "2021-04-01, 1 เม.ย. 64, วันพฤหัสบดีที่ 1 เมษายน พ.ศ. 2564",
        "2021-05-10, 10 พ.ค. 64, วันจันทร์ที่ 10 พฤษภาคม พ.ศ. 2564",
        "2021-06-15, 15 มิ.ย. 64, วันอังคารที่ 15 มิถุนายน พ.ศ. 2564",
        "2021-07-04, 4 ก.ค. 64, วันอาทิตย์ที่ 4 กรกฎาคม พ.ศ. 2564",
        "2021-08-12, 12 ส.ค. 64, วันพฤหัสบดีที่ 12 สิงหาคม พ.ศ. 2564",
        "2021-10-01, 1 ต.ค. 64, วันศุกร์ที่ 1 ตุลาคม พ.ศ. 2564",
        "2021-11-30, 30 พ.ย. 64, วันอังคารที่ 30 พฤศจิกายน พ.ศ. 2564",
        "1956-12-31, 31 ธ.ค. 99, วันจันทร์ที่ 31 ธันวาคม พ.ศ. 2499"
    })
    void namesEachMonthAndWeekday(LocalDate day, String brief, String full) {
        assertThat(new ThaiDate(day).brief()).isEqualTo(brief);
        assertThat(new ThaiDate(day).full()).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17 กันยายน 2564",
                "๑๗ กันยายน ๒๕๖๔",
                " 17  กันยายน  2564 ",
                "17\u00A0กันยายน\u00A02564",
                "วันที่ 17 กันยายน พ.ศ. 2564",
                "๑๗ กันยายน พ.ศ. ๒๕๖๔",
                "วันศุกร์ที่ ๑๗ กันยายน พ.ศ. ๒๕๖๔",
                "17 ก.ย. 64",
                "๑๗ ก.ย. ๖๔",
                "17 ก.ย. 2564",
                "17ก.ย.64"
            })
    void isReadInEitherFormAndEitherDigits(String text) {
        assertThat(ThaiDate.parse(text)).contains(DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29 กุมภาพันธ์ 2568",
                "29 ก.พ. 68",
                "31 เมษายน 2564",
                "0 มกราคม 2564",
                "32 มกราคม 2564",
                "วันจันทร์ที่ 17 กันยายน พ.ศ. 2564",
                "17 กันยายน 2021",
                "17 กันยายน 64",
                "17 กันยา 2564",
                "17 กันยายน ๒๕๖๔",
                "17 กันยายน",
                "กันยายน 2564",
                "17/9/2564",
                "2564-09-17",
                "17 กันยายน 12564",
                "17 กันยายน 2564 และ",
                "17 กันยายน 2483",
                "",
                " "
            })
    void isNotReadFromAnythingDoubtful(String text) {
        assertThat(ThaiDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1940-12-31, false", "1941-01-01, true", "2456-12-31, true", "2457-01-01, false"})
    void keepsToYearsThatBeginInJanuary(LocalDate day, boolean allowed) {
        if (allowed) {
            assertThat(new ThaiDate(day).day()).isEqualTo(day);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new ThaiDate(day));
        }
    }

    @Test
    void sortsByDay() {
        var earlier = new ThaiDate(LocalDate.of(2021, 9, 16));
        assertThat(List.of(DATE, earlier).stream().sorted()).containsExactly(earlier, DATE);
    }

    @Property
    void isReadBackFromWhatItWrites(@ForAll @IntRange(max = 21_000) int after) {
        var date = new ThaiDate(LocalDate.of(1957, 1, 1).plusDays(after));
        assertThat(List.of(date.official(), date.brief(), date.typed(), date.full()))
                .allSatisfy(text -> assertThat(ThaiDate.parse(text)).contains(date))
                .allSatisfy(text ->
                        assertThat(ThaiDate.parse(ThaiDigits.toThai(text))).contains(date));
    }
}
