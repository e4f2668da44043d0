package org.prongsai.thai;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers, and refuses those that could be read in two ways.
final class DirtyNumber {
    private static final Pattern FIGURE = Pattern.compile("(?:ร้อยละ *)?(?<figure>[+-]?[0-9][0-9.,]*) *(?:%|คะแนน)?");
    private static final String WHOLE = "[+-]?(?:0|[1-9][0-9]{0,17})";
    private static final Pattern PLAIN = Pattern.compile(WHOLE + "(?:\\.[0-9]{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5}(?:\\.[0-9]{1,10})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile(WHOLE + ",[0-9]{1,2}");

    private DirtyNumber() {}

    static Optional<BigDecimal> read(CleanText clean) {
        if (clean.repairs().stream().anyMatch(DirtyNumber::isGuess)) {
            return Optional.empty();
        }
        var figure = FIGURE.matcher(unwrapped(ThaiDigits.toArabic(clean.text().strip())));
        return figure.matches() ? exact(figure.group("figure")) : Optional.empty();
    }

    private static Optional<BigDecimal> exact(String figure) {
        if (PLAIN.matcher(figure).matches()) {
            return Optional.of(new BigDecimal(figure));
        }
        if (GROUPED.matcher(figure).matches()) {
            return Optional.of(new BigDecimal(figure.replace(",", "")));
        }
        return DECIMAL_COMMA.matcher(figure).matches()
                ? Optional.of(new BigDecimal(figure.replace(',', '.')))
                : Optional.empty();
    }

    /// A letter taken for a zero, and a dash that may be a bullet instead of a minus sign.
    private static boolean isGuess(Repair repair) {
        return switch (repair.kind()) {
            case LOOK_ALIKE -> true;
            case DASH -> !repair.from().equals("\u2212");
            case MIXED_DIGITS,
                    VOWEL,
                    MARK_ORDER,
                    REPEATED_MARK,
                    SPLIT_SYLLABLE,
                    FONT_GLYPH,
                    COMPOSITION,
                    FULL_WIDTH,
                    QUOTE,
                    SPACE,
                    INVISIBLE -> false;
        };
    }

    private static String unwrapped(String text) {
        return text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
