package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AnalysisMessagesTest {
    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(messages("th").keySet()).isEqualTo(messages("en").keySet());
    }

    @Test
    void neverSayThatAPerceptionIsSet() throws IOException {
        assertThat(messages("th").values())
                .noneSatisfy(text -> assertThat((String) text).contains("ปรับเป็น"));
    }

    private static Properties messages(String language) throws IOException {
        String name = "/messages/analysis_" + language + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(AnalysisMessagesTest.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
