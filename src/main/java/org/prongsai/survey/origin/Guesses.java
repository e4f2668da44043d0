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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.prongsai.survey.token.Octets;
import org.prongsai.web.access.Buckets;
import org.springframework.stereotype.Component;

/// How many wrong secrets a network tries. Right ones are given their pass however many were wrong beside them, since
/// a colleague behind the same address must not take it away.
///
/// A secret has 128 bits and is guessed by nobody; this holds down what trying costs: a network that tried too often is
/// looked after one at a time, and told to come later.
@Component
class Guesses {
    private static final UUID ANY = new UUID(0, 0);
    private static final int NETWORKS = 50_000;
    private static final long PATIENCE_SECONDS = 2;

    private final Networks networks;
    private final Buckets buckets;
    private final int wrong;
    private final Cache<Octets, Bucket> tried;
    private final Semaphore suspects = new Semaphore(1, true);

    Guesses(Networks networks, LimitSettings settings, Clock clock) {
        this.networks = networks;
        this.buckets = new Buckets(clock);
        this.wrong = settings.wrong();
        this.tried = Caffeine.newBuilder()
                .maximumSize(NETWORKS)
                .expireAfterWrite(1, TimeUnit.HOURS)
                .scheduler(Scheduler.systemScheduler())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /// Asks for somebody who comes from `address`.
    ///
    /// @return nothing if he is told to come later: his network tried too often, and this was wrong again
    <T> Optional<T> ask(String address, Supplier<T> asking, Predicate<T> isWrong) {
        Octets network = networks.of(ANY, address);
        Bucket bucket = tried.getIfPresent(network);
        boolean suspect = bucket != null && bucket.getAvailableTokens() == 0;
        Optional<T> said = suspect ? oneAtATime(asking) : Optional.of(asking.get());
        if (said.isPresent() && isWrong.test(said.get()) && !count(network)) {
            return Optional.empty();
        }
        return said;
    }

    private boolean count(Octets network) {
        return Objects.requireNonNull(tried.get(network, _ -> buckets.of(wrong, Duration.ofMinutes(1))))
                .tryConsume(1);
    }

    private <T> Optional<T> oneAtATime(Supplier<T> asking) {
        boolean entered = false;
        try {
            entered = suspects.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return entered ? Optional.of(asking.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (entered) {
                suspects.release();
            }
        }
    }

    /// How many networks it remembers now.
    long remembered() {
        tried.cleanUp();
        return tried.estimatedSize();
    }
}
