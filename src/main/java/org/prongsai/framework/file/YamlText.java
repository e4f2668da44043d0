package org.prongsai.framework.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.reader.StreamReader;

/// Writes YAML line by line, always in the same way, so that the text of an edition can be hashed and compared.
final class YamlText {
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "none");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[^\"'\\\\#:{}\\[\\],&*!|>?%@`\\p{C}\\p{Zl}\\p{Zp}]*");

    private final StringBuilder out = new StringBuilder();

    /// One line, `depth` steps of two spaces in.
    YamlText line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// `text` as a scalar: bare where every reader takes it for a text, else in double quotes.
    static String scalar(String text) {
        boolean bare = PLAIN.matcher(text).matches()
                && text.equals(text.strip())
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return bare ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || breaksLine(c) || !StreamReader.isPrintable(c)) {
                        quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean breaksLine(int c) {
        return c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    }
}
