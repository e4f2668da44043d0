package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The states of an item and what leads from one to another.
class ItemMoveTest {
    private static final int WALKS = 10_000;

    @Test
    void everyStateIsReachedAndLeft() {
        var reached = EnumSet.of(ItemState.EMPTY);
        var left = EnumSet.noneOf(ItemState.class);
        ItemMove.edges().forEach(edge -> {
            reached.add(edge.after());
            left.add(edge.before());
        });
        assertThat(reached).containsExactly(ItemState.values());
        assertThat(left).containsExactly(ItemState.values());
    }

    @Test
    void evidenceOfWhatWasApprovedNeverChangesUnlessItGoesThroughTheWholeChainAgain() {
        assertThat(ItemMove.edges())
                .filteredOn(edge -> edge.after() == ItemState.APPROVED)
                .allMatch(edge ->
                        edge.before().isWaiting() || edge.move() == ItemMove.UNFILE || edge.move() == ItemMove.UNJUDGE);
        assertThat(ItemMove.edges())
                .filteredOn(edge -> edge.before().isApproved() && edge.after().isOpen())
                .allMatch(edge -> edge.move() == ItemMove.REOPEN || edge.move() == ItemMove.UNJUDGE);
    }

    /// 10,000 random walks of 40 moves, each through a random chain of two to four steps: no walk takes an edge that is
    /// not drawn, none leaves the chain without passing its last step, and none is approved by one pair of hands.
    @Test
    void randomWalksTakeDrawnEdgesOnly() {
        Set<ItemMove.Edge> drawn = Set.copyOf(ItemMove.edges());
        Set<ItemMove.Edge> taken = new HashSet<>();
        var random = new Random(2565);
        for (int walk = 0; walk < WALKS; walk++) {
            new Walk(random, chain(random), drawn, taken).run();
        }
        assertThat(drawn).containsAll(taken);
        assertThat(taken.size()).isGreaterThan(drawn.size() * 9 / 10);
    }

    private static Chain chain(Random random) {
        List<ChainStep> steps = new ArrayList<>(List.of(ChainStep.values()));
        for (int drop = random.nextInt(3); drop > 0; drop--) {
            steps.remove(random.nextInt(steps.size()));
        }
        return new Chain(steps, 1);
    }

    /// One item on its random way.
    private static final class Walk {
        private static final int MOVES = 40;
        private static final List<ItemMove> ALL = List.of(ItemMove.values());

        private final Random random;
        private final Chain chain;
        private final Set<ItemMove.Edge> drawn;
        private final Set<ItemMove.Edge> taken;
        private ItemState state = ItemState.EMPTY;
        private ItemState judgedFrom = ItemState.EMPTY;
        private ChainStep submitter = ChainStep.UNIT_OFFICER;
        private final Set<ChainStep> approvedBy = EnumSet.noneOf(ChainStep.class);

        Walk(Random random, Chain chain, Set<ItemMove.Edge> drawn, Set<ItemMove.Edge> taken) {
            this.random = random;
            this.chain = chain;
            this.drawn = drawn;
            this.taken = taken;
        }

        void run() {
            for (int i = 0; i < MOVES; i++) {
                ItemMove move = ALL.get(random.nextInt(ALL.size()));
                if (move.isPossible(state)) {
                    go(move, after(move));
                }
            }
        }

        private ItemState after(ItemMove move) {
            return switch (move) {
                case BEGIN, TAKE_BACK, RETURN, REOPEN -> ItemState.DRAFT;
                case CLEAR -> ItemState.EMPTY;
                case SUBMIT -> {
                    submitter = Stream.of(ChainStep.INTEGRITY_OFFICER, ChainStep.UNIT_HEAD, ChainStep.UNIT_OFFICER)
                            .toList()
                            .get(random.nextInt(3));
                    approvedBy.clear();
                    yield chain.after(submitter).waiting();
                }
                case APPROVE -> {
                    ChainStep step = ChainStep.of(state);
                    approvedBy.add(step);
                    yield chain.approvedAt(step, submitter);
                }
                case FILE -> ItemState.FILED;
                case UNFILE -> ItemState.APPROVED;
                case JUDGE -> {
                    judgedFrom = state;
                    yield ItemState.ASSESSED;
                }
                case WITHDRAW -> ItemState.ASSESSED;
                case UNJUDGE -> judgedFrom;
                case APPEAL, UNSETTLE -> ItemState.APPEALED;
                case SETTLE -> ItemState.SETTLED;
            };
        }

        private void go(ItemMove move, ItemState after) {
            var edge = new ItemMove.Edge(state, move, after);
            assertThat(drawn).contains(edge);
            taken.add(edge);
            if (move == ItemMove.APPROVE && after == ItemState.APPROVED) {
                assertThat(approvedBy).contains(chain.last());
            }
            state = after;
        }
    }

    @Test
    void aChainHasTwoToFourStepsAndNeverEndsWithWhoeverSubmitted() {
        assertThat(Chain.isChain(List.of(ChainStep.APPROVER))).isFalse();
        assertThat(Chain.isChain(List.of(ChainStep.APPROVER, ChainStep.APPROVER)))
                .isFalse();
        var small = new Chain(List.of(ChainStep.APPROVER, ChainStep.UNIT_OFFICER), 1);
        assertThat(small.steps()).containsExactly(ChainStep.UNIT_OFFICER, ChainStep.APPROVER);
        assertThat(small.after(ChainStep.UNIT_OFFICER)).isEqualTo(ChainStep.APPROVER);
        assertThat(Chain.USUAL.after(ChainStep.UNIT_HEAD)).isEqualTo(ChainStep.INTEGRITY_OFFICER);
        assertThat(Chain.USUAL.approvedAt(ChainStep.UNIT_HEAD, ChainStep.INTEGRITY_OFFICER))
                .isEqualTo(ItemState.WITH_APPROVER);
        var ending = new Chain(List.of(ChainStep.UNIT_OFFICER, ChainStep.INTEGRITY_OFFICER), 1);
        assertThat(ending.after(ChainStep.INTEGRITY_OFFICER)).isEqualTo(ChainStep.INTEGRITY_OFFICER);
    }
}
