package org.prongsai.workgroup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.prongsai.identity.PersonId;
import org.prongsai.web.access.Buckets;
import org.springframework.stereotype.Component;

/// How often the code of a meeting may be tried: by one person, and by all together. Tries that succeed do not count.
@Component
class CodeTries {
    private static final int MEETINGS = 10_000;
    private static final int PER_PERSON = 6;
    private static final int PER_MEETING = 60;

    private final Buckets buckets;
    private final Cache<String, Bucket> known = Caffeine.newBuilder()
            .maximumSize(MEETINGS)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .build();

    CodeTries(Clock clock) {
        this.buckets = new Buckets(clock);
    }

    /// Takes one try; no, if there were too many.
    boolean take(UUID meeting, PersonId person) {
        return of(meeting + " " + person.value(), PER_PERSON).tryConsume(1)
                && of(meeting.toString(), PER_MEETING).tryConsume(1);
    }

    /// Gives a try back that succeeded.
    void giveBack(UUID meeting, PersonId person) {
        of(meeting + " " + person.value(), PER_PERSON).addTokens(1);
        of(meeting.toString(), PER_MEETING).addTokens(1);
    }

    private Bucket of(String key, int tries) {
        return Objects.requireNonNull(known.get(key, _ -> buckets.of(tries, Duration.ofMinutes(tries))));
    }
}
