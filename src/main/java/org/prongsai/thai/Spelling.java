package org.prongsai.thai;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The rules by which dirty text is mended, one after the other.
///
/// @param cure what a place that matches `fault` becomes
record Spelling(Repair.Kind kind, Pattern fault, Function<MatchResult, String> cure) {
    private static final String NUMBER = "[0-9๐-๙]++(?:[.,][0-9๐-๙]++)*+";
    private static final String TONES = "\u0E48-\u0E4B";
    private static final String CARRIERS = "ก-รลว-ฮ" + TONES;
    /// Glyphs 0xF700 to 0xF71A, by which old Thai fonts for Windows drew letters in other places.
    private static final String GLYPHS =
            "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A"
                    + "\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    /// What any text may suffer from.
    static final List<Spelling> SIGNS = List.of(
            rule(
                    Repair.Kind.INVISIBLE,
                    "[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]"
                            + "|[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]",
                    _ -> ""),
            rule(Repair.Kind.INVISIBLE, "(?<=[\\p{IsThai}\\p{IsLatin}\\p{Nd}])[\u200C\u200D]+", _ -> ""),
            rule(Repair.Kind.SPACE, "[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]", _ -> " "),
            rule(Repair.Kind.SPACE, "[\\x0B\\x0C\\x85\u2028\u2029]", _ -> "\n"),
            rule(Repair.Kind.FONT_GLYPH, "[\uF700-\uF71A]", Spelling::letter),
            rule(Repair.Kind.FULL_WIDTH, "[\uFF01-\uFF5E]", Spelling::narrow),
            rule(Repair.Kind.QUOTE, "[\u201C-\u201F]", _ -> "\""),
            rule(Repair.Kind.QUOTE, "[\u2018-\u201B]", _ -> "'"),
            rule(Repair.Kind.DASH, "[\u2010-\u2015\u2212\u2500\uFE58\uFE63]", _ -> "-"));

    /// What Thai words suffer from; needs the look-alike letters mended.
    static final List<Spelling> WORDS = List.of(
            rule(
                    Repair.Kind.SPLIT_SYLLABLE,
                    "(?<=[ก-ฮ\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]) +(?=[\u0E30-\u0E3A\u0E47-\u0E4E])",
                    _ -> ""),
            rule(Repair.Kind.MARK_ORDER, "[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]{2,}", Spelling::ordered),
            rule(Repair.Kind.REPEATED_MARK, "([\u0E30-\u0E3A\u0E41-\u0E45\u0E47-\u0E4E])\\1+", match -> match.group(1)),
            rule(Repair.Kind.VOWEL, "เเ", _ -> "แ"),
            rule(Repair.Kind.VOWEL, "\u0E4D([" + TONES + "]?)\u0E32", match -> match.group(1) + "ำ"),
            rule(Repair.Kind.VOWEL, "([" + TONES + "])\u0E4D\u0E32", match -> match.group(1) + "ำ"),
            rule(Repair.Kind.VOWEL, "(?<=[" + CARRIERS + "])ๅ", _ -> "า"),
            rule(Repair.Kind.MIXED_DIGITS, "(?<=\\p{IsLatin})" + NUMBER, match -> unmixed(match.group(), false)),
            rule(Repair.Kind.MIXED_DIGITS, NUMBER, match -> unmixed(match.group(), isMostlyThai(match.group()))));

    /// Marks that may move before or melt into the letter before them, by ICU's Unicode as NFC itself.
    private static final String COMPOSING = new UnicodeSet("[[:^lccc=0:][:NFC_QC=M:]]")
            .rangeStream()
            .map(range -> "\\x{%x}-\\x{%x}".formatted(range.codepoint, range.codepointEnd))
            .collect(joining());
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Spelling COMPOSITION =
            rule(Repair.Kind.COMPOSITION, "(?s).[" + COMPOSING + "]*+", match -> NFC.normalize(match.group()));

    void mend(Draft draft) {
        draft.mend(kind, fault, cure);
    }

    static void compose(Draft draft) {
        if (!NFC.isNormalized(draft.text())) {
            COMPOSITION.mend(draft);
        }
    }

    private static Spelling rule(Repair.Kind kind, String fault, Function<MatchResult, String> cure) {
        return new Spelling(kind, Pattern.compile(fault), cure);
    }

    private static String letter(MatchResult glyph) {
        return String.valueOf(GLYPHS.charAt(glyph.group().charAt(0) - 0xF700));
    }

    private static String narrow(MatchResult wide) {
        return String.valueOf((char) (wide.group().charAt(0) - 0xFF01 + '!'));
    }

    /// Vowels before tone marks before the rest, as the standard keyboard and NFC have them; ำ last.
    private static String ordered(MatchResult marks) {
        return marks.group()
                .codePoints()
                .boxed()
                .sorted(Comparator.comparingInt(Spelling::rank))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int rank(int mark) {
        return switch (mark) {
            case '\u0E3A' -> 0;
            case '\u0E48', '\u0E49', '\u0E4A', '\u0E4B' -> 2;
            case '\u0E4C', '\u0E4D', '\u0E4E' -> 3;
            case '\u0E33' -> 4;
            default -> 1;
        };
    }

    private static String unmixed(String number, boolean inThai) {
        String thai = ThaiDigits.toThai(number);
        String arabic = ThaiDigits.toArabic(number);
        boolean mixed = !number.equals(thai) && !number.equals(arabic);
        return mixed ? (inThai ? thai : arabic) : number;
    }

    private static boolean isMostlyThai(String number) {
        return number.chars().filter(sign -> sign >= '๐').count()
                >= number.chars().filter(sign -> sign >= '0' && sign <= '9').count();
    }
}
