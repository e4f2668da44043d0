package org.prongsai.published;

import java.util.HashMap;
import java.util.Map;
import org.prongsai.framework.Edition;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;

/// What of inputs stays inside: answers to a question that fewer people gave than the edition's privacy floor.
final class PrivateParts {
    private PrivateParts() {}

    /// The same inputs without them. The score of such a question is withheld either way.
    static Inputs without(Edition edition, Inputs inputs) {
        Map<String, Tally> shown = new HashMap<>(inputs.tallies());
        shown.values().removeIf(tally -> tally.respondents() < edition.privacyFloor());
        return shown.size() == inputs.tallies().size() ? inputs : inputs.withTallies(shown);
    }
}
