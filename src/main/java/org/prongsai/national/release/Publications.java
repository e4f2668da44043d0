package org.prongsai.national.release;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.PersonId;
import org.prongsai.national.release.Publication.State;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Releasing;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a year's results become public. Copies of all results are frozen by a job; then one person proposes to publish
/// them
/// by the committee's resolution, and a second one approves. From their moment on they are public, and nobody changes
/// them:
/// a correction is another publication, with its reason.
@Service
public class Publications {
    private final PublicationStore store;
    private final Releasing releasing;
    private final Agencies agencies;
    private final SchedulerClient jobs;
    private final Trail trail;
    private final Clock clock;

    Publications(
            PublicationStore store,
            Releasing releasing,
            Agencies agencies,
            SchedulerClient jobs,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.releasing = releasing;
        this.agencies = agencies;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /// Why an act on a publication is refused.
    public enum Refusal {
        /// Another is under way.
        UNDER_WAY,
        /// None is under way that this could be done with.
        NOT_NOW,
        /// It takes a second person.
        SAME_PERSON,
        /// A correction says why.
        NO_REASON,
        /// Its edition is a draft that nobody confirmed.
        DRAFT_EDITION
    }

    /// An act that cannot be done.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /// What is proposed.
    ///
    /// @param reason     why results are corrected; may be empty only for the first release of a year
    /// @param publicFrom not before this moment; null: as soon as it is approved
    public record Proposal(
            String reason,
            String resolution,
            @Nullable LocalDate resolvedOn,
            @Nullable Instant publicFrom) {}

    /// All publications of a year, the latest first.
    @Transactional(readOnly = true)
    public List<Publication> of(FiscalYear year) {
        return store.of(year);
    }

    /// The one that is on its way.
    @Transactional(readOnly = true)
    public Optional<Publication> underWay(FiscalYear year) {
        return store.underWay(year);
    }

    /// What would become public of those agencies whose copies are made, each in its place.
    @Transactional(readOnly = true)
    public List<PublishedScore> preview(FiscalYear year) {
        return releasing.preview(year);
    }

    /// Begins to freeze all results under an edition.
    ///
    /// @throws Refused if another is under way, or the edition is a draft
    @Transactional
    public void freeze(FiscalYear year, Edition edition, PersonId by) {
        if (edition.isDraft()) {
            throw new Refused(Refusal.DRAFT_EDITION);
        }
        int release = releasing.next(year);
        int attempt = (int) store.of(year).stream()
                        .filter(one -> one.release() == release)
                        .count()
                + 1;
        var one = new Publication(
                year,
                release,
                State.FREEZING,
                attempt,
                edition.id(),
                agencies.all().size(),
                0,
                "",
                "",
                null,
                null,
                by,
                now(),
                null,
                null,
                null,
                null,
                null,
                1);
        if (!store.add(one)) {
            throw new Refused(Refusal.UNDER_WAY);
        }
        releasing.discard(year);
        schedule(PublicationJobs.FREEZE, one, now());
        append("national.log.frozen", one);
    }

    /// Throws the copies away; possible until they are public.
    ///
    /// @throws Refused if none is under way
    @Transactional
    public void discard(FiscalYear year) {
        Publication one = require(year, State.FREEZING, State.FROZEN, State.PROPOSED, State.APPROVED);
        store.change(one.with(State.DISCARDED, now()));
        releasing.discard(year);
        append("national.log.discarded", one);
    }

    /// Proposes to publish what is frozen.
    ///
    /// @throws Refused if nothing is frozen, or a correction says no reason
    @Transactional
    public void propose(FiscalYear year, Proposal proposal, PersonId by) {
        Publication one = require(year, State.FROZEN);
        if (one.isCorrection() && proposal.reason().isBlank()) {
            throw new Refused(Refusal.NO_REASON);
        }
        store.change(new Publication(
                year,
                one.release(),
                State.PROPOSED,
                one.attempt(),
                one.edition(),
                one.agencies(),
                one.frozen(),
                proposal.reason(),
                proposal.resolution(),
                proposal.resolvedOn(),
                proposal.publicFrom(),
                one.begunBy(),
                one.begunAt(),
                by,
                now(),
                null,
                null,
                null,
                one.version()));
        append("national.log.proposed", one);
    }

    /// Approves what another person proposed; it is published at its moment.
    ///
    /// @throws Refused if nothing is proposed, or by the same person
    @Transactional
    public void approve(FiscalYear year, PersonId by) {
        Publication one = require(year, State.PROPOSED);
        if (by.equals(one.proposedBy())) {
            throw new Refused(Refusal.SAME_PERSON);
        }
        store.change(new Publication(
                year,
                one.release(),
                State.APPROVED,
                one.attempt(),
                one.edition(),
                one.agencies(),
                one.frozen(),
                one.reason(),
                one.resolution(),
                one.resolvedOn(),
                one.publicFrom(),
                one.begunBy(),
                one.begunAt(),
                one.proposedBy(),
                one.proposedAt(),
                by,
                now(),
                null,
                one.version()));
        Instant from = one.publicFrom();
        schedule(PublicationJobs.PUBLISH, one, from == null ? now() : from);
        append("national.log.approved", one);
    }

    /// Takes a proposal or an approval back; what is frozen stays frozen.
    ///
    /// @throws Refused if there is none, or it is public
    @Transactional
    public void takeBack(FiscalYear year) {
        Publication one = require(year, State.PROPOSED, State.APPROVED);
        store.change(one.with(State.FROZEN, now()));
        append("national.log.takenBack", one);
    }

    private Publication require(FiscalYear year, State... states) {
        return store.underWay(year)
                .filter(one -> List.of(states).contains(one.state()))
                .orElseThrow(() -> new Refused(Refusal.NOT_NOW));
    }

    private void schedule(TaskDescriptor<Void> job, Publication one, Instant at) {
        jobs.scheduleIfNotExists(job.instance(PublicationJobs.name(one)).build(), at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void append(String action, Publication one) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("national.log.release", one.year().buddhistYear() + "/" + one.release()),
                Changes.none().payload()));
    }
}
