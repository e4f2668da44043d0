package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O1, O3-O5 o9 | O1 O3–O5 O9",
                "O๑ O๑๘–O๒๔ | O1 O18–O24",
                "30 | O30",
                "O2 O1 O2 | O1 O2",
                "O18 - O20 | O18–O20",
                "'' | ''"
            })
    void readsCodesAsPeopleWriteThem(String typed, String shown) {
        assertThat(ItemCodes.write(ItemCodes.read(typed).orElseThrow())).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O", "O0", "O5-O3", "I1", "O1 และ O2", "O100", "1.1"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(ItemCodes.read(typed)).isEmpty();
    }

    @Property
    void readsWhatItWrites(@ForAll Set<@IntRange(min = 1, max = 99) Integer> numbers) {
        var codes = numbers.stream().sorted().map(number -> "O" + number).toList();
        assertThat(ItemCodes.read(ItemCodes.write(codes))).contains(codes);
    }
}
