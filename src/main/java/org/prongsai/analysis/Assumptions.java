package org.prongsai.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;

/// Writes changes into an edition and its inputs, so that the ordinary fold scores them.
///
/// A changed node becomes a leaf with the assumed value: what stood beneath it counts no more.
final class Assumptions {
    private final Map<String, Change> changes;
    private final Set<String> applied = new HashSet<>();
    private final Map<String, BigDecimal> published;
    private final Map<String, Verdict> verdicts;
    private final Map<String, Integer> respondents;

    private Assumptions(Inputs inputs, Map<String, Change> changes) {
        this.changes = changes;
        this.published = new HashMap<>(inputs.published());
        this.verdicts = new HashMap<>(inputs.verdicts());
        this.respondents = new HashMap<>(inputs.respondents());
    }

    /// @param changes by node code
    static WhatIf apply(ScoredTree base, Map<String, Change> changes) {
        var assumptions = new Assumptions(base.inputs(), changes);
        Node root =
                base.root().isTakenAsPublished() ? base.root().node() : assumptions.withChangedChildren(base.root());
        ScoredTree result = Fold.score(base.edition().withRoot(root), assumptions.inputs(base.inputs()));
        return new WhatIf(
                base,
                result,
                assumptions.counting(true),
                assumptions.counting(false).keySet());
    }

    private Map<String, Change> counting(boolean counts) {
        var some = new HashMap<>(changes);
        some.keySet().removeIf(code -> applied.contains(code) != counts);
        return some;
    }

    private Inputs inputs(Inputs base) {
        return new Inputs(base.tallies(), verdicts, published, respondents, base.populations(), base.agencyKind());
    }

    private Node rebuilt(ScoredNode scored) {
        keepSample(scored);
        Content changed = changed(scored, changes.get(scored.code()));
        if (changed != null) {
            applied.add(scored.code());
            return scored.node().withContent(changed);
        }
        return scored.children().isEmpty() || scored.isTakenAsPublished() ? scored.node() : withChangedChildren(scored);
    }

    private Node withChangedChildren(ScoredNode scored) {
        var children = new ArrayList<Node>();
        for (ScoredNode child : scored.children()) {
            children.add(rebuilt(child));
        }
        return children.equals(scored.node().children())
                ? scored.node()
                : scored.node().withContent(new Content.Branch(List.copyOf(children)));
    }

    /// What the node holds under `change`; null when it stays as it is.
    private @Nullable Content changed(ScoredNode scored, @Nullable Change change) {
        String code = scored.code();
        return switch (change) {
            case null -> null;
            case Change.Score(var points) -> {
                published.put(code, points);
                if (scored.node().level() == Level.INSTRUMENT) {
                    respondents.remove(code);
                }
                yield new Content.Published();
            }
            case Change.Judged(var verdict) -> {
                if (scored.node().content() instanceof Content.Disclosure disclosure) {
                    verdicts.put(code, verdict);
                    yield new Content.Disclosure(disclosure.components(), disclosure.period(), Set.of());
                }
                yield null;
            }
        };
    }

    /// An instrument that had enough answers keeps them, even where each tally beneath it gives way to an assumption.
    private void keepSample(ScoredNode scored) {
        var sample = scored.sample();
        if (scored.node().level() == Level.INSTRUMENT && sample != null && scored.outcome() instanceof Outcome.Scored) {
            respondents.put(scored.code(), sample.respondents());
        }
    }
}
