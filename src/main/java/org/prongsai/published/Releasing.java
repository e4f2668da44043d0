package org.prongsai.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes copies ready, and makes them public. What is ready is seen by nobody outside before [#publish], which is one
/// transaction.
@Service
public class Releasing {
    private final ReleaseStore store;
    private final Releases releases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releasing(ReleaseStore store, Releases releases, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.releases = releases;
        this.events = events;
        this.clock = clock;
    }

    /// Why and by what a release is made public.
    ///
    /// @param reason     why results are corrected, at most 2000 characters; empty for the first release of a year
    /// only
    /// @param resolution number of the committee's resolution, at most 200 characters; may be empty
    /// @param madeUp     whether the figures are of nobody, for demonstration and tests
    public record Grounds(
            String reason, String resolution, @Nullable LocalDate resolvedOn, boolean madeUp) {}

    /// The number that the next release of a year will have.
    public int next(FiscalYear year) {
        return releases.standing(year).map(Release::version).orElse(0) + 1;
    }

    /// Makes copies ready for the next release of a year; a copy that was made before is replaced.
    @Transactional
    public void makeReady(FiscalYear year, List<PublishedScore> scores) {
        store.makeReady(year, next(year), scores);
    }

    /// The agencies whose copies are ready for the next release of a year.
    @Transactional(readOnly = true)
    public Set<UUID> ready(FiscalYear year) {
        return store.ready(year, next(year));
    }

    /// What is ready for the next release of a year, each in its place, by kind and code.
    @Transactional(readOnly = true)
    public List<PublishedScore> preview(FiscalYear year) {
        return Figures.placed(store.waiting(year, next(year)));
    }

    /// Throws away what is ready for the next release of a year.
    @Transactional
    public void discard(FiscalYear year) {
        store.discard(year);
    }

    /// Makes public what is ready, all at once.
    ///
    /// @throws IllegalStateException    if nothing is ready
    /// @throws IllegalArgumentException if it is a correction without a reason
    @Transactional(propagation = Propagation.REQUIRED)
    public Release publish(FiscalYear year, Edition edition, Grounds grounds) {
        int version = next(year);
        if (version > 1 && grounds.reason().isBlank()) {
            throw new IllegalArgumentException("a correction says why");
        }
        List<PublishedScore> scores = preview(year);
        if (scores.isEmpty()) {
            throw new IllegalStateException("nothing is ready for " + year);
        }
        var release = new Release(
                year,
                version,
                edition.hash(),
                grounds.reason(),
                grounds.resolution(),
                grounds.resolvedOn(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                scores.size(),
                grounds.madeUp());
        var now = new Figures.Year(year.buddhistYear(), edition, scores);
        store.publish(release, edition, Figures.of(now, before(year)), scores);
        store.discard(year);
        events.publishEvent(new ResultsPublished(year, version));
        return release;
    }

    private Figures.@Nullable Year before(FiscalYear year) {
        var earlier = new FiscalYear(year.buddhistYear() - 1);
        return releases.standing(earlier)
                .map(release ->
                        new Figures.Year(earlier.buddhistYear(), releases.edition(release), releases.all(release)))
                .orElse(null);
    }
}
