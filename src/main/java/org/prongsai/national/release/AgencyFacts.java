package org.prongsai.national.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Judgement;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.published.PublishedFacts;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Component;

/// Gathers what becomes public of an agency beside its scores: where it disclosed what passed, its channel for
/// complaints,
/// and the measures of its approved plan.
@Component
class AgencyFacts {
    private static final List<Row> COMPLAINTS = ShippedTable.rows("/national/complaint-items.csv");

    private final Disclosures disclosures;
    private final Plans plans;

    AgencyFacts(Disclosures disclosures, Plans plans) {
        this.disclosures = disclosures;
        this.plans = plans;
    }

    /// What is known of the agency's year. The measures are those of the year after, which answer this year's scores.
    PublishedFacts of(AgencyId agency, FiscalYear year) {
        return new Tenant(agency.value()).call(() -> gather(agency, year));
    }

    private PublishedFacts gather(AgencyId agency, FiscalYear year) {
        Map<String, Disclosure> items = disclosures.of(agency, year);
        var documents = new ArrayList<PublishedFacts.Document>();
        items.values().stream()
                .filter(item -> item.verdict().equals(Optional.of(Judgement.Verdict.PASSED)))
                .sorted(java.util.Comparator.comparing(Disclosure::code, ItemOrder.BY_NUMBER))
                .forEach(item -> item.evidence()
                        .forEach(evidence -> documents.add(
                                new PublishedFacts.Document(item.code(), evidence.address(), null, null))));
        String complaints = documents.stream()
                .filter(document -> isForComplaints(document.item(), year))
                .map(PublishedFacts.Document::address)
                .findFirst()
                .orElse(null);
        List<PublishedFacts.Measure> measures = plans.find(
                        agency, new FiscalYear(year.buddhistYear() + 1), PlanKind.MEASURES)
                .filter(plan -> plan.isApproved())
                .map(plan -> plan.measures().stream().map(AgencyFacts::measure).toList())
                .orElse(List.of());
        return new PublishedFacts(complaints, documents, measures);
    }

    private static boolean isForComplaints(String item, FiscalYear year) {
        return COMPLAINTS.stream()
                .anyMatch(row -> row.cell(0).equals(item)
                        && Integer.parseInt(row.cell(1)) <= year.buddhistYear()
                        && year.buddhistYear() <= Integer.parseInt(row.cell(2)));
    }

    private static PublishedFacts.Measure measure(Measure measure) {
        Map<String, String> reported = new HashMap<>();
        long done = 0;
        for (ProgressRound round : ProgressRound.values()) {
            done = Math.max(done, measure.count(round, ProgressStatus.DONE));
            if (measure.steps().stream().anyMatch(step -> step.at(round).isPresent())) {
                reported.put(
                        round == ProgressRound.SIX_MONTHS ? "6" : "12",
                        measure.status(round).name());
            }
        }
        return new PublishedFacts.Measure(
                measure.title().th(), measure.items(), measure.steps().size(), (int) done, reported);
    }
}
