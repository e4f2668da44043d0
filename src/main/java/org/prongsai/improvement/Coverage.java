package org.prongsai.improvement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// Whether every item under the pass mark of the year before is answered by a measure or by a reason, and everything
/// that was recommended by a measure or in words.
///
/// @param lines by which the scores were sorted; null where the year before has no result
/// @param weak  what the total gains most from first
/// @param advice what was recommended
/// @param plan  null where none was begun
public record Coverage(
        @Nullable Lines lines,
        List<Weak> weak,
        List<Recommendation> advice,
        @Nullable Plan plan) {
    public Coverage {
        weak = List.copyOf(weak);
        advice = List.copyOf(advice);
    }

    /// An item under the pass mark.
    ///
    /// @param measures that are to raise it, or what it is a part of, or a part of it
    /// @param reason   why it has none; null where none was given
    public record Weak(
            ScoredNode scored,
            List<Measure> measures,
            @Nullable Reason reason) {
        public Weak {
            measures = List.copyOf(measures);
        }

        public String code() {
            return scored.node().shownCode();
        }

        public boolean isAnswered() {
            return !measures.isEmpty() || reason != null;
        }
    }

    /// Nothing to hold a plan against, because the year before has no result.
    static Coverage unknown(@Nullable Plan plan, List<Recommendation> advice) {
        return new Coverage(null, List.of(), advice, plan);
    }

    /// @param editions of the year of the plan, whose items a measure may name too
    static Coverage of(
            ScoredTree tree,
            Lines lines,
            @Nullable Plan plan,
            Collection<Reason> reasons,
            List<Recommendation> advice,
            Collection<Edition> editions) {
        List<Measure> measures = plan == null ? List.of() : plan.measures();
        return new Coverage(
                lines,
                Findings.of(tree, lines).urgent().stream()
                        .map(MarginalValue::scored)
                        .map(scored -> weak(scored, codes(tree, scored, editions), measures, reasons))
                        .toList(),
                advice,
                plan);
    }

    private static Weak weak(ScoredNode scored, Set<String> codes, List<Measure> measures, Collection<Reason> reasons) {
        String code = scored.node().shownCode();
        return new Weak(
                scored,
                measures.stream()
                        .filter(measure -> measure.items().stream().anyMatch(codes::contains))
                        .toList(),
                reasons.stream()
                        .filter(reason -> reason.code().equals(code))
                        .findFirst()
                        .orElse(null));
    }

    /// The codes and aliases of the node, of what it is a part of, and of its parts; where only a whole is known, such
    /// as an indicator, also of the parts that it has in the year of the plan.
    private static Set<String> codes(ScoredTree tree, ScoredNode scored, Collection<Edition> editions) {
        String code = scored.code();
        Stream<Node> related = tree.root()
                .node()
                .walk()
                .filter(node -> node.find(code).isPresent()
                        || scored.node().find(node.code()).isPresent());
        Stream<Node> later = scored.node().level().compareTo(Level.ITEM) >= 0
                ? Stream.empty()
                : editions.stream()
                        .flatMap(edition -> edition.root().find(code).stream())
                        .flatMap(Node::walk);
        return Stream.concat(related, later)
                .flatMap(node -> Stream.of(node.code(), node.shownCode()))
                .collect(Collectors.toSet());
    }

    /// The first component of O42: the year before was analysed.
    public boolean isAnalysed() {
        return lines != null;
    }

    /// The second: what the analysis found weak is answered, each by a measure or a reason, and so is everything that
    /// was recommended.
    public boolean isAnswered() {
        return isAnalysed() && open().isEmpty() && openAdvice().isEmpty();
    }

    /// The recommendations that nothing answers yet.
    public List<Recommendation> openAdvice() {
        return advice.stream().filter(one -> !one.isAnswered(plan)).toList();
    }

    /// The third: the measures have steps, and each of these someone who does it and a way to be followed up.
    public boolean hasMeasures() {
        return plan != null && plan.isComplete();
    }

    /// Those that nothing answers yet.
    public List<Weak> open() {
        return weak.stream().filter(one -> !one.isAnswered()).toList();
    }

    /// The weak item with this code.
    public Optional<Weak> find(String code) {
        return weak.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
