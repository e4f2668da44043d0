package org.prongsai.thai;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Letters of other scripts that text recognition or a wrong keyboard left in Thai and Latin words.
///
/// Such a letter becomes what it looks like in the script of its neighbours. Words wholly in another
/// script stay, unless they are capitals that all look Latin and the text has no other word of that script.
final class Lookalikes {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++");
    private static final String O = "oO\u043E\u041E\u03BF\u039F";
    static final Pattern O_AMONG_THAI_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{Nd}])[๐-๙][๐-๙.,]*+[%s][๐-๙.,%s]*+(?![\\p{L}\\p{M}])".formatted(O, O));

    /// Cyrillic, then Greek; each pair is confusable by Unicode's own list.
    static final Map<Integer, Integer> LATIN = pairs(
            "\u0410A \u0412B \u0415E \u0405S \u0406I \u0408J \u041AK \u041CM \u041DH \u041EO \u0420P \u0421C \u0422T \u0423Y \u0425X",
            "\u0430a \u0435e \u0455s \u0456i \u0458j \u043Eo \u0440p \u0441c \u0443y \u0445x",
            "\u0391A \u0392B \u0395E \u0396Z \u0397H \u0399I \u039AK \u039CM \u039DN \u039FO \u03A1P \u03A4T \u03A5Y \u03A7X \u03BFo");

    private static final Map<Integer, Integer> THAI = pairs("\u043Dน \u041Dน \u043Fก \u041Fก");
    /// The Lao block repeats the Thai one at this distance.
    private static final int LAO = 0x80;

    private final boolean otherTongue;

    /// @param text all of it, to see whether it quotes another language
    Lookalikes(String text) {
        otherTongue = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> word.length() > 1
                        && word.codePoints().allMatch(Lookalikes::isForeign)
                        && !word.codePoints().allMatch(LATIN::containsKey));
    }

    /// The word with each foreign letter as its neighbours' script has it.
    String cure(String word) {
        if (word.codePoints().noneMatch(Lookalikes::isForeign)) {
            return word;
        }
        int[] letters = word.codePoints().toArray();
        boolean wholly = word.codePoints().noneMatch(letter -> isThai(letter) || isLatin(letter));
        IntUnaryOperator cured = wholly ? at -> capital(letters, at) : at -> neighbourly(letters, at);
        var mended = new StringBuilder();
        for (int at = 0; at < letters.length; at++) {
            mended.appendCodePoint(isForeign(letters[at]) ? cured.applyAsInt(at) : letters[at]);
        }
        return mended.toString();
    }

    static String zeros(String number) {
        return number.replaceAll("[^๐-๙.,]", "๐");
    }

    private int capital(int[] word, int at) {
        boolean looksLatin = !otherTongue
                && Arrays.stream(word)
                        .filter(Lookalikes::isForeign)
                        .allMatch(letter -> Character.isUpperCase(letter) && LATIN.containsKey(letter));
        return looksLatin ? latin(word[at]) : word[at];
    }

    private static int neighbourly(int[] word, int at) {
        boolean startsCode = at + 1 < word.length && Character.isDigit(word[at + 1]) && LATIN.containsKey(word[at]);
        return amongThai(word, at) && !startsCode ? thai(word[at]) : latin(word[at]);
    }

    /// Whether the nearest letter of a known script is Thai; the one before counts first.
    private static boolean amongThai(int[] word, int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (isThai(word[before]) || isLatin(word[before])) {
                return isThai(word[before]);
            }
        }
        for (int after = at + 1; after < word.length; after++) {
            if (isThai(word[after]) || isLatin(word[after])) {
                return isThai(word[after]);
            }
        }
        return false;
    }

    private static int latin(int letter) {
        return LATIN.getOrDefault(letter, letter);
    }

    private static int thai(int letter) {
        if (is(letter, Character.UnicodeScript.LAO) && isThai(letter - LAO)) {
            return letter - LAO;
        }
        return THAI.getOrDefault(letter, Character.isUpperCase(letter) ? latin(letter) : letter);
    }

    private static boolean isForeign(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case CYRILLIC, GREEK, LAO -> true;
            default -> false;
        };
    }

    private static boolean isThai(int letter) {
        return is(letter, Character.UnicodeScript.THAI);
    }

    private static boolean isLatin(int letter) {
        return is(letter, Character.UnicodeScript.LATIN);
    }

    private static boolean is(int letter, Character.UnicodeScript script) {
        return Character.UnicodeScript.of(letter) == script;
    }

    private static Map<Integer, Integer> pairs(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Stream.of(list.split(" ")))
                .collect(toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.codePointAt(1)));
    }
}
