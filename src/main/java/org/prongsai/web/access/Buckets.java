package org.prongsai.web.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Makes what counts how often something may be done, by the one clock.
public final class Buckets {
    private final Clock clock;

    public Buckets(Clock clock) {
        this.clock = clock;
    }

    /// So many times at once, and as many again in `refilled`, little by little.
    public Bucket of(long capacity, Duration refilled) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refilled))
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
