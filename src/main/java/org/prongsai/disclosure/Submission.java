package org.prongsai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.prongsai.identity.PersonId;

/// An item as it was sent on its way to approval.
///
/// @param number    counts from 1 within the item
/// @param actedAs   as what it was submitted
/// @param evidence  as it was then
/// @param decisions in the order of the chain
public record Submission(
        UUID id,
        int number,
        PersonId by,
        ChainStep actedAs,
        Instant at,
        List<Evidence> evidence,
        List<Decision> decisions) {
    public Submission {
        evidence = List.copyOf(evidence);
        decisions = List.copyOf(decisions);
    }
}
