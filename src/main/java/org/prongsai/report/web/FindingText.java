package org.prongsai.report.web;

import org.prongsai.report.check.Finding;
import org.prongsai.web.Words;

/// Puts findings into words.
final class FindingText {
    private FindingText() {}

    static String kind(Finding finding, Words words) {
        return words.lookup("report.finding." + finding.kind().name());
    }

    static String said(Finding finding, Words words) {
        if (finding.kind() == Finding.Kind.UNMENTIONED) {
            return words.text("report.finding.said.unmentioned", finding.found(), finding.why());
        }
        if (finding.kind() == Finding.Kind.OTHER_SCORE) {
            return words.text("report.finding.said.score", finding.why(), finding.found(), finding.proposed());
        }
        return finding.proposed().isEmpty()
                ? words.text("report.finding.said.out", finding.found())
                : words.text("report.finding.said.instead", finding.found(), finding.proposed());
    }
}
