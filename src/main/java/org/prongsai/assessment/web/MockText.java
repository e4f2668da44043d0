package org.prongsai.assessment.web;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.assessment.MockItem;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Tone;

/// What is said of a mock assessment, and where its pages are.
final class MockText {
    private MockText() {}

    static String path(AgencyYear at) {
        return at.path("disclosures/mock");
    }

    static String path(AgencyYear at, String code) {
        return path(at) + "/" + code;
    }

    static List<Crumb> crumbs(AgencyYear at, Words words) {
        return List.of(new Crumb(words.lookup("disclosure.page"), at.path("disclosures")));
    }

    static List<Crumb> below(AgencyYear at, Words words) {
        return List.of(
                new Crumb(words.lookup("disclosure.page"), at.path("disclosures")),
                new Crumb(words.lookup("assessment.mock"), path(at)));
    }

    static Badge badge(MockItem.Outcome outcome, Words words) {
        return switch (outcome) {
            case PASSED -> Badge.of(words.lookup("assessment.mock.outcome.passed"), Tone.GOOD);
            case FAILED -> Badge.of(words.lookup("assessment.mock.outcome.failed"), Tone.BAD);
            case NOT_APPLICABLE -> Badge.of(words.lookup("assessment.mock.outcome.not-applicable"), Tone.NEUTRAL);
            case DISPUTED -> Badge.of(words.lookup("assessment.mock.outcome.disputed"), Tone.WARNING);
            case OPEN -> Badge.of(words.lookup("assessment.mock.outcome.open"), Tone.NEUTRAL);
        };
    }

    /// The components that anybody missed, in words.
    static String missing(MockItem item, Words words) {
        ItemRule rule = item.rule();
        return item.missing().stream()
                .map(i -> words.pick(rule.components().get(i)))
                .collect(Collectors.joining(" · "));
    }
}
