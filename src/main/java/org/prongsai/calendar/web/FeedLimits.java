package org.prongsai.calendar.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.prongsai.web.access.Buckets;
import org.springframework.stereotype.Component;

/// How often calendars may be fetched by secret addresses: each address, and wrong ones together.
@Component
class FeedLimits {
    private static final int PEOPLE = 100_000;
    private static final int PER_HOUR = 60;
    private static final int WRONG_PER_MINUTE = 60;

    private final Buckets buckets;
    private final Cache<UUID, Bucket> known = Caffeine.newBuilder()
            .maximumSize(PEOPLE)
            .expireAfterAccess(2, TimeUnit.HOURS)
            .build();
    private final Bucket wrong;

    FeedLimits(Clock clock) {
        this.buckets = new Buckets(clock);
        this.wrong = buckets.of(WRONG_PER_MINUTE, Duration.ofMinutes(1));
    }

    /// Whether an address that names this person may be asked for at all.
    boolean allows(UUID person) {
        return wrong.getAvailableTokens() > 0
                && Objects.requireNonNull(known.get(person, _ -> buckets.of(PER_HOUR, Duration.ofHours(1))))
                        .tryConsume(1);
    }

    /// Notes that an address was wrong.
    void wrong() {
        wrong.tryConsume(1);
    }
}
