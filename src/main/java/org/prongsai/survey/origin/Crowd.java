package org.prongsai.survey.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.prongsai.survey.token.Octets;
import org.prongsai.web.access.Buckets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// How fast answers by link come to a survey from one network, and what the next one costs there: nothing up to a pace,
/// beyond it work that grows with the crowd, or for who has no script a place in a line.
///
/// It remembers networks by the codes of [Networks], for an hour at most, and in memory alone.
@Component
@EnableConfigurationProperties(LimitSettings.class)
class Crowd {
    /// Hashes that a phone makes in a tenth of a second: 2 to this power.
    static final int FIRST_BITS = 12;

    static final int MOST_BITS = 20;
    private static final int STEP = 2;

    /// How many minutes of free answers a crowd can be ahead before it is not looked at any more.
    private static final int MOST_AHEAD = 16;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LINE = Duration.ofMinutes(10);
    private static final int NETWORKS = 50_000;

    private final Networks networks;
    private final Buckets buckets;
    private final int freely;
    private final Cache<Octets, Pace> paces;

    Crowd(Networks networks, LimitSettings settings, Clock clock) {
        this.networks = networks;
        this.buckets = new Buckets(clock);
        this.freely = settings.freely();
        this.paces = Caffeine.newBuilder()
                .maximumSize(NETWORKS)
                .expireAfterWrite(1, TimeUnit.HOURS)
                .scheduler(Scheduler.systemScheduler())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /// The pace of one network at one survey.
    ///
    /// @param free answers as they come; below nothing, a crowd is ahead
    /// @param line places for those who wait
    private record Pace(Bucket free, Bucket line) {}

    /// One who comes from a network.
    Comer comer(UUID survey, String address) {
        return new Comer(Objects.requireNonNull(paces.get(
                networks.of(survey, address), _ -> new Pace(buckets.of(freely, MINUTE), buckets.of(freely, MINUTE)))));
    }

    /// How many networks it remembers now.
    long remembered() {
        paces.cleanUp();
        return paces.estimatedSize();
    }

    /// Somebody with an answer.
    final class Comer {
        private final Pace pace;

        private Comer(Pace pace) {
            this.pace = pace;
        }

        /// Takes a free place if there is one.
        boolean isFree() {
            return pace.free().tryConsume(1);
        }

        /// The work that is asked now, in leading zero bits of a hash: the farther a crowd is ahead, the more.
        int bits() {
            long minutes = Math.max(0, -pace.free().getAvailableTokens()) / freely;
            int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(1 + minutes);
            return Math.min(MOST_BITS, FIRST_BITS + STEP * doublings);
        }

        /// Counts an answer whose work was done.
        void worked() {
            if (-pace.free().getAvailableTokens() < (long) MOST_AHEAD * freely) {
                pace.free().consumeIgnoringRateLimits(1);
            }
        }

        /// A place in the line of those who wait, and how long it takes; none where the line is too long.
        Optional<Duration> place() {
            if (-pace.line().getAvailableTokens() >= freely * LONGEST_LINE.toMinutes()) {
                return Optional.empty();
            }
            return Optional.of(Duration.ofNanos(pace.line().consumeIgnoringRateLimits(1)));
        }
    }
}
