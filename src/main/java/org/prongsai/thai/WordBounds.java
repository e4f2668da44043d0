package org.prongsai.thai;

import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds where words meet in a run of Thai letters, which are written without spaces.
///
/// Neither dictionary is right alone: ICU's tears บูรณาการ, the JDK's tears จัดจ้าง. A bound is where both
/// agree,
/// and at the edges of a [known word][KnownWords].
final class WordBounds {
    /// Thai letters and marks; not digits, not the sign of the baht.
    static final String LETTERS = "\u0E01-\u0E3A\u0E40-\u0E4E";

    private static final Pattern RUN = Pattern.compile("[" + LETTERS + "]{2,}");
    private static final Pattern KNOWN = KnownWords.words();
    /// Never used itself, only copied: a new one would read its dictionary each time.
    private static final BreakIterator JDK = BreakIterator.getLineInstance(Locale.of("th", "TH"));

    private static final String LEADING_VOWELS = "เแโใไ";
    /// Vowels and marks that lean on the letter before, and ฯ and ๆ.
    private static final String LEANING = "\u0E2F\u0E30\u0E31\u0E32\u0E33\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A"
            + "\u0E45\u0E46\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E";

    private final String text;
    private final BitSet bounds = new BitSet();
    private final BreakIterator jdk = (BreakIterator) JDK.clone();
    private final com.ibm.icu.text.BreakIterator icu =
            com.ibm.icu.text.BreakIterator.getLineInstance(ULocale.forLanguageTag("th"));

    private WordBounds(String text) {
        this.text = text;
    }

    /// Whether it is one of [#LETTERS].
    static boolean isLetter(char letter) {
        return (letter >= '\u0E01' && letter <= '\u0E3A') || (letter >= '\u0E40' && letter <= '\u0E4E');
    }

    /// The positions between two Thai letters of `text` where one word ends and the next begins.
    static BitSet in(String text) {
        var found = new WordBounds(text);
        RUN.matcher(text).results().forEach(found::divide);
        return found.bounds;
    }

    private void divide(MatchResult run) {
        var known = KNOWN.matcher(text).region(run.start(), run.end());
        int done = run.start();
        while (known.find()) {
            agree(done, known.start());
            mark(known.start(), run);
            mark(known.end(), run);
            done = known.end();
        }
        agree(done, run.end());
    }

    private void agree(int from, int to) {
        String part = text.substring(from, to);
        var seen = new BitSet();
        jdk.setText(part);
        for (int at = jdk.next(); at != BreakIterator.DONE; at = jdk.next()) {
            seen.set(at);
        }
        icu.setText(part);
        icu.first();
        for (int at = icu.next(); at != com.ibm.icu.text.BreakIterator.DONE && at < part.length(); at = icu.next()) {
            if (seen.get(at) && mayPart(from + at)) {
                bounds.set(from + at);
            }
        }
    }

    private void mark(int at, MatchResult run) {
        if (at > run.start() && at < run.end() && mayPart(at)) {
            bounds.set(at);
        }
    }

    private boolean mayPart(int at) {
        return LEANING.indexOf(text.charAt(at)) < 0 && LEADING_VOWELS.indexOf(text.charAt(at - 1)) < 0;
    }
}
