package org.prongsai.scoring.web;

import java.util.List;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Step;

/// The steps of an import: hand in, check, store.
final class ImportSteps {
    private static final List<String> KEYS = List.of("scoring.step.sheet", "scoring.step.check", "scoring.step.store");

    private static final List<String> ON_TRIAL =
            List.of("scoring.step.sheet", "scoring.step.check", "scoring.step.look");

    private ImportSteps() {}

    static List<Step> at(int current, AgencyYear at, Words words) {
        List<String> keys = at.agency().isOnTrial() ? ON_TRIAL : KEYS;
        return Step.steps(keys.stream().map(words::lookup).toList(), current, at.path("import"));
    }
}
