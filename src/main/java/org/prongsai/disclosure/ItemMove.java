package org.prongsai.disclosure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What can happen to a disclosure item, and from where to where it leads. There is no other way between two states;
/// `docs/states.md` is drawn from here.
public enum ItemMove {
    /// The first evidence is named.
    BEGIN,
    /// The last evidence is taken away.
    CLEAR,
    /// It goes to the next step of the agency's chain.
    SUBMIT,
    /// Who submitted it takes it back before anyone decided.
    TAKE_BACK,
    /// A step of the chain approves it: on to a later one, or out of the last.
    APPROVE,
    /// A step of the chain sends it back, with a reason.
    RETURN,
    /// It is to be changed once more, though it was approved.
    REOPEN,
    /// It was entered where the assessors look.
    FILE,
    /// It was marked as entered by mistake.
    UNFILE,
    /// A verdict comes in: also for what nobody filed, and for what is still on its way.
    JUDGE,
    /// A verdict was kept by mistake.
    UNJUDGE,
    /// The agency objects.
    APPEAL,
    /// The agency takes its objection back.
    WITHDRAW,
    /// The objection is decided.
    SETTLE,
    /// The decision was kept by mistake.
    UNSETTLE;

    /// Whether it can happen in a state.
    public boolean isPossible(ItemState before) {
        return switch (this) {
            case BEGIN -> before == ItemState.EMPTY;
            case CLEAR, SUBMIT -> before == ItemState.DRAFT;
            case TAKE_BACK, APPROVE, RETURN -> before.isWaiting();
            case REOPEN -> before == ItemState.APPROVED || before == ItemState.FILED;
            case FILE -> before == ItemState.APPROVED;
            case UNFILE -> before == ItemState.FILED;
            case JUDGE -> !before.isJudged();
            case UNJUDGE, APPEAL -> before == ItemState.ASSESSED;
            case WITHDRAW, SETTLE -> before == ItemState.APPEALED;
            case UNSETTLE -> before == ItemState.SETTLED;
        };
    }

    /// Whether it leads from one state to another.
    public boolean leads(ItemState before, ItemState after) {
        return isPossible(before) && targets(before).contains(after);
    }

    private Set<ItemState> targets(ItemState before) {
        return switch (this) {
            case BEGIN, TAKE_BACK, RETURN, REOPEN -> EnumSet.of(ItemState.DRAFT);
            case CLEAR -> EnumSet.of(ItemState.EMPTY);
            case SUBMIT -> EnumSet.range(ItemState.WITH_UNIT_HEAD, ItemState.WITH_APPROVER);
            // a chain goes one way
            case APPROVE -> later(before);
            case FILE -> EnumSet.of(ItemState.FILED);
            case UNFILE -> EnumSet.of(ItemState.APPROVED);
            case JUDGE, WITHDRAW -> EnumSet.of(ItemState.ASSESSED);
            case UNJUDGE -> EnumSet.range(ItemState.EMPTY, ItemState.FILED);
            case APPEAL, UNSETTLE -> EnumSet.of(ItemState.APPEALED);
            case SETTLE -> EnumSet.of(ItemState.SETTLED);
        };
    }

    private static Set<ItemState> later(ItemState before) {
        Set<ItemState> later = EnumSet.range(before, ItemState.APPROVED);
        later.remove(before);
        return later;
    }

    /// All edges, state by state.
    public static List<Edge> edges() {
        return Arrays.stream(ItemState.values())
                .flatMap(before -> Arrays.stream(values())
                        .flatMap(move -> Arrays.stream(ItemState.values())
                                .filter(after -> move.leads(before, after))
                                .map(after -> new Edge(before, move, after))))
                .toList();
    }

    /// A move between two states.
    public record Edge(ItemState before, ItemMove move, ItemState after) {}
}
