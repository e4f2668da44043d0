package org.prongsai.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What can happen to an item that is assessed. There is no other way between two states; `docs/states.md` is drawn
/// from
/// here.
public enum AssessmentMove {
    /// An assessor hands in what he found.
    SUBMIT,
    /// He takes it back: never once he could know what the other found.
    TAKE_BACK,
    /// The moderator decides between two.
    MODERATE,
    /// The moderator takes his decision back.
    UNMODERATE;

    /// Where it leads from a state.
    ///
    /// @param twice whether two assessors judge the item
    public Set<AssessmentState> targets(AssessmentState before, boolean twice) {
        return switch (this) {
            case SUBMIT ->
                switch (before) {
                    case WAITING -> EnumSet.of(twice ? AssessmentState.HALF : AssessmentState.DONE);
                    case HALF ->
                        twice
                                ? EnumSet.of(AssessmentState.DISPUTED, AssessmentState.DONE)
                                : EnumSet.noneOf(AssessmentState.class);
                    case DISPUTED, DONE -> EnumSet.noneOf(AssessmentState.class);
                };
            case TAKE_BACK -> {
                boolean mayStill = before == (twice ? AssessmentState.HALF : AssessmentState.DONE);
                yield mayStill ? EnumSet.of(AssessmentState.WAITING) : EnumSet.noneOf(AssessmentState.class);
            }
            case MODERATE ->
                twice && before == AssessmentState.DISPUTED
                        ? EnumSet.of(AssessmentState.DONE)
                        : EnumSet.noneOf(AssessmentState.class);
            case UNMODERATE ->
                twice && before == AssessmentState.DONE
                        ? EnumSet.of(AssessmentState.DISPUTED)
                        : EnumSet.noneOf(AssessmentState.class);
        };
    }

    /// All edges of items that one assessor judges, or two.
    public static List<Edge> edges(boolean twice) {
        return Arrays.stream(AssessmentState.values())
                .flatMap(before -> Arrays.stream(values())
                        .flatMap(move ->
                                move.targets(before, twice).stream().map(after -> new Edge(before, move, after))))
                .toList();
    }

    /// A move between two states.
    public record Edge(AssessmentState before, AssessmentMove move, AssessmentState after) {}
}
