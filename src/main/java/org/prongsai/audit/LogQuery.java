package org.prongsai.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which events to read, newest first. What is null narrows nothing.
///
/// @param from the first moment
/// @param until the first moment after
/// @param before only events with a smaller number
/// @param after only events with a greater number; then the nearest to it are read
public record LogQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before,
        @Nullable Long after,
        int limit) {}
