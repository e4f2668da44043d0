package org.prongsai.thai;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Text in the parts that a browser must be told apart, so that it tears no Thai word at the end of a line.
///
/// A browser breaks Thai lines by ICU's dictionary alone, which tears หลักเกณฑ์, น้อยหนึ่ง and กระทำ. Where [ThaiWords]
/// sees one word and ICU sees several, that word must be kept whole. Everything else is left to the browser.
public final class LineParts {
    /// No shorter run of letters can be torn.
    private static final int SHORTEST = 4;

    /// Runs of letters recur on every page; a run is some tens of letters.
    private static final int MOST_RUNS = 20_000;

    private static final LoadingCache<String, List<Part>> RUNS =
            Caffeine.newBuilder().maximumSize(MOST_RUNS).build(LineParts::divide);

    private LineParts() {}

    /// A part of a text.
    ///
    /// @param whole whether no line may break within it although the browser would
    public record Part(String text, boolean whole) {}

    /// The parts of `text` in order; together they are `text`.
    public static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && WordBounds.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - start >= SHORTEST) {
                List<Part> run = RUNS.get(text.substring(start, end));
                if (run.size() > 1 || run.getFirst().whole()) {
                    addPlain(parts, text.substring(from, start));
                    parts.addAll(run);
                    from = end;
                }
            }
        }
        addPlain(parts, from == 0 ? text : text.substring(from));
        return parts;
    }

    private static List<Part> divide(String run) {
        BitSet allowed = ThaiWords.breaks(run);
        allowed.set(run.length());
        BitSet taken = taken(run);
        var parts = new ArrayList<Part>();
        int plain = 0;
        int from = 0;
        for (int to = allowed.nextSetBit(1); to >= 0; from = to, to = allowed.nextSetBit(to + 1)) {
            int torn = taken.nextSetBit(from + 1);
            if (torn >= 0 && torn < to) {
                addPlain(parts, run.substring(plain, from));
                parts.add(new Part(run.substring(from, to), true));
                plain = to;
            }
        }
        addPlain(parts, run.substring(plain));
        return List.copyOf(parts);
    }

    private static void addPlain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false));
        }
    }

    /// Where ICU, and a browser with it, breaks a line.
    private static BitSet taken(String run) {
        var icu = BreakIterator.getLineInstance(ULocale.forLanguageTag("th"));
        icu.setText(run);
        var taken = new BitSet();
        for (int at = icu.next(); at != BreakIterator.DONE; at = icu.next()) {
            taken.set(at);
        }
        return taken;
    }
}
