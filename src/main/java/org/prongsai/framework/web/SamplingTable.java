package org.prongsai.framework.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.SamplingRule;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// The sampling rule in words, and worked out for populations of every size.
record SamplingTable(Edition edition, Words words) {
    /// A department of 538 people is the example that the public knows: 54 of them are enough.
    private static final List<Integer> POPULATIONS = List.of(20, 100, 300, 538, 1_000, 4_000, 12_000);

    /// The rules, those that are the same together: `IIT, EIT`.
    List<Fact> rules() {
        return surveys().entrySet().stream()
                .map(rule -> Fact.of(String.join(", ", rule.getValue()), rule(rule.getKey())))
                .toList();
    }

    /// The surveys by their rule, in the order of the tree.
    private Map<SamplingRule, List<String>> surveys() {
        var surveys = new LinkedHashMap<SamplingRule, List<String>>();
        edition.nodes()
                .map(Node::code)
                .filter(edition.sampling()::containsKey)
                .forEach(code -> surveys.computeIfAbsent(
                                java.util.Objects.requireNonNull(
                                        edition.sampling().get(code)),
                                _ -> new ArrayList<>())
                        .add(code));
        return surveys;
    }

    private String rule(SamplingRule rule) {
        String share = words.percent(rule.share(), decimals(rule.share().movePointRight(2)));
        String least = words.count(rule.least());
        return rule.cap() == 0
                ? words.text("framework.sampling.rule", share, least)
                : words.text(
                        "framework.sampling.capped",
                        share,
                        least,
                        words.count(rule.capAbove()),
                        words.count(rule.cap()));
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    Table minimums() {
        Map<SamplingRule, List<String>> surveys = surveys();
        var columns = new ArrayList<Column>();
        columns.add(Column.number(words.lookup("framework.sampling.population")));
        surveys.values()
                .forEach(codes ->
                        columns.add(Column.number(words.text("framework.sampling.minimum", String.join(", ", codes)))));
        return Table.of(
                words.lookup("framework.sampling.examples"),
                columns,
                POPULATIONS.stream()
                        .map(people -> row(people, surveys.keySet()))
                        .toList());
    }

    private Table.Row row(int people, Iterable<SamplingRule> rules) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.number(words.count(people)));
        rules.forEach(rule -> cells.add(Cell.number(words.count(rule.minimum(OptionalInt.of(people))))));
        return new Table.Row(cells, false);
    }
}
