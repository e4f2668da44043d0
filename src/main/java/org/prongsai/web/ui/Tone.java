package org.prongsai.web.ui;

import java.util.Locale;

/// A colour with a meaning; it never stands without a letter or a word.
///
/// The seven ranks are a ramp that colour-blind readers can order, best first, named for the letters AA to F.
public enum Tone {
    AA,
    A,
    B,
    C,
    D,
    E,
    F,
    NEUTRAL,
    ACTION,
    GOOD,
    WARNING,
    BAD,
    DRAFT;

    private static final int RANKS = 7;

    /// The colour of a grade.
    ///
    /// @param rank  0 for the best
    /// @param ranks how many grades the scheme has, at least 1; fewer than seven spread over the ramp
    public static Tone ofRank(int rank, int ranks) {
        if (rank < 0 || rank >= ranks) {
            throw new IllegalArgumentException("rank " + rank + " of " + ranks);
        }
        return ranks == 1 ? AA : values()[Math.round(rank * (RANKS - 1) / (float) (ranks - 1))];
    }

    /// Its class in the style sheet.
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
