package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Rounding;

/// Finds the figures that, wrong alone, explain why checks fail, and which value each would have to have.
final class Suspects {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigFraction HALF = BigFraction.of(1, 200);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Suspects() {}

    /// @param failing checks that must come to fit
    /// @param touched checks that share a figure with them and must stay fit, the failing ones among them
    static List<Suspect> of(List<Check> failing, List<Check> touched, Map<String, BigDecimal> printed) {
        var suspects = new ArrayList<Suspect>();
        for (String code : failing.getFirst().figures()) {
            BigDecimal value = printed.get(code);
            if (value != null
                    && failing.stream().allMatch(check -> check.figures().contains(code))) {
                range(code, touched, printed)
                        .ifPresent(range -> suspects.add(new Suspect(code, value, range.from, range.to)));
            }
        }
        return suspects;
    }

    private static Optional<Range> range(String code, List<Check> checks, Map<String, BigDecimal> printed) {
        var range = new Range(BigDecimal.ZERO, FULL);
        for (Check check : checks) {
            if (check.figures().contains(code)) {
                Range fitting = check.code().equals(code) ? own(check, printed) : part(code, check, printed);
                range = new Range(range.from.max(fitting.from), range.to.min(fitting.to));
            }
        }
        return range.from.compareTo(range.to) <= 0 ? Optional.of(range) : Optional.empty();
    }

    private static Range own(Check check, Map<String, BigDecimal> printed) {
        Interval mean = check.nearest().interval(printed);
        return between(mean.low(), mean.high());
    }

    private static Range part(String code, Check check, Map<String, BigDecimal> printed) {
        var others = new HashMap<>(printed);
        others.remove(code);
        Interval rest = check.nearest().interval(others);
        BigDecimal whole = printed.getOrDefault(check.code(), BigDecimal.ZERO);
        Interval target = Interval.printed(whole);
        BigFraction share = check.nearest().shares().getOrDefault(code, BigFraction.ONE);
        return between(
                target.low().subtract(rest.high()).divide(share),
                target.high().subtract(rest.low()).divide(share));
    }

    /// The hundredths whose rounding interval lies, at least in part, between `low` and `high`.
    private static Range between(BigFraction low, BigFraction high) {
        BigInteger above = floor(low.subtract(HALF)).add(BigInteger.ONE);
        BigInteger below = floor(high.add(HALF).negate()).negate().subtract(BigInteger.ONE);
        return new Range(new BigDecimal(above, 2), new BigDecimal(below, 2));
    }

    /// The largest whole number of hundredths that is not above `value`.
    private static BigInteger floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().multiply(HUNDRED).divideAndRemainder(value.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// Scores from `from` to `to`, both included.
    private record Range(BigDecimal from, BigDecimal to) {
        Range {
            from = Rounding.halfUp(Rounding.exact(from), 2);
            to = Rounding.halfUp(Rounding.exact(to), 2);
        }
    }
}
