package org.prongsai.survey.country;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far an act is.
///
/// @param skipped surveys with which there was nothing to do any more
/// @param first   when the first was settled; null before
/// @param last    when the last one was
public record BulkProgress(
        int waiting,
        int done,
        int skipped,
        int failed,
        @Nullable Instant first,
        @Nullable Instant last) {
    private static final int ENOUGH = 20;

    /// How many surveys there are.
    public int all() {
        return waiting + done + skipped + failed;
    }

    /// How many are done with, whatever came of it.
    public int settled() {
        return all() - waiting;
    }

    /// Surveys a second; nothing where it was too short to tell.
    public Optional<Double> perSecond() {
        if (first == null || last == null) {
            return Optional.empty();
        }
        long millis = Duration.between(first, last).toMillis();
        return millis < 1000 || done < ENOUGH ? Optional.empty() : Optional.of(done * 1000.0 / millis);
    }
}
