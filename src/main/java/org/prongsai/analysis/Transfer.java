package org.prongsai.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;

/// Carries what a year is made of over to another edition.
final class Transfer {
    /// Places that an exact score keeps where it must be handed over as a decimal.
    private static final int DECIMALS = 10;

    private final ScoredTree original;
    private final Edition other;
    private final Map<String, String> standIns;
    private final boolean sameWords;
    private final Map<String, ScoredNode> known = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Map<String, Integer> respondents = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> reworded = new LinkedHashSet<>();

    /// @param sameWords whether a node counts as its counterpart only where it bears the same words
    Transfer(ScoredTree original, Edition other, Map<String, String> standIns, boolean sameWords) {
        this.original = original;
        this.other = other;
        this.standIns = standIns;
        this.sameWords = sameWords;
        original.nodes().forEach(scored -> known.putIfAbsent(scored.code(), scored));
        original.nodes()
                .filter(scored -> scored.node().alias() != null)
                .forEach(scored ->
                        known.putIfAbsent(Objects.requireNonNull(scored.node().alias()), scored));
    }

    Simulation simulation() {
        other.root().children().forEach(this::carry);
        Inputs before = original.inputs();
        var inputs = new Inputs(tallies, verdicts, values, respondents, before.populations(), before.agencyKind());
        return new Simulation(
                original, Fold.score(other, inputs), unused(), List.copyOf(missing), List.copyOf(reworded));
    }

    /// Whether anything came over for `node` or beneath it.
    private boolean carry(Node node) {
        if (node.level() == Level.INSTRUMENT) {
            carrySample(node);
        }
        boolean carried = node.isLeaf() ? carryFact(node) : carryChildren(node);
        if (carried || carryScore(node)) {
            return true;
        }
        node.walk().map(Node::code).forEach(missing::remove);
        missing.add(node.code());
        return false;
    }

    private boolean carryChildren(Node branch) {
        boolean carried = false;
        for (Node child : branch.children()) {
            carried |= carry(child);
        }
        return carried;
    }

    /// Answers and verdicts as they were given.
    private boolean carryFact(Node leaf) {
        Optional<ScoredNode> from = counterpart(leaf);
        if (from.isEmpty()) {
            return false;
        }
        String code = from.get().code();
        Tally tally = original.inputs().tallies().get(code);
        Verdict verdict = original.inputs().verdicts().get(code);
        if (tally != null && leaf.content() instanceof Content.Question question && fits(tally, question)) {
            tallies.put(leaf.code(), tally);
        } else if (verdict != null && leaf.content() instanceof Content.Disclosure) {
            verdicts.put(leaf.code(), verdict);
        } else {
            return false;
        }
        use(leaf, from.get());
        return true;
    }

    /// The score that the node had, where the other edition cannot take what it was made of.
    private boolean carryScore(Node node) {
        Optional<ScoredNode> from =
                counterpart(node).filter(scored -> scored.score().isPresent());
        from.ifPresent(scored -> {
            values.put(node.code(), Rounding.halfUp(scored.score().orElseThrow(), DECIMALS));
            node.walk().map(Node::code).forEach(missing::remove);
            use(node, scored);
        });
        return from.isPresent();
    }

    private void carrySample(Node instrument) {
        counterpart(instrument).ifPresent(from -> {
            if (from.sample() != null) {
                respondents.put(instrument.code(), from.sample().respondents());
            }
        });
    }

    private Optional<ScoredNode> counterpart(Node node) {
        String standIn = standIns.get(node.code());
        return standIn == null
                ? Optional.ofNullable(known.get(node.code())).filter(from -> !sameWords || saysTheSame(node, from))
                : Optional.ofNullable(known.get(standIn));
    }

    private static boolean saysTheSame(Node node, ScoredNode from) {
        return node.label().th().equals(from.node().label().th());
    }

    private void use(Node node, ScoredNode from) {
        used.add(from.code());
        if (!standIns.containsKey(node.code()) && !saysTheSame(node, from)) {
            reworded.add(node.code());
        }
    }

    private static boolean fits(Tally tally, Content.Question question) {
        return tally.counts().keySet().stream()
                .allMatch(choice -> question.scale().choice(choice).isPresent());
    }

    /// What was known and stands neither at, nor above, nor beneath anything that came over.
    private List<String> unused() {
        Set<String> covered = original.nodes()
                .filter(scored -> used.contains(scored.code()))
                .flatMap(ScoredNode::walk)
                .map(ScoredNode::code)
                .collect(Collectors.toSet());
        return Stream.concat(Subjects.of(original, Lines.Subject.ITEMS).stream(), original.beside().stream())
                .filter(scored -> scored.score().isPresent())
                .filter(scored -> scored.walk().noneMatch(node -> covered.contains(node.code())))
                .map(ScoredNode::code)
                .toList();
    }
}
