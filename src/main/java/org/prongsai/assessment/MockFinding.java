package org.prongsai.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.PersonId;

/// What a colleague found of an item in a mock assessment.
///
/// @param verdict     that follows; null while it is a draft
/// @param submittedAt null while it is a draft
/// @param version     counts its changes from 1
public record MockFinding(
        String code,
        PersonId person,
        List<Found> found,
        String comment,
        Judgement.@Nullable Verdict verdict,
        @Nullable Instant submittedAt,
        int version) {
    public MockFinding {
        found = List.copyOf(found);
    }
}
