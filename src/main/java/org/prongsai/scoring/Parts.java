package org.prongsai.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.scoring.Outcome.LeftOut;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.Outcome.Scored;
import org.prongsai.scoring.Outcome.Withheld;

/// The nodes of a scored year that are worth telling: nothing beneath a node that was taken as published, and of a part
/// of which nothing at all is known only its top.
final class Parts {
    private Parts() {}

    /// Parents before children, what stands beside the total last and only where it has a score.
    static Stream<ScoredNode> of(ScoredTree tree) {
        return Stream.concat(
                beneath(tree.root()),
                tree.beside().stream()
                        .filter(scored -> scored.score().isPresent())
                        .flatMap(Parts::beneath));
    }

    private static Stream<ScoredNode> beneath(ScoredNode scored) {
        return Stream.concat(Stream.of(scored), children(scored).stream().flatMap(Parts::beneath));
    }

    /// The children that are worth telling.
    static List<ScoredNode> children(ScoredNode scored) {
        return scored.children().stream().allMatch(Parts::isUnknown) ? List.of() : scored.children();
    }

    /// Why a node has no score; nothing but [Reason.Missing] where nothing at all beneath it is known.
    static List<Reason> reasons(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Withheld(var reasons) -> isUnknown(scored) ? List.of(new Reason.Missing()) : reasons;
            case Scored _, LeftOut _ -> List.of();
        };
    }

    /// Whether nothing at all is known about a node and what is beneath it.
    private static boolean isUnknown(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Scored _, LeftOut _ -> false;
            case Withheld(var reasons) ->
                scored.children().isEmpty()
                        ? reasons.equals(List.of(new Reason.Missing()))
                        : reasons.stream().allMatch(Reason.ChildWithheld.class::isInstance)
                                && scored.children().stream().allMatch(Parts::isUnknown);
        };
    }
}
