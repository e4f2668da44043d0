package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Set;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Plan;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done about each indicator, and by whom.
@Component
class Responsibilities implements Composer {
    private final PlanPapers papers;
    private final Senders senders;

    Responsibilities(PlanPapers papers, Senders senders) {
        this.papers = papers;
        this.senders = senders;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.RESPONSIBILITIES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(
                papers.result(agency, year.previous())
                        .flatMap(_ -> papers.measures(agency, year))
                        .isPresent(),
                agency,
                year,
                kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        FiscalYear year = occasion.year();
        ScoredTree tree = papers.result(occasion.agency(), year.previous()).orElseThrow();
        Plan plan = papers.require(occasion.agency(), year);
        Sender sender = papers.sender(occasion.agency());
        String title = say("guideline.title", sender.name(), year.buddhistYear());
        var grid = new GuidelineGrid(
                tree, plan, sender, senders.units(occasion.agency()), cells -> papers.owner(occasion.agency(), cells));
        return new MemoParts()
                .add(Role.SUBJECT, "subject", title)
                .part(grid.table())
                .body(say("guideline.note", year.previous().buddhistYear()))
                .as(occasion.kind(), title.replace('\n', ' '));
    }
}
