package org.prongsai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.Words;

/// A draft analysis of a year in the reader's language, for an official to edit: what to keep up, what to develop.
///
/// Every item stands in it exactly once with its score, or with the reason why it has none. All digits are Arabic;
/// whoever shows the text turns them.
///
/// @param summary on the year as a whole, a sentence each
/// @param parts in the edition's order, one per indicator, or per instrument where nothing beneath it is known
public record AnalysisText(List<String> summary, List<Part> parts) {
    private static final int FIRST = 5;

    public AnalysisText {
        summary = List.copyOf(summary);
        parts = List.copyOf(parts);
    }

    /// The text on one indicator.
    ///
    /// @param heading its number and name
    /// @param sentences its score first, then its items
    public record Part(ScoredNode scored, String heading, List<String> sentences) {
        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    /// Writes the draft; items are sorted by `lines`, whatever these are applied to.
    public static AnalysisText of(ScoredTree tree, Lines lines, Words words) {
        return new AnalysisText(
                summary(tree, lines, words),
                Subjects.of(tree, Lines.Subject.INDICATORS).stream()
                        .map(scored -> new PartText(tree, scored, lines, words).part())
                        .toList());
    }

    private static List<String> summary(ScoredTree tree, Lines lines, Words words) {
        var sentences = new ArrayList<String>();
        sentences.add(total(tree, words));
        if (tree.edition().isDraft()) {
            sentences.add(words.lookup("analysis.text.draft"));
        }
        instruments(tree, words).ifPresent(sentences::add);
        var findings = Findings.of(tree, lines.appliedTo(Lines.Subject.ITEMS));
        int count = Subjects.of(tree, Lines.Subject.ITEMS).size();
        if (count > 0) {
            sentences.add(words.text(
                    "analysis.text.bands",
                    count,
                    Phrases.line(lines.target()),
                    findings.keep().size(),
                    findings.develop().size(),
                    findings.urgent().size()));
        }
        if (!findings.belowTarget().isEmpty()) {
            sentences.add(first(findings, words));
        }
        return sentences;
    }

    private static String total(ScoredTree tree, Words words) {
        String name = words.pick(tree.edition().name());
        Optional<BigFraction> total = tree.total();
        if (total.isEmpty()) {
            return words.text("analysis.text.total.withheld", name);
        }
        String shown = Rounding.shown(total.get());
        return tree.grade()
                .map(Grade::label)
                .map(grade -> words.text("analysis.text.total.graded", name, shown, words.pick(grade)))
                .orElseGet(() -> words.text("analysis.text.total", name, shown));
    }

    private static Optional<String> instruments(ScoredTree tree, Words words) {
        List<String> instruments = tree.nodes()
                .filter(scored -> scored.node().level() == Level.INSTRUMENT)
                .filter(scored -> scored.score().isPresent())
                .map(scored -> words.text(
                        "analysis.text.part",
                        scored.code(),
                        words.pick(scored.node().label()),
                        Phrases.shown(scored)))
                .toList();
        return instruments.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("analysis.text.instruments", Phrases.list(instruments, words)));
    }

    private static String first(Findings findings, Words words) {
        Stream<String> first = findings.belowTarget().stream()
                .limit(FIRST)
                .map(value -> words.text(
                        Subjects.isDisclosed(value.scored().node())
                                ? "analysis.text.first.disclosure"
                                : "analysis.text.first.perception",
                        value.scored().node().shownCode(),
                        Rounding.halfUp(value.aim(), 2).stripTrailingZeros().toPlainString(),
                        Phrases.points(value.toAim().orElseThrow())));
        return words.text("analysis.text.first", Phrases.list(first.toList(), words));
    }
}
