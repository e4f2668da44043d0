package org.prongsai.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.prongsai.web.access.Buckets;
import org.springframework.stereotype.Component;

/// How often passwords, codes and links may be tried: counted per account for strangers together, and apart for each
/// browser that the account knows, so that nobody is locked out of his own by others who guess.
///
/// Tries that succeed do not count.
@Component
class Attempts {
    private static final int ACCOUNTS = 100_000;
    private static final int PER_ACCOUNT = 8;
    private static final int IN_TOTAL = 200;

    private final Buckets buckets;
    private final Cache<String, Bucket> accounts = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .build();
    private final Bucket strangers;

    Attempts(Clock clock) {
        this.buckets = new Buckets(clock);
        this.strangers = buckets.of(IN_TOTAL, Duration.ofSeconds(IN_TOTAL / 4));
    }

    /// Takes one try at `account` from a browser that it does not know; no, if there were too many.
    boolean byStranger(String account) {
        return of("stranger " + account).tryConsume(1) && strangers.tryConsume(1);
    }

    /// Takes one try from a browser that the account knows.
    boolean byDevice(String device) {
        return of("device " + device).tryConsume(1);
    }

    /// Gives the try of a stranger back, since he was none.
    void succeededAsStranger(String account) {
        of("stranger " + account).addTokens(1);
        strangers.addTokens(1);
    }

    void succeededWithDevice(String device) {
        of("device " + device).addTokens(1);
    }

    private Bucket of(String key) {
        return Objects.requireNonNull(accounts.get(key, _ -> buckets.of(PER_ACCOUNT, Duration.ofMinutes(PER_ACCOUNT))));
    }
}
