package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.thai.EditDistance;

class NearTextTest {
    @ParameterizedTest(name = "{0} is {2} away from {1}")
    @CsvSource({
        "ขอนแกน, เทศบาลนครขอนแกน, 0",
        "ขอนแกม, เทศบาลนครขอนแกน, 1",
        "ขอแกน, เทศบาลนครขอนแกน, 1",
        "ขนอแกน, เทศบาลนครขอนแกน, 1",
        "ขออนแกน, เทศบาลนครขอนแกน, 1",
        "abc, xyz, 3",
        "abc, '', 3"
    })
    void countsTheMistakesAtTheNearestPlace(String word, String text, int mistakes) {
        assertThat(NearText.distance(word, text, 9)).isEqualTo(mistakes);
    }

    /// Against the plain distance to every part of the text; a swap counts one there that counts two here.
    @Property(tries = 300)
    void isNeverFurtherThanTheNearestPart(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 5) String word,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String text) {
        int nearest = word.length();
        for (int from = 0; from <= text.length(); from++) {
            for (int to = from; to <= text.length(); to++) {
                nearest = Math.min(nearest, EditDistance.between(word, text.substring(from, to)));
            }
        }
        int distance = NearText.distance(word, text, 99);
        assertThat(distance).isLessThanOrEqualTo(nearest).isGreaterThanOrEqualTo((nearest + 1) / 2);
    }
}
