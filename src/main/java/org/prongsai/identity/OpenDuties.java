package org.prongsai.identity;

import java.util.List;
import java.util.UUID;
import org.prongsai.web.Words;

/// What waits for a person in the modules above. They implement it, so that a handover takes everything along
/// without
/// this module knowing what there is.
public interface OpenDuties {
    /// What waits for the person himself at the agency, for which this runs, one line each.
    List<String> waiting(UUID agency, PersonId person, Words words);

    /// Passes all of that on within the running transaction; what is done stays where it was.
    ///
    /// @return how much it was
    int pass(UUID agency, PersonId leaver, PersonId successor);
}
