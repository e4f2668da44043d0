package org.prongsai.workgroup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;

/// Who was invited to a meeting, and what he answered.
///
/// @param seat       for which he was invited
/// @param reply      null while he has not answered
/// @param substitute who sits there for him; empty where nobody does
public record Invited(
        PersonId person,
        UUID seat,
        @Nullable Reply reply,
        String substitute,
        @Nullable Instant answeredAt) {}
