package org.prongsai.thai;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of Thai text, and where its lines may break.
public final class ThaiWords {
    private static final Pattern NAMES = KnownWords.names();
    private static final Pattern REPEATED_AFTER_SPACE = Pattern.compile("(?<=[" + WordBounds.LETTERS + "]) (?=ๆ)");
    /// `ก.พ.ร.`, `พ.ศ.`, `มี.ค.`
    private static final String ABBREVIATION = "เม\\.ย\\.|รพ\\.สต\\.|(?:[ก-ฮ][ิี]?\\.){2,}";
    private static final String THAI = "[" + WordBounds.LETTERS + "]";
    private static final String NUMBER = "[0-9๐-๙]++(?:[.,][0-9๐-๙]++)*+(?!\\p{IsLatin})";
    private static final String OTHER = "[\\p{L}\\p{M}0-9&&[^\u0E00-\u0E7F]]+";
    private static final Pattern TOKEN = Pattern.compile(
            "%s|%s+?(?=%s|(?!%s))|%s|%s".formatted(ABBREVIATION, THAI, ABBREVIATION, THAI, NUMBER, OTHER));

    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{Nd}&&[^ๆฯ]]");

    private ThaiWords() {}

    /// The words of `text` in order, without spaces and punctuation; for search and for comparing.
    ///
    /// `ต่างๆ` is one word, as are abbreviations (`ก.พ.ร.`), numbers (`84.67`) and codes (`O30`).
    public static List<String> words(String text) {
        String bare = strip(text);
        BitSet bounds = WordBounds.in(bare);
        var words = new ArrayList<String>();
        TOKEN.matcher(bare).results().forEach(token -> addWords(token, bounds, words));
        return List.copyOf(words);
    }

    /// `text` with zero-width spaces (U+200B) where a line may break inside a run of Thai letters.
    ///
    /// A space before ๆ becomes a no-break space, since ๆ must not begin a line.
    /// For display only; [#strip] undoes it.
    public static String breakable(String text) {
        String bare = strip(text);
        BitSet breaks = breaks(bare);
        var shown = new StringBuilder(bare);
        for (int at = breaks.length() - 1; at > 0; at = breaks.previousSetBit(at - 1)) {
            shown.insert(at, '\u200B');
        }
        return REPEATED_AFTER_SPACE.matcher(shown).replaceAll("\u00A0");
    }

    /// The positions inside runs of Thai letters where a line may break.
    static BitSet breaks(String text) {
        BitSet breaks = WordBounds.in(text);
        NAMES.matcher(text).results().forEach(name -> breaks.clear(name.start() + 1, name.end()));
        return breaks;
    }

    /// `text` without what [#breakable] added.
    public static String strip(String text) {
        return text.replace("\u200B", "").replace("\u00A0ๆ", " ๆ");
    }

    private static void addWords(MatchResult token, BitSet bounds, List<String> words) {
        String text = token.group();
        int from = 0;
        for (int to = 1; to <= text.length(); to++) {
            if (to == text.length() || bounds.get(token.start() + to)) {
                String word = text.substring(from, to);
                if (SAYING.matcher(word).find()) {
                    words.add(word);
                }
                from = to;
            }
        }
    }
}
