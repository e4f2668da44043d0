package org.prongsai.scoring;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// What became of a node: a score, or the reasons why there is none. Never a silent zero.
public sealed interface Outcome {
    /// The node has a score.
    ///
    /// @param points 0 to 100, exact
    record Scored(BigFraction points, Basis basis) implements Outcome {}

    /// The node has no score.
    record Withheld(List<Reason> reasons) implements Outcome {
        public Withheld {
            reasons = List.copyOf(reasons);
        }
    }

    /// The node does not apply to the agency and is left out of its parent's mean.
    record LeftOut() implements Outcome {}

    /// Where a score comes from.
    enum Basis {
        /// The mean of the answers' points.
        TALLIED,
        /// An assessor's verdict.
        JUDGED,
        /// The weighted mean of the children.
        COMPUTED,
        /// Taken as it was printed, because nothing beneath it is known.
        PUBLISHED
    }

    /// Why a score is withheld.
    sealed interface Reason {
        /// The reason's name in files and addresses: `TOO_FEW_RESPONSES`.
        default String code() {
            return switch (this) {
                case TooFewResponses _ -> "TOO_FEW_RESPONSES";
                case BelowPrivacyFloor _ -> "BELOW_PRIVACY_FLOOR";
                case NotJudged _ -> "NOT_JUDGED";
                case Missing _ -> "MISSING";
                case ChildWithheld _ -> "CHILD_WITHHELD";
            };
        }

        /// Fewer answers than the sampling rule asks for.
        record TooFewResponses(int respondents, int minimum) implements Reason {}

        /// So few answers that a figure could betray who gave them.
        record BelowPrivacyFloor(int respondents, int floor) implements Reason {}

        /// The evidence has not been judged yet.
        record NotJudged() implements Reason {}

        /// Nothing is known about the node.
        record Missing() implements Reason {}

        /// A child has no score; nothing is re-weighted.
        ///
        /// @param codes of the children without a score
        record ChildWithheld(List<String> codes) implements Reason {
            public ChildWithheld {
                codes = List.copyOf(codes);
            }
        }
    }

    /// The exact score, where there is one.
    default Optional<BigFraction> score() {
        return this instanceof Scored scored ? Optional.of(scored.points()) : Optional.empty();
    }
}
