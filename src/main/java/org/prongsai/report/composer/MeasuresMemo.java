package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.PageBreak;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Coverage;
import org.prongsai.improvement.Coverages;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanTable;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks the head to take note of the analysis and to approve the measures, which are both attached.
@Component
class MeasuresMemo implements Composer {
    /// So many weak points are named in the memo itself; more are counted.
    private static final int NAMED = 6;

    private static final String ITEM = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

    private final PlanPapers papers;
    private final AnalysisReport analysis;
    private final Coverages coverages;
    private final Editions editions;

    MeasuresMemo(PlanPapers papers, AnalysisReport analysis, Coverages coverages, Editions editions) {
        this.papers = papers;
        this.analysis = analysis;
        this.coverages = coverages;
        this.editions = editions;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.MEASURES_MEMO);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(papers.measures(agency, year).isPresent(), agency, year, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        FiscalYear year = occasion.year();
        int now = year.buddhistYear();
        int before = now - 1;
        Plan plan = papers.require(occasion.agency(), year);
        Sender sender = papers.sender(occasion.agency());
        Optional<ScoredTree> tree = papers.result(occasion.agency(), year.previous());
        MemoParts memo = MemoParts.memo(sender, say("measures.subject", sender.name(), before, now))
                .body(say("measures.intro", say("nacc"), say("ita"), now, item(year)))
                .body(say("measures.parts", before))
                .body(say("measures.say", sender.unit()))
                .body(tree.map(known -> analysed(sender, known, coverages.of(occasion.agency(), year), before))
                        .orElseGet(() -> say("measures.analysis.none", before, sender.introduced())))
                .body(say(
                        plan.isComplete() ? "measures.made" : "measures.made.incomplete",
                        sender.brief(),
                        now,
                        plan.measures().size(),
                        plan.steps().size()))
                .add(Role.CLOSING, "closing", say("measures.closing", sender.unit()))
                .add(Role.SIGNATURE, "signature", sender.signature())
                .add(Role.ENDORSEMENT, "endorsement", say("measures.endorsement", sender.head()))
                .add(Role.ENCLOSURE, "enclosures", say("measures.enclosures", before, now));
        attach(memo, sender, tree, plan);
        return memo.as(occasion.kind(), say("measures.title", now));
    }

    private void attach(MemoParts memo, Sender sender, Optional<ScoredTree> tree, Plan plan) {
        FiscalYear year = plan.year();
        tree.ifPresent(known -> memo.data(
                        "scoring.title",
                        new PageBreak(),
                        new Heading(2, say("measures.annex.analysis", year.buddhistYear() - 1)))
                .part(analysis.grid(sender.agency(), known, year).table()));
        memo.data(
                "improvement.title",
                new PageBreak(true),
                new Heading(2, say("measures.annex.table", year.buddhistYear())),
                MeasuresGrid.of(PlanTable.of(plan, cells -> papers.owner(sender.agency(), cells))));
    }

    /// The disclosure item that asks for the measures, as the year's edition numbers it.
    private String item(FiscalYear year) {
        return item(editions, year).map(code -> say("measures.item", code)).orElse("");
    }

    static Optional<String> item(Editions editions, FiscalYear year) {
        return editions.forYear(year).stream()
                .map(Edition::root)
                .flatMap(Node::leaves)
                .filter(leaf -> leaf.label().th().equals(ITEM))
                .map(Node::shownCode)
                .findFirst();
    }

    private static String analysed(Sender sender, ScoredTree tree, Coverage coverage, int before) {
        return say(
                "measures.analysis",
                before,
                sender.introduced(),
                tree.total().map(Rounding::shown).orElse(say("history.none")),
                AnalysisReport.grade(tree),
                weak(coverage));
    }

    private static String weak(Coverage coverage) {
        var lines = coverage.lines();
        String mark = lines == null ? "" : AnalysisPoints.line(lines.urgent());
        List<String> names = coverage.weak().stream()
                .map(weak -> Names.scored(weak.scored()))
                .toList();
        if (names.isEmpty()) {
            return say("measures.weak.none", mark);
        }
        return names.size() > NAMED
                ? say("measures.weak.many", mark, names.size())
                : say("measures.weak", mark, names.size(), PaperWords.list(names));
    }
}
