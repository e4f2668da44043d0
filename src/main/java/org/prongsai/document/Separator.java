package org.prongsai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells by which character a text's cells are separated: the one that occurs equally often in most of its first rows.
final class Separator {
    private static final char[] CANDIDATES = {'\t', ',', ';', '|'};
    private static final int ROWS = 50;

    private Separator() {}

    /// The separator that the first line names as Excel understands it (`sep=;`), or 0.
    static char named(String sample) {
        String line = sample.lines().findFirst().map(Blank::strip).orElse("");
        return line.length() == 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=") ? line.charAt(4) : 0;
    }

    /// @param sample the beginning of the text
    static char of(String sample) {
        char best = '\t';
        long mostRows = 0;
        for (char candidate : CANDIDATES) {
            List<Integer> counts = counts(sample, candidate);
            // Prose in a single column holds commas too, but not in most of its lines.
            if (2 * counts.stream().filter(count -> count > 0).count() >= counts.size()) {
                long alike = rowsAlike(counts);
                if (alike > mostRows) {
                    best = candidate;
                    mostRows = alike;
                }
            }
        }
        return best;
    }

    /// How many rows hold the commonest number of separators.
    private static long rowsAlike(List<Integer> counts) {
        return counts.stream()
                .filter(count -> count > 0)
                .collect(Collectors.groupingBy(count -> count, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(rows -> rows)
                .max()
                .orElse(0);
    }

    /// How often `separator` stands outside quotes in each of the first rows that are not blank.
    private static List<Integer> counts(String sample, char separator) {
        var counts = new ArrayList<Integer>();
        boolean quoted = false;
        boolean cellBegins = true;
        boolean blank = true;
        int count = 0;
        for (int i = 0; i < sample.length() && counts.size() < ROWS; i++) {
            char c = sample.charAt(i);
            if (c == '"' && (quoted || cellBegins)) {
                quoted = !quoted;
                cellBegins = false;
                blank = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    counts.add(count);
                }
                count = 0;
                cellBegins = true;
                blank = true;
            } else if (!quoted && c == separator) {
                count++;
                cellBegins = true;
                blank = false;
            } else {
                cellBegins = false;
                blank &= Blank.is(c);
            }
        }
        if (!blank) {
            counts.add(count);
        }
        return counts;
    }
}
