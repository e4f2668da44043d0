package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDigitsTest {
    @Test
    void standForArabicOnes() {
        assertThat(ThaiDigits.toThai("0123456789")).isEqualTo("๐๑๒๓๔๕๖๗๘๙");
        assertThat(ThaiDigits.toArabic("๐๑๒๓๔๕๖๗๘๙ ปี ๒๕๖๔")).isEqualTo("0123456789 ปี 2564");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ปี 2564 ได้ 84.67% จาก 1,234 คน | ปี ๒๕๖๔ ได้ ๘๔.๖๗% จาก ๑,๒๓๔ คน",
                "ข้อ O30 ปี 2564 | ข้อ O30 ปี ๒๕๖๔",
                "IIT2 กับ I1 และ E15 | IIT2 กับ I1 และ E15",
                "รุ่น v1.2 ข้อ 1.2 | รุ่น v1.2 ข้อ ๑.๒",
                "O1-O43 หน้า 1-43 | O1-O43 หน้า ๑-๔๓",
                "COVID-19 ปี 2564 | COVID-19 ปี ๒๕๖๔",
                "5G และ 10 MB | 5G และ ๑๐ MB",
                "https://example.go.th/ita/2564?ข้อ=1 ข้อ 1 | https://example.go.th/ita/2564?ข้อ=1 ข้อ ๑",
                "ita2564@example.go.th โทร. 0 2123 4567 | ita2564@example.go.th โทร. ๐ ๒๑๒๓ ๔๕๖๗",
                "report-2564.pdf 3 หน้า | report-2564.pdf ๓ หน้า",
                "ครั้งที่ 1/2564 | ครั้งที่ ๑/๒๕๖๔",
                "(IIT) 95 | (IIT) ๙๕",
                "ข้อO30. 31 | ข้อO30. ๓๑"
            })
    void leaveLatinCodesAndAddressesAlone(String text, String shown) {
        assertThat(ThaiDigits.inText(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ไม่มีตัวเลข", "Integrity"})
    void leaveTextWithoutDigitsAlone(String text) {
        assertThat(ThaiDigits.inText(text)).isEqualTo(text);
    }

    @Test
    void takeLongLinesOfDigitsInStride() {
        assertThat(ThaiDigits.inText("1.".repeat(100_000))).isEqualTo("๑.".repeat(100_000));
    }

    @Property
    void convertThereAndBack(@ForAll String text) {
        String arabic = ThaiDigits.toArabic(text);
        assertThat(ThaiDigits.toArabic(ThaiDigits.toThai(text))).isEqualTo(arabic);
        assertThat(ThaiDigits.toArabic(ThaiDigits.inText(text))).isEqualTo(arabic);
    }
}
