package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;

class PasswordRulesTest {
    private static final Person PERSON =
            new Person(PersonId.random(), Bilingual.same("x"), "somchok.integrity@example.go.th", true, false);

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "elevenchars, TOO_SHORT",
        "somchok.integrity-ok!, NAMES_THE_PERSON",
        "password1234, EASY_TO_GUESS",
        "123456789012, EASY_TO_GUESS",
        "aaaaaaaaaaaaaaaa, EASY_TO_GUESS",
        "qwertyuiop12, EASY_TO_GUESS",
        "prongsai2569, EASY_TO_GUESS",
        "โปร่งใสโปร่งใส, EASY_TO_GUESS",
        "ประเทศไทย2569, EASY_TO_GUESS"
    })
    void refusesForTheRightReason(String password, PasswordFault fault) {
        assertThat(PasswordRules.fault(password, PERSON)).hasValue(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สุนัขสีฟ้าเดินข้ามสะพานไม้",
                "correct horse battery staple",
                "Vq7#mn2!xK9z",
                "ช้าง 9 เชือกกินทุเรียนบนดวงจันทร์"
            })
    void takesWhatNobodyWouldGuess(String password) {
        assertThat(PasswordRules.fault(password, PERSON)).isEmpty();
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(PasswordRules.fault("x7Q".repeat(43), PERSON)).hasValue(PasswordFault.TOO_LONG);
        assertThat(PasswordRules.fault("🐘🌙7กฟห🎋", PERSON)).hasValue(PasswordFault.TOO_SHORT);
    }
}
