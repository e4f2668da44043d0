package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Recommendation;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;

/// What a unit is asked for, line by line.
final class RequestTables {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private RequestTables() {}

    /// A disclosure item.
    ///
    /// @param score of the year before; empty where it is not known
    /// @param said  what assessors recommended about it
    record Item(String code, String label, Optional<BigDecimal> score, List<String> said) {
        Item {
            said = List.copyOf(said);
        }

        /// The items with these codes that a year has, with what they scored the year before.
        ///
        /// @param advice what this year's plan has to answer
        static List<Item> all(
                List<String> codes, List<Edition> editions, Optional<ScoredTree> before, List<Recommendation> advice) {
            return codes.stream()
                    .flatMap(code -> node(code, editions, before)
                            .map(node ->
                                    new Item(code, node.label().th(), score(code, node, before), about(code, advice)))
                            .stream())
                    .toList();
        }

        private static List<String> about(String code, List<Recommendation> advice) {
            return advice.stream()
                    .filter(one -> one.code().equals(code))
                    .map(Recommendation::said)
                    .toList();
        }

        private static Optional<Node> node(String code, List<Edition> editions, Optional<ScoredTree> before) {
            return editions.stream()
                    .flatMap(edition -> edition.root().find(code).stream())
                    .findFirst()
                    .or(() -> before.flatMap(tree -> tree.find(code)).map(ScoredNode::node));
        }

        /// Codes are numbered anew in some years, so the item must be called the same.
        private static Optional<BigDecimal> score(String code, Node node, Optional<ScoredTree> before) {
            return before.flatMap(tree -> tree.find(code))
                    .filter(scored ->
                            scored.node().label().th().equals(node.label().th()))
                    .flatMap(ScoredNode::score)
                    .map(points -> Rounding.halfUp(points, 2));
        }

        /// What was said of it, or else what its score says.
        private String comment() {
            return said.isEmpty() ? byScore() : String.join("\n", said);
        }

        private String byScore() {
            return score.map(points ->
                            say(points.compareTo(FULL) >= 0 ? "request.comment.kept" : "request.comment.failed"))
                    .orElseGet(() -> say("request.comment.unknown"));
        }
    }

    static Table items(List<Item> items, int before) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                say("request.head.code"),
                say("request.head.item"),
                say("request.head.score", before),
                say("request.head.comment")));
        items.forEach(item -> rows.add(Row.of(
                item.code(),
                item.label(),
                item.score().map(BigDecimal::toPlainString).orElse(say("history.none")),
                item.comment())));
        return new Table(
                List.of(
                        new Column(1.4, Alignment.CENTRE),
                        new Column(7, Alignment.LEFT),
                        new Column(2.4, Alignment.CENTRE),
                        new Column(5.6, Alignment.LEFT)),
                1,
                14,
                rows);
    }

    static Table steps(List<Plan.Numbered> steps, FiscalYear year) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(say("request.head.code"), say("request.head.step"), say("request.head.until")));
        steps.forEach(one -> rows.add(Row.of(
                one.number(),
                one.step().title().th(),
                Dates.day(one.step().days(year).last()))));
        return new Table(
                List.of(
                        new Column(1.4, Alignment.CENTRE),
                        new Column(11, Alignment.LEFT),
                        new Column(4, Alignment.CENTRE)),
                1,
                14,
                rows);
    }
}
