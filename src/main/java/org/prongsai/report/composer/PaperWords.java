package org.prongsai.report.composer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wording of official papers, which is Thai in every language: `report/papers.properties`.
final class PaperWords {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Properties TEXTS = read();

    private PaperWords() {}

    /// The text of `key`, its places `{0}`, `{1}` … filled in turn.
    ///
    /// @throws IllegalStateException if there is none
    static String say(String key, Object... values) {
        String text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("papers.properties lacks " + key);
        }
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /// Whether there is a text of `key`.
    static boolean knows(String key) {
        return TEXTS.containsKey(key);
    }

    /// `a`, `a และ b`, `a b และ c`.
    static String list(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default ->
                String.join(" ", parts.subList(0, parts.size() - 1)) + " และ" + gap(parts.getLast()) + parts.getLast();
        };
    }

    /// Thai letters follow each other without a space; digits and Latin letters do not.
    private static String gap(String next) {
        return Character.UnicodeScript.of(next.codePointAt(0)) == Character.UnicodeScript.THAI ? "" : " ";
    }

    private static Properties read() {
        var texts = new Properties();
        try (var file = PaperWords.class.getResourceAsStream("/report/papers.properties")) {
            if (file == null) {
                throw new IllegalStateException("lacks papers.properties");
            }
            try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
