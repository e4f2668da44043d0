package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(messages("th").keySet()).isEqualTo(messages("en").keySet());
    }

    private static Properties messages(String language) throws IOException {
        String name = "/messages/framework_" + language + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
