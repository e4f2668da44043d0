package org.prongsai.report.infographic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.framework.Content;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;

/// Says in words what the picture shows, for those who do not see it.
public final class ResultText {
    private ResultText() {}

    static String title(Agency agency, ResultFacts facts, Words words) {
        return words.text(
                "report.infographic.title",
                words.pick(agency.name()),
                words.year(facts.result().year()));
    }

    static String of(ResultFacts facts, Words words) {
        var tree = facts.result().tree();
        return Stream.of(
                        words.text(
                                "report.infographic.says.total",
                                tree.total().map(Rounding::shown).orElse("–"),
                                tree.grade().map(grade -> grade.code()).orElse("–")),
                        list(
                                "report.infographic.indicators",
                                Stream.concat(facts.instruments().stream(), facts.indicators().stream())
                                        .toList(),
                                facts,
                                words),
                        list("report.infographic.best", facts.best(), facts, words),
                        list("report.infographic.worst", facts.worst(), facts, words),
                        facts.past().size() < 2
                                ? ""
                                : words.lookup("report.infographic.years") + ": "
                                        + facts.past().stream()
                                                .map(year -> year.year().buddhistYear() + " "
                                                        + Rounding.shown(year.tree()
                                                                .total()
                                                                .orElseThrow()))
                                                .collect(Collectors.joining(", ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /// An item as a strong or weak point; one that asks after something bad says how seldom or often it is met.
    public static String item(ScoredNode item, ResultFacts facts, Words words) {
        boolean bad = item.node()
                .leaves()
                .allMatch(leaf -> leaf.content() instanceof Content.Question(var scale, var polarity, var ask, var met)
                        && polarity == Polarity.NEGATIVE);
        return bad
                ? words.text(
                        facts.best().contains(item) ? "report.infographic.seldom" : "report.infographic.still",
                        item.node().shownCode(),
                        words.pick(item.node().label()))
                : item.node().shownCode() + " " + words.pick(item.node().label());
    }

    private static String list(String key, List<ScoredNode> nodes, ResultFacts facts, Words words) {
        return nodes.isEmpty()
                ? ""
                : words.lookup(key) + ": "
                        + nodes.stream()
                                .map(scored -> item(scored, facts, words) + " "
                                        + Rounding.shown(scored.score().orElseThrow()))
                                .collect(Collectors.joining(", "));
    }
}
