package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/// The effort that a gain would take if levers could be raised in part: never more than whole levers take.
final class PartialRaise {
    /// More effort than any choice can have: the gain is out of reach.
    static final int NEVER = Integer.MAX_VALUE / 2;

    static final Comparator<LeverSet> MOST_GAIN_FOR_EFFORT = Comparator.comparing(
                    (LeverSet choice) -> choice, PartialRaise::compareRatios)
            .thenComparing(LeverSet.CHEAPEST_FIRST);

    private final LeverSet[] levers;
    private final BigInteger[] gains;
    private final int[] efforts;

    PartialRaise(Collection<LeverSet> levers) {
        this.levers = levers.stream().sorted(MOST_GAIN_FOR_EFFORT).toArray(LeverSet[]::new);
        gains = new BigInteger[levers.size() + 1];
        efforts = new int[levers.size() + 1];
        gains[0] = BigInteger.ZERO;
        for (int i = 0; i < this.levers.length; i++) {
            gains[i + 1] = gains[i].add(this.levers[i].gain());
            efforts[i + 1] = efforts[i] + this.levers[i].effort();
        }
    }

    /// The least effort that gains `missing`, rounded up to whole effort; [#NEVER] where all levers gain less.
    int effort(BigInteger missing) {
        if (missing.signum() <= 0) {
            return 0;
        }
        int found = Arrays.binarySearch(gains, missing);
        if (found >= 0) {
            return efforts[found];
        }
        int next = -found - 1;
        if (next == gains.length) {
            return NEVER;
        }
        LeverSet part = levers[next - 1];
        BigInteger rest = missing.subtract(gains[next - 1]).multiply(BigInteger.valueOf(part.effort()));
        BigInteger[] whole = rest.divideAndRemainder(part.gain());
        return efforts[next - 1] + whole[0].intValueExact() + whole[1].signum();
    }

    private static int compareRatios(LeverSet one, LeverSet other) {
        return other.gain()
                .multiply(BigInteger.valueOf(one.effort()))
                .compareTo(one.gain().multiply(BigInteger.valueOf(other.effort())));
    }
}
