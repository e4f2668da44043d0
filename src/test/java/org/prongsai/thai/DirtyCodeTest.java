package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirtyCodeTest {
    @ParameterizedTest
    @CsvSource({
        "O42, O42",
        "๐๔๒, O42",
        "042, O42",
        "๐๑, O1",
        "O๔๒, O42",
        "\u041E42, O42",
        "\u039F๔๒, O42",
        "อ๔๒, O42",
        "o42, O42",
        "O 42, O42",
        "O-42, O42",
        "O.42, O42",
        "O05, O5",
        "O3O, O30",
        "Ｏ４２, O42",
        " O42\u200B, O42",
        "I1, I1",
        "l1, I1",
        "|1, I1",
        "i๓๐, I30",
        "E15, E15",
        "\u041515, E15",
        "IIT2, IIT2",
        "1.10, 1.10",
        "๑.๑๐, 1.10",
        "๑๐., 10",
        "9), 9",
        "9.1, 9.1"
    })
    void isReadAsItLooks(String dirty, String code) {
        assertThat(DirtyText.code(dirty)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "O", "O0", "0.5", "1.0", "007", "ISO 9001", "ข้อ O42", "O42 และ O43", "1,10", "-5"
            })
    void isNotReadFromAnythingElse(String dirty) {
        assertThat(DirtyText.code(dirty)).isEmpty();
    }

    @Property
    void isFoundForEveryItemInThaiDigits(@ForAll @IntRange(min = 1, max = 43) int item) {
        assertThat(DirtyText.code(ThaiDigits.toThai("0" + item))).contains("O" + item);
        assertThat(DirtyText.code(ThaiDigits.toThai("O" + item))).contains("O" + item);
    }
}
