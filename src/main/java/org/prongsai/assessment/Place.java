package org.prongsai.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what an assessor sits at an agency. Nobody holds two of them at one agency in one year.
public enum Place {
    /// Judges every item.
    FIRST,
    /// Judges the items that are judged twice, without seeing what the first found.
    SECOND,
    /// Settles what the two found differently.
    MODERATOR,
    /// Decides the agency's appeals.
    APPEAL;

    /// As in keys of texts and in addresses: `first`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The place that an address names, if it names one.
    public static Optional<Place> ofTag(String tag) {
        return Arrays.stream(values()).filter(place -> place.tag().equals(tag)).findFirst();
    }

    /// How much work it is at an agency with so many items, in hundredths of judging one. Of the items judged twice a
    /// fifth is reckoned to be disputed, of all a twentieth to be appealed.
    ///
    /// @param secondShare how many of a hundred items are judged twice
    int work(int items, int secondShare) {
        return switch (this) {
            case FIRST -> items * 100;
            case SECOND -> items * secondShare;
            case MODERATOR -> items * secondShare / 5;
            case APPEAL -> items * 5;
        };
    }

    /// Whether somebody sits in it, of an agency of a round that judges so many of a hundred items twice.
    boolean isNeeded(int secondShare) {
        return secondShare > 0 || this == FIRST || this == APPEAL;
    }
}
