package org.prongsai.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of all modules: every `messages/<module>_<language>.properties` on the class path, in UTF-8.
///
/// A missing key stops the page where `strict` (tests, tools); elsewhere the key shows, marked, and is logged.
record Messages(Map<Language, Map<String, String>> texts, boolean strict) {
    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    static Messages load(boolean strict) {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
        return new Messages(texts, strict);
    }

    String lookup(Language language, String key) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new IllegalArgumentException("no text in " + language.tag() + " for " + key);
        }
        log.warn("no text in {} for {}", language.tag(), key);
        return "⟦" + key + "⟧";
    }

    boolean has(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    private static Map<String, String> load(Language language) {
        var texts = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties");
            for (Resource file : files) {
                read(file).forEach((key, text) -> {
                    if (texts.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("two texts in " + language.tag() + " for " + key);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
