package org.prongsai.disclosure.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
    /// A finding tells what was found and, where something is to be done, what.
    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void hasATextAndAWayToMendIt(String language) throws IOException {
        Properties texts = texts(language);
        for (Why why : Why.values()) {
            assertThat(texts).containsKey(why.key());
            assertThat(texts.containsKey(why.mendKey())).as(why.mendKey()).isEqualTo(why.verdict() != Verdict.MET);
        }
        for (Check check : Check.values()) {
            assertThat(texts).containsKey(check.key());
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(texts).containsKey(verdict.key());
        }
        for (Change.Kind kind : Change.Kind.values()) {
            assertThat(texts).containsKey(kind.key());
        }
    }

    static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var stream = FindingTest.class.getResourceAsStream(
                        "/messages/disclosure_check_" + language + ".properties");
                var reader = new InputStreamReader(Objects.requireNonNull(stream), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
