package org.prongsai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Polarity;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.Words;

/// Writes the text on one indicator.
final class PartText {
    private final ScoredTree tree;
    private final ScoredNode scored;
    private final Lines lines;
    private final Words words;
    private final List<ScoredNode> items;
    private final Findings findings;
    private final List<String> sentences = new ArrayList<>();

    PartText(ScoredTree tree, ScoredNode scored, Lines lines, Words words) {
        this.tree = tree;
        this.scored = scored;
        this.lines = lines;
        this.words = words;
        this.items = Subjects.itemsOf(scored);
        this.findings = Findings.within(scored, lines);
    }

    AnalysisText.Part part() {
        if (items.equals(List.of(scored)) && scored.score().isPresent()) {
            sentences.add(knownAsAWhole());
        } else {
            opening();
            subIndicators();
            if (isDisclosures()) {
                disclosures();
            } else {
                perceptions();
            }
            withoutScore();
        }
        return new AnalysisText.Part(scored, heading(), sentences);
    }

    private String heading() {
        String key = scored.node().level() == Level.INDICATOR ? "indicator" : "other";
        return words.text(
                "analysis.text.heading." + key,
                scored.node().shownCode(),
                words.pick(scored.node().label()));
    }

    private String knownAsAWhole() {
        Band band = lines.band(scored.score().orElseThrow());
        return switch (band) {
            case KEEP -> words.text("analysis.text.whole.keep", target(), Phrases.shown(scored));
            case DEVELOP -> words.text("analysis.text.whole.develop", target(), Phrases.shown(scored));
            case URGENT -> words.text("analysis.text.whole.urgent", urgent(), Phrases.shown(scored));
        };
    }

    private void opening() {
        int count = items.size();
        sentences.add(
                switch (scored.outcome()) {
                    case Outcome.Scored _ ->
                        tree.grade(scored)
                                .map(Grade::label)
                                .map(grade -> words.text(
                                        "analysis.text.scored.graded",
                                        heading(),
                                        Phrases.shown(scored),
                                        count,
                                        words.pick(grade)))
                                .orElseGet(() ->
                                        words.text("analysis.text.scored", heading(), Phrases.shown(scored), count));
                    case Outcome.Withheld(var reasons) ->
                        words.text("analysis.text.withheld", heading(), count, Phrases.reasons(reasons, words));
                    case Outcome.LeftOut() -> words.text("analysis.text.leftOut", heading(), count);
                });
    }

    /// Where the items stand in sub-indicators, their scores.
    private void subIndicators() {
        List<String> parts = scored.children().stream()
                .filter(child -> child.node().level() == Level.SUB_INDICATOR && !items.contains(child))
                .map(child -> child.score().isPresent()
                        ? words.text(
                                "analysis.text.part",
                                child.node().shownCode(),
                                words.pick(child.node().label()),
                                Phrases.shown(child))
                        : words.text(
                                "analysis.text.part.none",
                                child.node().shownCode(),
                                words.pick(child.node().label())))
                .toList();
        if (!parts.isEmpty()) {
            sentences.add(words.text("analysis.text.parts", Phrases.list(parts, words)));
        }
    }

    private void perceptions() {
        sorted("analysis.text.keep", target(), findings.keep());
        sorted("analysis.text.urgent", urgent(), findings.urgent());
        sorted("analysis.text.develop", target(), findings.develop());
        if (items.stream().anyMatch(PartText::asksAboutWrongdoing)) {
            sentences.add(words.lookup("analysis.text.negative"));
        }
    }

    private void sorted(String key, String line, List<MarginalValue> values) {
        if (!values.isEmpty()) {
            List<String> names = values.stream()
                    .map(value -> Phrases.item(value.scored(), words))
                    .toList();
            sentences.add(words.text(counted(key, values.size()), line, values.size(), Phrases.list(names, words)));
        }
    }

    /// The key for one, for some, or where it makes sense for all items.
    private String counted(String key, int count) {
        if (count == 1) {
            return key + ".one";
        }
        return count == items.size() && words.has(key + ".all") ? key + ".all" : key;
    }

    private static boolean asksAboutWrongdoing(ScoredNode item) {
        return item.node()
                .leaves()
                .anyMatch(leaf -> leaf.content() instanceof Content.Question question
                        && question.polarity() == Polarity.NEGATIVE);
    }

    /// Disclosures that all score 100 or 0 are listed without repeating it.
    private void disclosures() {
        judged("analysis.text.passed", scoring(MarginalValue.FULL));
        judged("analysis.text.failed", scoring(BigFraction.ZERO));
    }

    private List<ScoredNode> scoring(BigFraction points) {
        return items.stream()
                .filter(item -> item.score().filter(points::equals).isPresent())
                .toList();
    }

    private void judged(String key, List<ScoredNode> judged) {
        if (!judged.isEmpty()) {
            List<String> names =
                    judged.stream().map(item -> Phrases.name(item, words)).toList();
            sentences.add(words.text(
                    counted(key, names.size()),
                    target(),
                    names.size(),
                    Phrases.list(names, words),
                    Phrases.shown(judged.getFirst())));
        }
    }

    private void withoutScore() {
        if (!findings.withheld().isEmpty()) {
            List<String> names = findings.withheld().stream()
                    .map(item -> words.text(
                            "analysis.text.item.reason",
                            item.node().shownCode(),
                            words.pick(item.node().label()),
                            reason(item)))
                    .toList();
            sentences.add(words.text("analysis.text.pending", names.size(), Phrases.list(names, words)));
        }
        if (!findings.leftOut().isEmpty()) {
            List<String> names = findings.leftOut().stream()
                    .map(item -> Phrases.name(item, words))
                    .toList();
            sentences.add(words.text("analysis.text.notApplicable", names.size(), Phrases.list(names, words)));
        }
    }

    private String reason(ScoredNode item) {
        return item.outcome() instanceof Outcome.Withheld(var reasons) ? Phrases.reasons(reasons, words) : "";
    }

    /// Whether every scored item is a disclosure with 100 or 0 points.
    private boolean isDisclosures() {
        return items.stream()
                .allMatch(item -> item.node().content() instanceof Content.Disclosure
                        && item.score()
                                .map(score -> score.signum() == 0 || score.equals(MarginalValue.FULL))
                                .orElse(true));
    }

    private String target() {
        return Phrases.line(lines.target());
    }

    private String urgent() {
        return Phrases.line(lines.urgent());
    }
}
