package org.prongsai.scoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

class SayTest {
    @ParameterizedTest
    @EnumSource
    void hasATextInBothLanguages(Say say) {
        String key = say.at(Place.of("")).messageKey();
        for (Language language : Language.values()) {
            assertThat(Words.in(language).lookup(key)).isNotBlank();
        }
    }
}
