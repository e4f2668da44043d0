package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Content;
import org.prongsai.framework.Rounding;
import org.prongsai.improvement.Coverage;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.scoring.ScoredNode;

/// What is said of one indicator: what it looks at, each of its items under what is to be done about it, and which
/// measures answer the weak ones. Each item stands in it once.
final class AnalysisPoints {
    private final ScoredNode scored;
    private final Lines lines;
    private final Coverage coverage;
    private final Findings findings;
    private final List<String> text = new ArrayList<>();

    AnalysisPoints(ScoredNode scored, Lines lines, Coverage coverage) {
        this.scored = scored;
        this.lines = lines;
        this.coverage = coverage;
        this.findings = Findings.within(scored, lines);
    }

    String text() {
        String about = "analysis.about." + scored.node().shownCode();
        if (PaperWords.knows(about)) {
            text.add(say(about));
        }
        if (isKnownAsAWhole()) {
            whole();
        } else if (isDisclosed()) {
            disclosures();
        } else {
            perceptions();
        }
        withoutScore();
        answers();
        return String.join("\n", text);
    }

    /// `95`, `97.5`
    static String line(BigDecimal line) {
        return line.stripTrailingZeros().toPlainString();
    }

    private Stream<MarginalValue> known() {
        return Stream.of(findings.keep(), findings.develop(), findings.urgent()).flatMap(List::stream);
    }

    private boolean isKnownAsAWhole() {
        return known().anyMatch(value -> value.scored().code().equals(scored.code()));
    }

    private boolean isDisclosed() {
        return scored.node().leaves().allMatch(leaf -> leaf.content() instanceof Content.Disclosure)
                && known().allMatch(value -> value.scored().children().isEmpty());
    }

    private void whole() {
        String key = findings.keep().isEmpty() ? findings.develop().isEmpty() ? "urgent" : "develop" : "keep";
        text.add(say("analysis.whole." + key, line(key.equals("urgent") ? lines.urgent() : lines.target())));
    }

    private void perceptions() {
        points("analysis.keep", findings.keep(), line(lines.target()));
        points("analysis.urgent", findings.urgent(), line(lines.urgent()));
        points("analysis.develop", findings.develop(), line(lines.target()));
    }

    private void points(String key, List<MarginalValue> values, String mark) {
        if (!values.isEmpty()) {
            text.add(say(key, mark, values.size()));
            values.forEach(value -> text.add(point(value.scored())));
        }
    }

    private static String point(ScoredNode item) {
        return say(
                "analysis.point",
                item.node().shownCode(),
                item.node().label().th(),
                item.score().map(Rounding::shown).orElse(say("history.none")));
    }

    /// Disclosures are there or not; those that are there need not be listed.
    private void disclosures() {
        List<ScoredNode> failed = Stream.concat(findings.urgent().stream(), findings.develop().stream())
                .map(MarginalValue::scored)
                .toList();
        int all = (int) known().count();
        if (all > 0) {
            text.add(say(
                    failed.isEmpty() ? "analysis.passed.all" : "analysis.passed",
                    findings.keep().size(),
                    all));
        }
        if (!failed.isEmpty()) {
            text.add(say("analysis.failed", failed.size()));
            failed.forEach(item -> text.add(point(item)));
        }
    }

    private void withoutScore() {
        named("analysis.pending", findings.withheld());
        named("analysis.leftOut", findings.leftOut());
    }

    private void named(String key, List<ScoredNode> items) {
        if (!items.isEmpty()) {
            text.add(say(
                    key,
                    items.size(),
                    PaperWords.list(items.stream().map(Names::of).toList())));
        }
    }

    /// Which measures answer the weak items, why some have none, and which are still open.
    private void answers() {
        List<Coverage.Weak> weak = coverage.weak().stream()
                .filter(one -> scored.node().find(one.scored().code()).isPresent())
                .toList();
        Plan plan = coverage.plan();
        if (plan == null) {
            return;
        }
        List<String> measures = weak.stream()
                .flatMap(one -> one.measures().stream())
                .map(Measure::id)
                .distinct()
                .map(id -> plan.measures().stream().map(Measure::id).toList().indexOf(id) + 1)
                .sorted()
                .map(number -> say("analysis.answered.one", number))
                .toList();
        if (!measures.isEmpty()) {
            text.add(say(
                    "analysis.answered", PaperWords.list(measures), plan.year().buddhistYear()));
        }
        weak.forEach(one -> {
            var reason = one.reason();
            if (one.measures().isEmpty() && reason != null) {
                text.add(say("analysis.reason", one.code(), reason.said()));
            }
        });
        List<String> open = weak.stream()
                .filter(one -> !one.isAnswered())
                .map(Coverage.Weak::code)
                .sorted(org.prongsai.thai.ThaiOrder.ofCodes())
                .toList();
        if (!open.isEmpty()) {
            text.add(say("analysis.open", PaperWords.list(open)));
        }
    }
}
