package org.prongsai.scoring.sheet;

import java.util.List;

/// How a score in a text found its node, for a person to confirm.
///
/// @param text the words beside the score, as they stood
/// @param score the figure, as it stood
/// @param code of the node it was given to
/// @param similarity of the words to the node's label, 0 to 1; 1 where there were no words
/// @param alternatives other nodes whose labels are similar, the most similar first
public record Guess(
        Place place, String text, String score, String code, By by, double similarity, List<Alternative> alternatives) {
    public Guess {
        alternatives = List.copyOf(alternatives);
    }

    /// What told the node.
    public enum By {
        /// Its code alone, or a code that contradicts the words.
        CODE,
        /// Its label alone.
        LABEL,
        /// Both.
        CODE_AND_LABEL
    }

    /// Another node that the words may mean.
    public record Alternative(String code, double similarity) {}

    /// Whether a person should look twice: the words and the node do not agree well, or another agrees as well.
    public boolean isDoubtful() {
        return similarity < DOUBTFUL
                || (by == By.LABEL && alternatives.stream().anyMatch(other -> other.similarity() > similarity - CLOSE));
    }

    private static final double DOUBTFUL = 0.6;
    private static final double CLOSE = 0.05;
}
