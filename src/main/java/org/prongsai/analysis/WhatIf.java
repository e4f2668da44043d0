package org.prongsai.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// A year as it would stand if some scores were other than they are, reached by the same exact fold.
///
/// A what-if is never stored as a result: its tree's edition and inputs carry the assumptions.
///
/// @param base the year as it is
/// @param result the year as it would be
/// @param changes those that count, by node code
/// @param ignored codes of changes that count for nothing: unknown, the total itself, a verdict on what is no
///     disclosure, or beneath another change or beneath a node that is known only as a whole
public record WhatIf(ScoredTree base, ScoredTree result, Map<String, Change> changes, Set<String> ignored) {
    public WhatIf {
        changes = Map.copyOf(changes);
        ignored = Set.copyOf(ignored);
    }

    /// Applies `changes`, given by code or alias, to `base`.
    public static WhatIf of(ScoredTree base, Map<String, Change> changes) {
        var byCode = new HashMap<String, Change>();
        changes.forEach((code, change) ->
                byCode.put(base.find(code).map(ScoredNode::code).orElse(code), change));
        return Assumptions.apply(base, byCode);
    }

    /// Points that the total gains or loses; empty while either is withheld.
    public Optional<BigFraction> gain() {
        return result.total().flatMap(after -> base.total().map(after::subtract));
    }

    /// Every node whose outcome differs, parents before children, in the edition's order.
    public List<Difference> differences() {
        var after = new HashMap<String, ScoredNode>();
        result.nodes().forEach(scored -> after.put(scored.code(), scored));
        return base.nodes()
                .flatMap(before ->
                        Optional.ofNullable(after.get(before.code()))
                                .map(scored -> new Difference(before, scored))
                                .stream())
                .filter(Difference::isReal)
                .toList();
    }

    /// One node, as it is and as it would be.
    public record Difference(ScoredNode before, ScoredNode after) {
        public String code() {
            return before.code();
        }

        /// Points that the node itself gains or loses; empty while either side has no score.
        public Optional<BigFraction> points() {
            return after.score().flatMap(score -> before.score().map(score::subtract));
        }

        private boolean isReal() {
            boolean isScored = before.score().isPresent() || after.score().isPresent();
            return isScored
                    ? !before.score().equals(after.score())
                    : !before.outcome().equals(after.outcome());
        }
    }
}
