package org.prongsai.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Places among agencies of one kind.
///
/// Two agencies can be told apart where their totals differ by more than the margin of error of the difference, which
/// is
/// the root of the sum of their squared margins. An agency's place is the range that this leaves open: after all that
/// are
/// surely above it, before all that are surely below it. Those whose published totals are equal share a range.
public final class Ranking {
    private static final int HUNDRED = 100;

    private Ranking() {}

    /// A total as it is published.
    ///
    /// @param total  0 to 100
    /// @param margin half the width of its 95 % interval, in points; 0 where it is not known or nothing was sampled
    public record Entry(BigDecimal total, double margin) {}

    /// A place in a ranking.
    ///
    /// @param best       the best place that is left open, from 1
    /// @param worst      the worst place that is left open
    /// @param of         how many are ranked
    /// @param percentile how many in a hundred have less; of those with the same total, itself included, half are
    /// counted
    public record Place(int best, int worst, int of, BigDecimal percentile) {
        public Place {
            if (best < 1 || worst < best || of < worst) {
                throw new IllegalArgumentException(best + " to " + worst + " of " + of);
            }
        }

        /// Whether it is one place and no range.
        public boolean isSure() {
            return best == worst;
        }
    }

    /// The place of each entry, in the order they came in.
    public static List<Place> places(List<Entry> entries) {
        int all = entries.size();
        double[] totals = entries.stream()
                .mapToDouble(entry -> entry.total().doubleValue())
                .toArray();
        double[] squares = entries.stream()
                .mapToDouble(entry -> entry.margin() * entry.margin())
                .toArray();
        double[] sorted = totals.clone();
        Arrays.sort(sorted);
        var places = new ArrayList<Place>(all);
        for (int i = 0; i < all; i++) {
            int above = 0;
            int below = 0;
            for (int j = 0; j < all; j++) {
                double difference = totals[j] - totals[i];
                if (difference * difference > squares[i] + squares[j]) {
                    if (difference > 0) {
                        above++;
                    } else {
                        below++;
                    }
                }
            }
            places.add(new Place(above + 1, all - below, all, percentile(sorted, totals[i])));
        }
        return places;
    }

    private static BigDecimal percentile(double[] sorted, double total) {
        double below = lower(sorted, total);
        double upTo = lower(sorted, Math.nextUp(total));
        return BigDecimal.valueOf((below + upTo) / 2 * HUNDRED / sorted.length).setScale(2, RoundingMode.HALF_UP);
    }

    /// How many of the sorted are lower than a value.
    private static int lower(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
