package org.prongsai.web.search;

import java.util.List;
import java.util.Locale;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.thai.ThaiWords;

/// What someone looks for: every word of it must be there, in any order.
///
/// Thai is written without spaces, so what was typed is split into words as Thai readers would; Thai digits and Arabic
/// digits, capital and small letters are alike.
///
/// @param words in small letters with Arabic digits, at most ten
public record Query(List<String> words) {
    private static final int MOST = 10;

    public Query {
        words = List.copyOf(words);
    }

    /// What was typed; a query without words finds nothing.
    public static Query of(String typed) {
        return new Query(ThaiWords.words(plain(DirtyText.clean(typed).text())).stream()
                .distinct()
                .limit(MOST)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether the texts together have all the words.
    public boolean isIn(String... texts) {
        String all = plain(String.join("\n", texts));
        return !isEmpty() && words.stream().allMatch(all::contains);
    }

    /// The words as patterns for `like all`, with what SQL would take for a wildcard marked as itself.
    public String[] patterns() {
        return words.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    private static String plain(String text) {
        return ThaiDigits.toArabic(text).toLowerCase(Locale.ROOT);
    }
}
