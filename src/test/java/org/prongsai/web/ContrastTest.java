package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Text of the style sheet's colours can be read on the grounds it stands on (WCAG 1.4.3, at least 4.5 : 1).
class ContrastTest {
    private static final double READABLE = 4.5;
    private static final Pattern TONE = Pattern.compile("(?m)^\\.(tone-\\w+) \\{([^}]*)}");
    private static final Pattern VALUE = Pattern.compile("(--[\\w-]+):\\s*([^;]+)");

    private final String css = read();
    private final Map<String, String> root =
            values(css.substring(css.indexOf(":root {"), css.indexOf('}', css.indexOf(":root {"))));

    @Test
    void everyToneCarriesItsText() {
        var tones = TONE.matcher(css).results().toList();
        assertThat(tones).hasSizeGreaterThanOrEqualTo(13);
        for (var tone : tones) {
            var values = values(tone.group(2));
            assertReadable(tone.group(1), of(values, "--on"), of(values, "--tone"));
            if (values.containsKey("--soft")) {
                assertReadable(tone.group(1), of(values, "--on-soft"), of(values, "--soft"));
            }
        }
    }

    @Test
    void pageTextCanBeReadOnEveryGround() {
        for (String text : List.of("--ink", "--muted", "--action")) {
            for (String ground : List.of("--card", "--ground", "--action-soft")) {
                assertReadable(text + " on " + ground, of(root, text), of(root, ground));
            }
        }
    }

    private void assertReadable(String what, String text, String ground) {
        double a = luminance(text);
        double b = luminance(ground);
        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).as(what).isGreaterThanOrEqualTo(READABLE);
    }

    private double luminance(String color) {
        String hex = color.startsWith("var(") ? of(root, color.substring(4, color.length() - 1)) : color;
        if (hex.length() == 4) {
            hex = "#" + hex.charAt(1) + hex.charAt(1) + hex.charAt(2) + hex.charAt(2) + hex.charAt(3) + hex.charAt(3);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static String of(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static double linear(int channel) {
        double share = (channel & 255) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> values(String block) {
        var values = new HashMap<String, String>();
        VALUE.matcher(block)
                .results()
                .forEach(value -> values.put(value.group(1), value.group(2).strip()));
        return values;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/static/prongsai.css"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
