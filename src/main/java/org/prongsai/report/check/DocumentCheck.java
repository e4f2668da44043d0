package org.prongsai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds the words of a paper against what is known; finds what a tired reader passes over (ตรวจเอกสาร).
public final class DocumentCheck {
    private DocumentCheck() {}

    /// What someone should look at, in the order of the passages; what is missing comes last.
    ///
    /// @param own whether the paper is one of ours, whose digits are all printed as Thai ones
    public static List<Finding> check(List<Passage> passages, Known known, boolean own) {
        var numbers = new NumberRules(known);
        var findings = new ArrayList<Finding>();
        for (Passage passage : passages) {
            findings.addAll(Stream.of(SpellingRules.find(passage), numbers.find(passage))
                    .flatMap(List::stream)
                    .distinct()
                    .toList());
        }
        if (!own && !known.thaiFont()) {
            findings.addAll(DigitRules.find(passages));
        }
        findings.addAll(numbers.unmentioned(passages));
        return findings;
    }
}
