package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.Lines;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Coverages;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The analysis of the year before, from which a year's measures follow.
@Component
class AnalysisReport implements Composer {
    private final PlanPapers papers;
    private final AgencyLines lines;
    private final Coverages coverages;

    AnalysisReport(PlanPapers papers, AgencyLines lines, Coverages coverages) {
        this.papers = papers;
        this.lines = lines;
        this.coverages = coverages;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.ANALYSIS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(papers.result(agency, year.previous()).isPresent(), agency, year, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        FiscalYear before = occasion.year().previous();
        Sender sender = papers.sender(occasion.agency());
        ScoredTree tree = papers.result(occasion.agency(), before)
                .orElseThrow(() -> new NoSuchElementException("no result of " + before));
        var parts = new MemoParts()
                .add(Role.SUBJECT, "subject", say("analysis.subject", sender.name(), before.buddhistYear()));
        write(parts, sender, tree, occasion.year());
        return parts.as(occasion.kind(), say("analysis.title", before.buddhistYear()));
    }

    /// The four sections of the analysis.
    void write(MemoParts parts, Sender sender, ScoredTree tree, FiscalYear year) {
        int before = year.previous().buddhistYear();
        Lines applying = lines.of(sender.agency(), tree.edition()).lines();
        AnalysisGrid grid = grid(sender.agency(), tree, year);
        parts.add(Role.HEADING, "heading.1", say("analysis.origin.heading"))
                .body(say("analysis.origin", say("ita"), say("nacc"), sender.name(), before, year.buddhistYear()))
                .add(Role.HEADING, "heading.2", say("analysis.result.heading", before))
                .body(total(sender, tree) + "\n" + grid.bands())
                .data("scoring.title", summary(tree))
                .body(say("analysis.grades", grades(tree)))
                .add(Role.HEADING, "heading.3", say("analysis.detail.heading"))
                .part(grid.table())
                .add(Role.HEADING, "heading.4", say("analysis.way.heading"))
                .body(say("analysis.way", sender.brief(), AnalysisPoints.line(applying.target()), year.buddhistYear()));
    }

    /// The table of a result, with what the measures of `year` answer.
    AnalysisGrid grid(AgencyId agency, ScoredTree tree, FiscalYear year) {
        return new AnalysisGrid(tree, lines.of(agency, tree.edition()).lines(), coverages.of(agency, year));
    }

    static String total(Sender sender, ScoredTree tree) {
        return tree.total()
                .map(total -> say("analysis.result", sender.name(), Rounding.shown(total), grade(tree)))
                .orElseGet(() -> say("analysis.result.none", sender.name()));
    }

    static String grade(ScoredTree tree) {
        return tree.grade()
                .map(grade -> say("measures.grade", HistoryTable.name(grade)))
                .orElse("");
    }

    private static String grades(ScoredTree tree) {
        return GradeText.of(tree.edition());
    }

    /// Each indicator with its score, and beside them their instrument with its own.
    private static Table summary(ScoredTree tree) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                say("analysis.instruments.head.indicator"),
                say("analysis.instruments.head.score"),
                say("analysis.instruments.head.source")));
        tree.root().children().stream()
                .filter(node -> node.node().level() == Level.INSTRUMENT)
                .forEach(instrument -> addRows(rows, instrument));
        return new Table(
                List.of(
                        new Column(8, Alignment.LEFT),
                        new Column(2.5, Alignment.CENTRE),
                        new Column(6.5, Alignment.LEFT)),
                1,
                0,
                rows);
    }

    private static void addRows(List<Row> rows, ScoredNode instrument) {
        List<ScoredNode> indicators =
                instrument.isTakenAsPublished() || instrument.children().isEmpty()
                        ? List.of(instrument)
                        : instrument.children();
        Cell source = Cell.of(say(
                        "analysis.instruments.source",
                        instrument.node().label().th(),
                        instrument.code(),
                        score(instrument)))
                .spanning(1, indicators.size());
        for (int i = 0; i < indicators.size(); i++) {
            ScoredNode one = indicators.get(i);
            Cell name = Cell.of(
                    one.code().equals(instrument.code())
                            ? one.node().label().th()
                            : say(
                                    "analysis.indicator",
                                    one.node().shownCode(),
                                    one.node().label().th()));
            Cell score = Cell.of(score(one));
            rows.add(new Row(i == 0 ? List.of(name, score, source) : List.of(name, score)));
        }
    }

    private static String score(ScoredNode node) {
        return node.score().map(Rounding::shown).orElse(say("history.none"));
    }
}
