package org.prongsai.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An agency rehearses its assessment: colleagues judge each other's items by the real rules, and no score hears of it.
@Service
public class MockAssessment {
    private final MockStore store;
    private final Trail trail;
    private final Clock clock;

    MockAssessment(MockStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What it came to so far.
    @Transactional(readOnly = true)
    public MockResult result(Agency agency, FiscalYear year, Edition edition) {
        return MockResult.of(edition, agency.kind(), submitted(agency.id(), year));
    }

    /// What colleagues found and mean as it stands, by item.
    @Transactional(readOnly = true)
    public Map<String, List<MockFinding>> submitted(AgencyId agency, FiscalYear year) {
        return store.all(agency, year).stream()
                .filter(one -> one.verdict() != null)
                .collect(Collectors.groupingBy(MockFinding::code));
    }

    /// What someone found, drafts too, by item.
    @Transactional(readOnly = true)
    public Map<String, MockFinding> of(AgencyId agency, FiscalYear year, PersonId person) {
        return store.all(agency, year).stream()
                .filter(one -> one.person().equals(person))
                .collect(Collectors.toMap(MockFinding::code, one -> one));
    }

    /// Keeps a draft.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException if it changed since `version`
    @Transactional
    public void keep(
            AgencyId agency,
            FiscalYear year,
            String code,
            PersonId person,
            List<Found> found,
            String comment,
            int version) {
        store.keep(agency, year, new MockFinding(code, person, found, comment, null, null, version));
        note("assessment.mock.log.kept", year, code, Changes.none());
    }

    /// Keeps a finding that is meant as it stands.
    ///
    /// @throws IllegalArgumentException if a component is open, or a fail has no comment
    /// @throws org.springframework.dao.OptimisticLockingFailureException if it changed since `version`
    @Transactional
    public void submit(
            AgencyId agency,
            FiscalYear year,
            ItemRule rule,
            PersonId person,
            List<Found> found,
            String comment,
            int version) {
        Judgement.Verdict verdict = Components.verdict(found, rule)
                .orElseThrow(() -> new IllegalArgumentException("a component is open: " + rule.code()));
        if (verdict == Judgement.Verdict.FAILED && comment.isBlank()) {
            throw new IllegalArgumentException("a fail without a reason: " + rule.code());
        }
        store.keep(
                agency, year, new MockFinding(rule.code(), person, found, comment, verdict, clock.instant(), version));
        note(
                "assessment.mock.log.submitted",
                year,
                rule.code(),
                Changes.none().field("assessment.mock.verdict", null, verdict.name()));
    }

    /// Makes a draft of one's finding again; does nothing where there is none.
    @Transactional
    public void reopen(AgencyId agency, FiscalYear year, String code, PersonId person) {
        Optional<MockFinding> kept = store.find(agency, year, code, person).filter(one -> one.verdict() != null);
        kept.ifPresent(one -> {
            store.keep(
                    agency, year, new MockFinding(code, person, one.found(), one.comment(), null, null, one.version()));
            note("assessment.mock.log.reopened", year, code, Changes.none());
        });
    }

    private void note(String action, FiscalYear year, String code, Changes changes) {
        trail.append(new Act(
                action, Act.subject("assessment.mock.log.item", year.buddhistYear() + "/" + code), changes.payload()));
    }
}
