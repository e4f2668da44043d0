package org.prongsai.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.assessment.MockAssessment;
import org.prongsai.assessment.MockItem;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.web.ItemFacts;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Fact;
import org.springframework.stereotype.Component;

/// What a mock assessment adds to the frame, and to the pages of its items.
@Component
class MockParts implements FrameParts, ItemFacts {
    private final Agencies agencies;
    private final Editions editions;
    private final MockAssessment mock;
    private final Clock clock;

    MockParts(Agencies agencies, Editions editions, MockAssessment mock, Clock clock) {
        this.agencies = agencies;
        this.editions = editions;
        this.mock = mock;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.agencyWhere(RehearsesAssessment.class)
                .flatMap(agencies::find)
                .map(agency -> List.of(new RailEntry(
                        RailStep.EVIDENCE,
                        3,
                        visit.words().lookup("assessment.mock"),
                        MockText.path(new AgencyYear(
                                agency,
                                visit.year()
                                        .filter(year -> !editions.forYear(year).isEmpty())
                                        .orElseGet(this::latest))))))
                .orElse(List.of());
    }

    /// This year, or the latest of which the rules are known.
    private FiscalYear latest() {
        FiscalYear now = FiscalYear.containing(LocalDate.now(clock));
        return editions.forYear(now).isEmpty()
                ? editions.all().stream()
                        .map(edition -> edition.year())
                        .max(FiscalYear::compareTo)
                        .orElse(now)
                : now;
    }

    @Override
    public List<Fact> of(AgencyYear at, ItemRule rule, Visit visit) {
        Words words = visit.words();
        MockItem item =
                new MockItem(rule, mock.submitted(at.agency().id(), at.year()).getOrDefault(rule.code(), List.of()));
        if (item.findings().isEmpty()) {
            return List.of();
        }
        return List.of(new Fact(
                words.lookup("assessment.mock"),
                new Cell.Link(
                        words.text(
                                "assessment.mock.note",
                                MockText.badge(item.outcome(), words).text(),
                                item.findings().size()),
                        MockText.path(at, rule.code()))));
    }
}
