package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.assessment.AssessmentMove.Edge;

/// The states of an item that is assessed and what leads from one to another.
class AssessmentMoveTest {
    private static final int WALKS = 10_000;
    private static final int STEPS = 30;
    private static final List<AssessmentMove> MOVES = List.of(AssessmentMove.values());

    /// 10,000 random walks of 30 moves: every edge taken is drawn, every drawn edge is taken, and a verdict never comes
    /// from fewer assessors than the item has.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void randomWalksTakeDrawnEdgesOnly(boolean twice) {
        Set<Edge> drawn = Set.copyOf(AssessmentMove.edges(twice));
        Set<Edge> taken = new HashSet<>();
        var random = new Random(2565);
        for (int walk = 0; walk < WALKS; walk++) {
            walk(random, twice, taken);
        }
        assertThat(taken).isEqualTo(drawn);
    }

    private static void walk(Random random, boolean twice, Set<Edge> taken) {
        var state = AssessmentState.WAITING;
        int handedIn = 0;
        for (int i = 0; i < STEPS; i++) {
            AssessmentMove move = MOVES.get(random.nextInt(MOVES.size()));
            List<AssessmentState> targets = new ArrayList<>(move.targets(state, twice));
            if (!targets.isEmpty()) {
                AssessmentState after = targets.get(random.nextInt(targets.size()));
                handedIn += move == AssessmentMove.SUBMIT ? 1 : move == AssessmentMove.TAKE_BACK ? -1 : 0;
                taken.add(new Edge(state, move, after));
                state = after;
                assertThat(handedIn).isBetween(0, twice ? 2 : 1);
                assertThat(state != AssessmentState.DONE || handedIn == (twice ? 2 : 1))
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyTakesBackOnceHeCouldKnowWhatTheOtherFound() {
        assertThat(AssessmentMove.TAKE_BACK.targets(AssessmentState.DISPUTED, true))
                .isEmpty();
        assertThat(AssessmentMove.TAKE_BACK.targets(AssessmentState.DONE, true)).isEmpty();
        assertThat(AssessmentMove.TAKE_BACK.targets(AssessmentState.DONE, false))
                .isEqualTo(EnumSet.of(AssessmentState.WAITING));
    }
}
