package org.prongsai.scoring;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How good the sample behind a survey score is.
///
/// @param respondents who answered; for an inner node the fewest of any question beneath it
/// @param population how many could have answered
/// @param minimum by the edition's sampling rule
/// @param margin half the width of the 95 % interval of the score, in points, with finite-population correction;
///     for joined questions an upper bound; empty when the answers themselves are not known
public record Sample(int respondents, OptionalInt population, int minimum, OptionalDouble margin) {

    /// The share of the population that answered, 0 to 1; empty while the population is not known.
    public OptionalDouble coverage() {
        return population.isPresent() && population.getAsInt() > 0
                ? OptionalDouble.of((double) respondents / population.getAsInt())
                : OptionalDouble.empty();
    }

    public boolean isEnough() {
        return respondents >= minimum;
    }
}
