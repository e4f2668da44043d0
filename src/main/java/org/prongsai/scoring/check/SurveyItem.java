package org.prongsai.scoring.check;

import java.util.ArrayList;
import java.util.List;

/// A printed item of a survey, and how well its score agrees with a number of respondents.
///
/// @param printed in hundredths of a point
record SurveyItem(String code, int printed, List<Slip> slips, Occurrences occurrences) {
    /// One printed score in twenty may have a wrong digit (three of 45 do in OPDC's annex of fiscal year 2564),
    /// one in two hundred may be wrong in any other way. Other values of this size give the same findings.
    private static final double SLIPPED = 0.05;

    private static final double ODD = 0.005;
    private static final double ANY_SCORE = 1.0 / 10_001;

    /// The chance that the sheet prints what it prints.
    double likelihood(int respondents) {
        double slipped = 0;
        for (Slip slip : slips) {
            slipped += slip.chance() * chance(respondents, slip.read());
        }
        return likelihoodAsPrinted(respondents) + SLIPPED * slipped;
    }

    /// The chance that it prints this without a slip.
    double likelihoodAsPrinted(int respondents) {
        return (1 - SLIPPED - ODD) * chance(respondents, printed) + ODD * ANY_SCORE;
    }

    /// The chance that it prints this because of `slip`.
    double likelihood(int respondents, Slip slip) {
        return SLIPPED * slip.chance() * (chance(respondents, slip.read()) + ODD * ANY_SCORE);
    }

    /// What a slip in a figure that is no survey item takes off the likelihood.
    static double likelihoodElsewhere(Slip slip) {
        return SLIPPED * slip.chance();
    }

    private double chance(int respondents, int value) {
        return occurrences.at(respondents, value) ? 1.0 / occurrences.variety(respondents) : 0;
    }

    boolean fits(int respondents) {
        return occurrences.at(respondents, printed);
    }

    /// The scores that the printed one may be misread from, the likelier first.
    List<Integer> readings(int respondents) {
        var possible = new ArrayList<Slip>();
        for (Slip slip : slips) {
            if (occurrences.at(respondents, slip.read())) {
                possible.add(slip);
            }
        }
        possible.sort((one, other) -> Double.compare(other.chance(), one.chance()));
        return possible.stream().map(Slip::read).toList();
    }
}
