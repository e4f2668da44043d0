package org.prongsai.scoring.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which scores an item can have at all, by the number of respondents: 67 yes-or-no answers cannot give 87.01.
///
/// A set of bits holds every sum of points that some answers give; each further respondent spreads it by the steps of
/// each question.
final class Occurrences {
    private static final int VALUES = 10_001;

    private final Map<Integer, BitSet> respondentsByValue = new HashMap<>();
    private final int[] variety;

    private Occurrences(int most) {
        variety = new int[most + 1];
    }

    /// @param values the scores that will be asked for, in hundredths of a point
    /// @param most the largest number of respondents that will be asked for
    static Occurrences of(Shape shape, Set<Integer> values, int most) {
        var occurrences = new Occurrences(most);
        values.forEach(value -> occurrences.respondentsByValue.put(value, new BitSet(most + 1)));
        var sums = new Sums(most * shape.full());
        for (int respondents = 1; respondents <= most; respondents++) {
            for (var part : shape.parts()) {
                sums.add(part);
            }
            occurrences.keep(respondents, sums, (long) respondents * shape.full());
        }
        return occurrences;
    }

    private void keep(int respondents, Sums sums, long full) {
        variety[respondents] = Math.min(VALUES, sums.count());
        respondentsByValue.forEach((value, when) -> {
            if (sums.hasAny(firstRounding(2L * value - 1, full), firstRounding(2L * value + 1, full) - 1)) {
                when.set(respondents);
            }
        });
    }

    /// The smallest sum whose share of `full` is at least `halves` half hundredths of a point.
    private static long firstRounding(long halves, long full) {
        return Math.ceilDiv(halves * full, 2L * (VALUES - 1));
    }

    /// Whether `respondents` can give a score that rounds to `value` hundredths.
    boolean at(int respondents, int value) {
        BitSet when = respondentsByValue.get(value);
        return when != null && when.get(respondents);
    }

    /// How many different scores, to two decimals, `respondents` can give.
    int variety(int respondents) {
        return variety[respondents];
    }

    /// The sums that can be reached, as bits.
    private static final class Sums {
        private long[] reached;
        private long[] next;
        private int top;

        Sums(int most) {
            reached = new long[most / Long.SIZE + 2];
            next = new long[reached.length];
            reached[0] = 1;
        }

        void add(Iterable<Integer> steps) {
            int words = top / Long.SIZE + 1;
            int highest = 0;
            Arrays.fill(next, 0);
            for (int step : steps) {
                shift(words, step);
                highest = Math.max(highest, step);
            }
            top += highest;
            long[] swap = reached;
            reached = next;
            next = swap;
        }

        private void shift(int words, int step) {
            int jump = step / Long.SIZE;
            int left = step % Long.SIZE;
            for (int i = 0; i < words; i++) {
                next[i + jump] |= reached[i] << left;
                if (left > 0) {
                    next[i + jump + 1] |= reached[i] >>> (Long.SIZE - left);
                }
            }
        }

        int count() {
            int count = 0;
            for (int i = 0; i <= top / Long.SIZE; i++) {
                count += Long.bitCount(reached[i]);
            }
            return count;
        }

        boolean hasAny(long from, long to) {
            for (long sum = Math.max(0, from); sum <= Math.min(to, top); sum++) {
                if ((reached[(int) (sum / Long.SIZE)] >>> (sum % Long.SIZE) & 1) != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
