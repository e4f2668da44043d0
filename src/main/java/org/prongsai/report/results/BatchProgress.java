package org.prongsai.report.results;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a batch is.
///
/// @param without agencies that have no result of the year
/// @param first   when the first item was settled; null before
/// @param last    when the last one was
/// @param recent  how many papers were made in the last minute
public record BatchProgress(
        int waiting,
        int made,
        int without,
        int failed,
        @Nullable Instant first,
        @Nullable Instant last,
        int recent) {
    private static final int MINUTE = 60;
    private static final int ENOUGH = 20;

    /// How many agencies there are.
    public int all() {
        return waiting + made + without + failed;
    }

    /// How many are done with, whatever came of it.
    public int settled() {
        return all() - waiting;
    }

    /// Papers a second: of the last minute while work goes on, or else of the whole; nothing where it was too short to
    /// tell.
    public Optional<Double> perSecond() {
        if (waiting > 0 && recent > 0) {
            return Optional.of((double) recent / MINUTE);
        }
        if (first == null || last == null) {
            return Optional.empty();
        }
        long millis = Duration.between(first, last).toMillis();
        return millis < 1000 || made < ENOUGH ? Optional.empty() : Optional.of(made * 1000.0 / millis);
    }
}
