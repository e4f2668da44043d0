package org.prongsai.disclosure.check;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDigits;

/// Text evened for looking words up in it: mended, Arabic digits, small letters.
final class Plain {
    private static final Charset THAI = Charset.forName("x-windows-874");
    /// Thai written in one byte a letter looks like this when it is taken for Latin.
    private static final Pattern GARBLED = Pattern.compile("[\\u00A1-\\u00FB]");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final int SOME = 20;

    private Plain() {}

    /// `text` evened.
    static String of(String text) {
        String thai = isGarbled(text) ? ungarbled(text) : text;
        String mended = DirtyText.clean(thai).text();
        return GAP.matcher(ThaiDigits.toArabic(mended).toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /// Whether the letters are those of another alphabet, as in documents whose fonts do not say what they draw.
    static boolean isGarbled(String text) {
        long odd = GARBLED.matcher(text).results().count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return odd > SOME && odd * 3 > letters;
    }

    private static String ungarbled(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean byteOfThai = letter >= '\u00A1' && letter <= '\u00FB';
            out.append(byteOfThai ? new String(new byte[] {(byte) letter}, THAI) : String.valueOf(letter));
        }
        return out.toString();
    }

    /// A pattern that finds `words` however they are spaced, and Latin ones only where they stand alone.
    static Pattern pattern(String words) {
        String plain = of(words).strip();
        var pattern = new StringBuilder();
        plain.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && sign != '.')
                .forEach(sign -> {
                    if (!pattern.isEmpty()) {
                        pattern.append("[\\s.\\-]*");
                    }
                    pattern.append(Pattern.quote(Character.toString(sign)));
                });
        return Pattern.compile(edge(plain, true) + pattern + edge(plain, false));
    }

    private static String edge(String words, boolean first) {
        char at = words.charAt(first ? 0 : words.length() - 1);
        boolean latin = (at >= 'a' && at <= 'z') || Character.isDigit(at);
        return !latin ? "" : first ? "(?<![a-z0-9])" : "(?![a-z0-9])";
    }
}
