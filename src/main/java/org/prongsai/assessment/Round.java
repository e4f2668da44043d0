package org.prongsai.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.thai.FiscalYear;

/// A year whose disclosures the commission has assessed in this installation.
///
/// @param secondShare     how many of a hundred items a second assessor judges too
/// @param calibrationPass how many of a hundred answers to the calibration set must be right before one judges
/// @param seed            draws which items are judged twice
/// @param version         counts its changes from 1
public record Round(FiscalYear year, int secondShare, int calibrationPass, long seed, int version) {
    public Round {
        if (secondShare < 0 || secondShare > 100 || calibrationPass < 0 || calibrationPass > 100) {
            throw new IllegalArgumentException("shares are of a hundred: " + secondShare + ", " + calibrationPass);
        }
    }

    /// The places that somebody sits in at each agency.
    public List<Place> places() {
        return Stream.of(Place.values())
                .filter(place -> place.isNeeded(secondShare))
                .toList();
    }

    /// How much work a place is at an agency with so many items, in hundredths of judging one.
    public int work(Place place, int items) {
        return place.work(items, secondShare);
    }
}
