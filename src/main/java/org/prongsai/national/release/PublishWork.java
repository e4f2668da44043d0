package org.prongsai.national.release;

import java.time.Clock;
import java.time.Instant;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Editions;
import org.prongsai.national.release.Publication.State;
import org.prongsai.published.Release;
import org.prongsai.published.Releasing;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes approved copies public, all in one transaction: whoever dies in it has published nothing.
@Component
class PublishWork {
    private final PublicationStore store;
    private final Releasing releasing;
    private final Editions editions;
    private final Trail trail;
    private final Clock clock;

    PublishWork(PublicationStore store, Releasing releasing, Editions editions, Trail trail, Clock clock) {
        this.store = store;
        this.releasing = releasing;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
    }

    /// Publishes what is approved and due; nothing where that is not so, as when it was taken back.
    @Transactional
    public void publish(FiscalYear year) {
        store.underWay(year).filter(one -> isDue(one, clock.instant())).ifPresent(this::publish);
    }

    private static boolean isDue(Publication one, Instant now) {
        Instant from = one.publicFrom();
        return one.state() == State.APPROVED && (from == null || !now.isBefore(from));
    }

    private void publish(Publication one) {
        Release release = releasing.publish(
                one.year(),
                editions.find(one.edition()).orElseThrow(),
                new Releasing.Grounds(one.reason(), one.resolution(), one.resolvedOn(), false));
        store.change(one.with(State.PUBLISHED, release.publishedAt()));
        trail.appendForInstallation(new Act(
                "national.log.published",
                Act.subject("national.log.release", one.year().buddhistYear() + "/" + release.version()),
                Changes.none()
                        .field("national.log.agencies", null, Integer.toString(release.agencies()))
                        .payload()));
    }
}
