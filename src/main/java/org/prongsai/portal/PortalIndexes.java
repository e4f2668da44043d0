package org.prongsai.portal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps this node's [PortalIndex]: it looks every few seconds, when somebody asks, whether something was published
/// since. While the database does not answer, what was read before stands.
@Component
public final class PortalIndexes {
    private static final Logger log = LoggerFactory.getLogger(PortalIndexes.class);
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(3).toNanos();

    private final Releases releases;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile PortalIndex index = PortalIndex.EMPTY;
    private volatile boolean read;
    private volatile long lookedAt;

    PortalIndexes(Releases releases) {
        this.releases = releases;
    }

    /// What is public now.
    public PortalIndex current() {
        if (!read) {
            looking.lock();
            lookOnce();
        } else if (System.nanoTime() - lookedAt > BETWEEN_LOOKS && looking.tryLock()) {
            lookOnce();
        }
        return index;
    }

    private void lookOnce() {
        try {
            if (!read || System.nanoTime() - lookedAt > BETWEEN_LOOKS) {
                look();
                read = true;
            }
        } catch (RuntimeException fault) {
            if (!read) {
                throw fault;
            }
            log.warn(
                    "published results could not be looked at: {}",
                    fault.getClass().getName());
        } finally {
            lookedAt = System.nanoTime();
            looking.unlock();
        }
    }

    private void look() {
        List<Release> standing = releases.standing();
        PortalIndex before = index;
        if (!standing.equals(before.releases())) {
            index = new PortalIndex(standing.stream()
                    .map(release -> before.years().stream()
                            .filter(year -> year.release().equals(release))
                            .findFirst()
                            .orElseGet(() -> YearIndex.read(releases, release)))
                    .toList());
        }
    }
}
