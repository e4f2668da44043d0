package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirtyNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "84.67 | 84.67",
                "๘๔.๖๗ | 84.67",
                "๘4.๖7 | 84.67",
                "８４.６７ | 84.67",
                "84,67 | 84.67",
                "84,6 | 84.6",
                "0 | 0",
                "0.5 | 0.5",
                "0,5 | 0.5",
                "๑๐๐ | 100",
                "100.00 | 100.00",
                "1,234 | 1234",
                "๑,๒๓๔.๕๐ | 1234.50",
                "1,234,567.891 | 1234567.891",
                "1234567 | 1234567",
                "-5.2 | -5.2",
                "\u22125.2 | -5.2",
                "+5 | 5",
                "84.67 % | 84.67",
                "๘๔.๖๗% | 84.67",
                "(๘๔.๖๗) | 84.67",
                "( 84.67 %) | 84.67",
                "ร้อยละ ๘๔.๖๗ | 84.67",
                "ร้อยละ๘๔.๖๗ | 84.67",
                "(ร้อยละ ๘๔.๖๗) | 84.67",
                "๙๙.๑๙ คะแนน | 99.19",
                "\u00A084.67\u200B | 84.67"
            })
    void isReadFromWhatOfficesWrite(String dirty, BigDecimal number) {
        assertThat(DirtyText.number(dirty)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "%",
                "ร้อยละ",
                "A",
                "84.",
                ".67",
                "84..67",
                "84.6.7",
                "84,",
                ",67",
                "84,675,1",
                "1,23,456",
                "0,123",
                "084.67",
                "00",
                "1,2345",
                "12,34,56",
                "1.234.567",
                "1.234,56",
                "84 67",
                "84. 67",
                "84.67.",
                "84-85",
                "84–85",
                "–84.67",
                "(84.67",
                "84.67)",
                "((84.67))",
                "84/100",
                "8O",
                "๘o",
                "๑O๐",
                "84.67 บาท",
                "84.67 85.49",
                "1e3",
                "0x10",
                "NaN",
                "Infinity",
                "1234567890123456789",
                "½",
                "²",
                "ข้อ 5",
                "84.67 % %"
            })
    void isNotReadFromAnythingDoubtful(String dirty) {
        assertThat(DirtyText.number(dirty)).isEmpty();
    }

    @Property
    void isReadBackInEitherDigits(@ForAll @Scale(2) BigDecimal number) {
        String plain = number.toPlainString();
        if (number.precision() - number.scale() <= 18) {
            assertThat(DirtyText.number(plain)).contains(number);
            assertThat(DirtyText.number(ThaiDigits.toThai(plain))).contains(number);
        }
    }
}
