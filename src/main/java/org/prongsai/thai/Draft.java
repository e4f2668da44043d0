package org.prongsai.thai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A text under repair, which remembers where each of its letters stood at first.
final class Draft {
    private String text;
    private int[] origins;
    private final List<Repair> repairs = new ArrayList<>();

    Draft(String dirty) {
        text = dirty;
        origins = IntStream.range(0, dirty.length()).toArray();
    }

    String text() {
        return text;
    }

    /// Replaces each `fault` by its `cure`; where the cure is the same text, nothing was wrong.
    void mend(Repair.Kind kind, Pattern fault, Function<MatchResult, String> cure) {
        var mended = new StringBuilder();
        var places = IntStream.builder();
        int done = 0;
        for (MatchResult match : fault.matcher(text).results().toList()) {
            String cured = cure.apply(match);
            if (!cured.equals(match.group())) {
                repairs.add(new Repair(kind, origins[match.start()], match.group(), cured));
                mended.append(text, done, match.start()).append(cured);
                copy(done, match.start(), places);
                IntStream.range(0, cured.length())
                        .map(i -> origins[Math.min(match.start() + i, match.end() - 1)])
                        .forEach(places);
                done = match.end();
            }
        }
        if (done > 0) {
            copy(done, text.length(), places);
            text = mended.append(text, done, text.length()).toString();
            origins = places.build().toArray();
        }
    }

    CleanText finished() {
        return new CleanText(
                text,
                repairs.stream().sorted(Comparator.comparingInt(Repair::at)).toList());
    }

    private void copy(int from, int to, IntStream.Builder places) {
        for (int i = from; i < to; i++) {
            places.add(origins[i]);
        }
    }
}
