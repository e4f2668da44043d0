package org.prongsai.disclosure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What can happen to an appeal. There is no other way between two states; `docs/states.md` is drawn from here.
public enum AppealMove {
    /// The agency writes, or changes what it wrote and when it was handed in.
    WRITE,
    /// It takes its appeal back.
    WITHDRAW,
    /// It is decided.
    SETTLE,
    /// The decision was kept by mistake.
    UNSETTLE;

    /// Where it leads from a state.
    public Set<AppealState> targets(AppealState before) {
        boolean open = before == AppealState.WRITTEN || before == AppealState.FILED;
        boolean decided = before == AppealState.UPHELD || before == AppealState.REFUSED;
        return switch (this) {
            case WRITE -> decided ? none() : EnumSet.of(AppealState.WRITTEN, AppealState.FILED);
            case WITHDRAW -> open ? EnumSet.of(AppealState.NONE) : none();
            case SETTLE -> open ? EnumSet.of(AppealState.UPHELD, AppealState.REFUSED) : none();
            case UNSETTLE -> decided ? EnumSet.of(AppealState.WRITTEN, AppealState.FILED) : none();
        };
    }

    /// Moves an appeal.
    ///
    /// @throws NoMove if nothing leads there
    void check(AppealState before, AppealState after) {
        if (!targets(before).contains(after)) {
            throw new NoMove(NoMove.Why.ELSEWHERE);
        }
    }

    /// All edges, state by state.
    public static List<Edge> edges() {
        return Arrays.stream(AppealState.values())
                .flatMap(before -> Arrays.stream(values())
                        .flatMap(move -> move.targets(before).stream().map(after -> new Edge(before, move, after))))
                .toList();
    }

    private static Set<AppealState> none() {
        return EnumSet.noneOf(AppealState.class);
    }

    /// A move between two states.
    public record Edge(AppealState before, AppealMove move, AppealState after) {}
}
