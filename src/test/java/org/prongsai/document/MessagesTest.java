package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        var file = Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("/messages/document_" + language + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void sayEveryFaultInBothLanguages(String language) throws IOException {
        Properties messages = messages(language);
        assertThat(messages.stringPropertyNames().stream().filter(key -> key.startsWith("document.fault.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FaultCode.values())
                        .map(code -> code.at(0, "").messageKey())
                        .toList());
        for (Object text : messages.values()) {
            assertThat(text.toString()).doesNotContain("'");
            assertThat(new MessageFormat(text.toString(), Locale.ROOT).format(new Object[] {"1", "2"}))
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void haveTheSameKeys(String language) throws IOException {
        assertThat(messages(language).keySet()).isEqualTo(messages("th").keySet());
    }
}
