package org.prongsai.assessment.web;

import java.util.Map;
import java.util.NoSuchElementException;
import org.prongsai.assessment.MockAssessment;
import org.prongsai.assessment.MockFinding;
import org.prongsai.assessment.MockItem;
import org.prongsai.assessment.MockResult;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// A mock assessment before the signed-in colleague.
///
/// @param mine what he found by the codes of the items, drafts too
record Rehearsal(
        AgencyYear at, MockResult result, MockColleague colleague, Map<String, MockFinding> mine, Words words) {
    Rehearsal {
        mine = Map.copyOf(mine);
    }

    boolean isJudged(MockItem item) {
        MockFinding own = mine.get(item.rule().code());
        return own != null && own.verdict() != null;
    }

    /// Whether it waits for him.
    boolean waits(MockItem item) {
        return !isJudged(item) && colleague.bar(item.rule().code()).isEmpty();
    }

    /// Asks for it.
    @Component
    static class Asker {
        private final Editions editions;
        private final MockAssessment mock;
        private final MockColleague.Asker colleagues;

        Asker(Editions editions, MockAssessment mock, MockColleague.Asker colleagues) {
            this.editions = editions;
            this.mock = mock;
            this.colleagues = colleagues;
        }

        Rehearsal of(AgencyYear at, Words words) {
            MockColleague colleague = colleagues.of(at);
            return new Rehearsal(
                    at,
                    mock.result(at.agency(), at.year(), edition(at.year())),
                    colleague,
                    mock.of(at.agency().id(), at.year(), colleague.person()),
                    words);
        }

        private Edition edition(FiscalYear year) {
            return editions.forYear(year).stream()
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no edition of " + year));
        }
    }
}
