package org.prongsai.national;

/// From how many points on a change of an agency's total between two years is looked at.
///
/// The manuals name no such line. Ours is 15 points, one and a half of the grades B to D of fiscal year 2564; the
/// commission sets another for a year.
///
/// @param version counts its changes from 1; 0 where the commission set none
public record JumpLine(int points, int version) {
    /// Where the commission set none.
    public static final JumpLine USUAL = new JumpLine(15, 0);

    public JumpLine {
        if (points < 1 || points > 100) {
            throw new IllegalArgumentException(points + " points");
        }
    }
}
