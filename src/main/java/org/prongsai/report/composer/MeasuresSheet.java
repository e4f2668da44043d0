package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Set;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanTable;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of measures on pages of its own.
@Component
class MeasuresSheet implements Composer {
    private final PlanPapers papers;

    MeasuresSheet(PlanPapers papers) {
        this.papers = papers;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.MEASURES_TABLE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(papers.measures(agency, year).isPresent(), agency, year, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        Plan plan = papers.require(occasion.agency(), occasion.year());
        Sender sender = papers.sender(occasion.agency());
        String title = say("table.title", sender.name(), plan.year().buddhistYear());
        return new MemoParts()
                .add(Role.SUBJECT, "subject", title)
                .data(
                        "improvement.title",
                        MeasuresGrid.of(PlanTable.of(plan, cells -> papers.owner(sender.agency(), cells))))
                .body(approved(sender, plan))
                .as(occasion.kind(), title.replace('\n', ' '));
    }

    static String approved(Sender sender, Plan plan) {
        var approval = plan.approval();
        return approval == null
                ? say("table.draft", sender.head())
                : say("table.approved", sender.head(), Dates.day(approval.on()));
    }
}
