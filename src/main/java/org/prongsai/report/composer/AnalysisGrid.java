package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Lines;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Run;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.improvement.Coverage;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// A result indicator by indicator: what it consists of, its score, and what is to be said of it.
final class AnalysisGrid {
    private static final String SOURCE = "scoring.title";

    private final ScoredTree tree;
    private final Lines lines;
    private final Coverage coverage;

    AnalysisGrid(ScoredTree tree, Lines lines, Coverage coverage) {
        this.tree = tree;
        this.lines = lines;
        this.coverage = coverage;
    }

    Part.Grid table() {
        return new Part.Grid(
                List.of(
                        new Column(5.2, Alignment.LEFT),
                        new Column(2.2, Alignment.CENTRE),
                        new Column(9.6, Alignment.LEFT)),
                List.of(say("analysis.head.indicator"), say("analysis.head.score"), say("analysis.head.text")),
                14,
                subjects(tree).map(this::row).toList());
    }

    /// The indicators, or whatever is the finest that is known above them, in the edition's order.
    static Stream<ScoredNode> subjects(ScoredTree tree) {
        return tree.root().children().stream().flatMap(AnalysisGrid::beneath);
    }

    private static Stream<ScoredNode> beneath(ScoredNode scored) {
        boolean finest = scored.node().level().compareTo(Level.INDICATOR) >= 0
                || scored.children().isEmpty()
                || scored.isTakenAsPublished();
        return finest ? Stream.of(scored) : scored.children().stream().flatMap(AnalysisGrid::beneath);
    }

    private List<Part> row(ScoredNode scored) {
        var text = new AnalysisPoints(scored, lines, coverage);
        return List.of(
                new Part.Data(SOURCE, contents(scored)),
                new Part.Data(SOURCE, score(scored)),
                new Part.Words("analysis." + scored.code().toLowerCase(java.util.Locale.ROOT), Role.BODY, text.text()));
    }

    private List<Block> contents(ScoredNode scored) {
        var blocks = new ArrayList<Block>();
        blocks.add(line(Run.bold(say(
                scored.node().level() == Level.INDICATOR ? "analysis.indicator" : "analysis.instrument",
                scored.node().shownCode(),
                scored.node().label().th()))));
        List<ScoredNode> points = points(scored);
        if (!points.isEmpty()) {
            blocks.add(line(Run.plain(say("analysis.items", points.size()))));
            points.forEach(point -> blocks.add(line(Run.plain(say(
                    "analysis.item",
                    point.node().shownCode(),
                    point.node().label().th())))));
        }
        return blocks;
    }

    /// The sub-indicators or items of which an indicator consists; none where only the whole is known.
    private static List<ScoredNode> points(ScoredNode scored) {
        return scored.isTakenAsPublished() ? List.of() : scored.children();
    }

    private List<Block> score(ScoredNode scored) {
        if (scored.score().isEmpty()) {
            return List.of(line(Run.plain(say("analysis.score.none"))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(line(
                Run.plain(say("analysis.score", Rounding.shown(scored.score().get())))));
        tree.grade(scored)
                .map(HistoryTable::name)
                .ifPresent(grade -> blocks.add(line(Run.plain(say("analysis.level", grade)))));
        return blocks;
    }

    private static Block line(Run run) {
        return new Paragraph(List.of(run), Alignment.LEFT, 0, 0);
    }

    /// How many items stand in each band, in a sentence.
    String bands() {
        Findings all = Findings.of(tree, lines.appliedTo(Lines.Subject.ITEMS));
        int known = all.keep().size() + all.develop().size() + all.urgent().size();
        int pending = all.withheld().size();
        String bands = say(
                "analysis.bands",
                known + pending,
                AnalysisPoints.line(lines.target()),
                all.keep().size(),
                all.develop().size(),
                AnalysisPoints.line(lines.urgent()),
                all.urgent().size());
        return pending == 0 ? bands : say("analysis.bands.pending", bands, pending);
    }
}
