package org.prongsai.scoring.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.prongsai.web.access.Buckets;
import org.springframework.stereotype.Component;

/// How many sheets may be checked without an account: so many in one visit, and so many a minute by all visitors
/// of this server together, because reading and checking one is work.
@Component
class TrialLimits {
    /// At once in one visit; each minute allows one more.
    static final int PER_VISIT = 10;

    /// A minute, by all visitors.
    static final int IN_TOTAL = 60;

    private static final int VISITS = 100_000;

    private final Buckets buckets;
    private final Cache<String, Bucket> visits = Caffeine.newBuilder()
            .maximumSize(VISITS)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .build();
    private final Bucket all;

    TrialLimits(Clock clock) {
        this.buckets = new Buckets(clock);
        this.all = buckets.of(IN_TOTAL, Duration.ofMinutes(1));
    }

    /// Takes one sheet; no, if there were too many.
    boolean take(TrialToken visit) {
        Bucket own = visits.get(visit.text(), _ -> buckets.of(PER_VISIT, Duration.ofMinutes(PER_VISIT)));
        return Objects.requireNonNull(own).tryConsume(1) && all.tryConsume(1);
    }
}
