package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {
    @Test
    void areConfusableByUnicodesOwnList() {
        var unicode =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        assertThat(Lookalikes.LATIN)
                .hasSizeGreaterThan(30)
                .allSatisfy((foreign, latin) -> assertThat(
                                unicode.areConfusable(Character.toString(foreign), Character.toString(latin)))
                        .isNotZero());
    }

    @ParameterizedTest
    @CsvSource({
        "สบ\u043D, สบน", // Cyrillic EN after Thai
        "\u043Fาร, การ", // Cyrillic PE before Thai
        "\u0421OVID, COVID", // Cyrillic ES before Latin
        "ข้อ\u041E๔๒, ข้อO๔๒", // Cyrillic O before a digit
        "สำนักงาน\u0406\u0422\u0410, สำนักงานITA", // capitals after Thai
        "\u041E\u0406\u0422, OIT", // capitals alone
        "ก\u0EB2ร, การ", // Lao vowel
        "ก\u0438ก, ก\u0438ก", // Cyrillic I looks like nothing here
        "\u043C\u0438\u0440, \u043C\u0438\u0440", // a Russian word
        "\u0E81\u0EB2\u0E99, \u0E81\u0EB2\u0E99" // a Lao word
    })
    void becomeWhatTheirNeighboursAre(String word, String cured) {
        assertThat(new Lookalikes(word).cure(word)).isEqualTo(cured);
    }

    @Test
    void staySuchWhereTheTextQuotesTheirLanguage() {
        String capitals = "\u041E\u0422";
        assertThat(new Lookalikes(capitals + " \u043C\u0438\u0440").cure(capitals))
                .isEqualTo(capitals);
    }
}
