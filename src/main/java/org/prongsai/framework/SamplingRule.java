package org.prongsai.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/// How many respondents a survey needs (fiscal year 2564: 10 % of the population, at least 30, all when fewer than 30,
/// 400 when over 4,000).
///
/// @param share of the population, 0 to 1; the product is rounded up, so 10 % of 538 is 54
/// @param least never fewer than this, or everybody where there are fewer
/// @param capAbove population above which `cap` is enough; 0 when the rule has no cap
/// @param cap 0 when the rule has no cap
public record SamplingRule(BigDecimal share, int least, int capAbove, int cap) {

    /// The smallest number of respondents for a population; `least` while the population is not known.
    public int minimum(OptionalInt population) {
        if (population.isEmpty()) {
            return least;
        }
        int people = population.getAsInt();
        if (people <= least) {
            return people;
        }
        if (cap > 0 && people > capAbove) {
            return cap;
        }
        int part = share.multiply(BigDecimal.valueOf(people))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(least, part);
    }
}
