package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.PageBreak;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanTable;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.report.PublicCopy;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the agency discloses on its website: the analysis with the measures, and how far these are.
@Component
class Disclosures implements Composer {
    private final PlanPapers papers;
    private final AnalysisReport analysis;

    Disclosures(PlanPapers papers, AnalysisReport analysis) {
        this.papers = papers;
        this.analysis = analysis;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.MEASURES_DISCLOSURE, DocumentKind.PROGRESS_DISCLOSURE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(
                papers.measures(agency, year)
                        .filter(plan -> kind == DocumentKind.MEASURES_DISCLOSURE
                                ? papers.result(agency, year.previous()).isPresent()
                                : round(plan).isPresent())
                        .isPresent(),
                agency,
                year,
                kind);
    }

    /// The latest round in which something was reported.
    private static Optional<ProgressRound> round(Plan plan) {
        return List.of(ProgressRound.TWELVE_MONTHS, ProgressRound.SIX_MONTHS).stream()
                .filter(round -> ProgressMemo.isReported(plan, round))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        Plan plan = papers.require(occasion.agency(), occasion.year());
        Sender sender = papers.sender(occasion.agency());
        return PublicCopy.of(
                occasion.kind() == DocumentKind.MEASURES_DISCLOSURE ? measures(sender, plan) : progress(sender, plan));
    }

    private Manuscript measures(Sender sender, Plan plan) {
        FiscalYear year = plan.year();
        ScoredTree tree = papers.result(sender.agency(), year.previous())
                .orElseThrow(() -> new NoSuchElementException("no result before " + year));
        String title = say("disclosure.measures", sender.name(), year.buddhistYear());
        var parts = new MemoParts().add(Role.SUBJECT, "subject", title);
        analysis.write(parts, sender, tree, year);
        return parts.data(
                        "improvement.title",
                        new PageBreak(true),
                        new Heading(2, say("disclosure.table", year.buddhistYear())),
                        MeasuresGrid.of(PlanTable.of(plan, cells -> papers.owner(sender.agency(), cells))))
                .body(MeasuresSheet.approved(sender, plan))
                .as(DocumentKind.MEASURES_DISCLOSURE, title.replace('\n', ' '));
    }

    private static Manuscript progress(Sender sender, Plan plan) {
        ProgressRound round = round(plan).orElse(ProgressRound.TWELVE_MONTHS);
        int year = plan.year().buddhistYear();
        Plan.Tally tally = plan.tally(round);
        String title = say("disclosure.progress", sender.name(), year, months(round));
        return new MemoParts()
                .add(Role.SUBJECT, "subject", title)
                .body(MeasuresSheet.approved(sender, plan))
                .body(say(
                        "disclosure.progress.sum",
                        tally.measures(),
                        tally.steps(),
                        months(round),
                        Dates.months(plan.year().half(round == ProgressRound.SIX_MONTHS ? 1 : 2)),
                        tally.stepsDone(),
                        ProgressText.sum(plan, round)))
                .data("improvement.title", ProgressTable.of(plan, round))
                .body(ProgressText.open(plan, round))
                .as(DocumentKind.PROGRESS_DISCLOSURE, title.replace('\n', ' '));
    }

    private static int months(ProgressRound round) {
        return round == ProgressRound.SIX_MONTHS ? 6 : 12;
    }
}
