package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/// How many respondents a survey can have had, recovered from its printed item scores.
///
/// With 67 respondents only certain two-decimal scores can occur, so that the scores betray the number. What is printed
/// about the number itself, where it is known, weighs in.
///
/// @param instrument code of the survey
/// @param items how many printed item scores were looked at
/// @param stated the number that was handed in
/// @param candidates the likeliest numbers first, never empty
public record RespondentEstimate(String instrument, int items, OptionalInt stated, List<Candidate> candidates) {
    private static final double SURE = 0.95;

    public RespondentEstimate {
        candidates = List.copyOf(candidates);
    }

    /// A possible number of respondents.
    ///
    /// @param probability 0 to 1, over all candidates that were tried
    /// @param misfits the printed item scores that cannot occur with this number
    public record Candidate(int respondents, double probability, List<Misfit> misfits) {
        public Candidate {
            misfits = List.copyOf(misfits);
        }
    }

    /// A printed item score that cannot occur.
    ///
    /// @param readings scores that can, one digit away, the likelier first
    public record Misfit(String code, BigDecimal printed, List<BigDecimal> readings) {
        public Misfit {
            readings = List.copyOf(readings);
        }
    }

    /// The likeliest number of respondents.
    public Candidate likeliest() {
        return candidates.getFirst();
    }

    /// How many of the printed items can occur with the likeliest number.
    public int fitting() {
        return items - likeliest().misfits().size();
    }

    /// Whether no other number comes near the likeliest one.
    public boolean isSure() {
        return likeliest().probability() >= SURE;
    }
}
