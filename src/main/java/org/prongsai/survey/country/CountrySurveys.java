package org.prongsai.survey.country;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.Closing;
import org.prongsai.survey.Proposals;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Standing.Lack;
import org.prongsai.survey.Standings;
import org.prongsai.survey.Survey;
import org.prongsai.survey.country.Bulk.Kind;
import org.prongsai.survey.country.BulkStore.Item;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the commission lets be done with the official surveys of all agencies. Each act is a job over all nodes; what
/// was begun can be stopped, taken up again, and tried again where it failed.
@Service
public class CountrySurveys {
    private final BulkStore store;
    private final Standings standings;
    private final Proposals proposals;
    private final Agencies agencies;
    private final SchedulerClient jobs;
    private final Trail trail;
    private final Clock clock;

    CountrySurveys(
            BulkStore store,
            Standings standings,
            Proposals proposals,
            Agencies agencies,
            SchedulerClient jobs,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.standings = standings;
        this.proposals = proposals;
        this.agencies = agencies;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /// What each act would do now.
    ///
    /// @param none  agencies times instruments without a survey that counts or is answered in ITAS
    /// @param ready drafts that lack nothing
    /// @param lacks drafts that lack something, by the first thing they lack
    /// @param ended surveys whose days are over
    public record Preview(int none, int ready, Map<Lack, Integer> lacks, int ended) {
        public Preview {
            lacks = Map.copyOf(lacks);
        }
    }

    /// What each act would do with surveys that stand so.
    @Transactional(readOnly = true)
    public Preview preview(FiscalYear year, List<Standing> all) {
        var lacks = new TreeMap<Lack, Integer>();
        all.forEach(one -> one.lack()
                .filter(_ -> one.held() == Survey.Held.OFFICIAL)
                .ifPresent(lack -> lacks.merge(lack, 1, Integer::sum)));
        LocalDate today = LocalDate.now(clock);
        return new Preview(
                without(year, all).size(),
                (int) all.stream().filter(Standing::isReady).count(),
                lacks,
                (int) all.stream().filter(one -> one.isEnded(today)).count());
    }

    /// The instruments of a year that agencies are assessed by.
    @Transactional(readOnly = true)
    public List<String> instruments(FiscalYear year) {
        return proposals.instruments(year).stream()
                .filter(code -> !code.equals(Survey.OWN))
                .toList();
    }

    private List<Item> without(FiscalYear year, List<Standing> all) {
        Set<Item> known = all.stream().map(CountrySurveys::item).collect(Collectors.toSet());
        List<String> instruments = instruments(year);
        return agencies.all().stream()
                .flatMap(agency ->
                        instruments.stream().map(code -> new Item(agency.id().value(), code)))
                .filter(item -> !known.contains(item))
                .toList();
    }

    private static Item item(Standing standing) {
        return new Item(standing.agency().value(), standing.instrument());
    }

    /// Begins to set up drafts for agencies that have none.
    ///
    /// @param request idempotency key, which becomes the act's id: the same request begins once
    /// @return false if there is nothing to do
    @Transactional
    public boolean prepare(FiscalYear year, UUID request, PersonId who) {
        return start(year, request, Kind.PREPARE, who, without(year, standings.of(year)));
    }

    /// Begins to open the drafts that lack nothing.
    ///
    /// @param request idempotency key, which becomes the act's id
    /// @return false if there is nothing to do
    @Transactional
    public boolean open(FiscalYear year, UUID request, PersonId who) {
        return start(
                year,
                request,
                Kind.OPEN,
                who,
                standings.of(year).stream()
                        .filter(Standing::isReady)
                        .map(CountrySurveys::item)
                        .toList());
    }

    /// The first officer wants the surveys closed whose days are over; nothing happens before a second agrees.
    ///
    /// @param request idempotency key, which becomes the act's id
    /// @return false if there is none, or a proposal waits already
    @Transactional
    public boolean proposeClose(FiscalYear year, UUID request, PersonId who) {
        LocalDate today = LocalDate.now(clock);
        return start(
                year,
                request,
                Kind.CLOSE,
                who,
                standings.of(year).stream()
                        .filter(one -> one.isEnded(today))
                        .map(CountrySurveys::item)
                        .toList());
    }

    private boolean start(FiscalYear year, UUID request, Kind kind, PersonId who, List<Item> items) {
        if (store.find(request).isPresent()) {
            return true;
        }
        Instant now = clock.instant();
        @Nullable Instant started = kind == Kind.CLOSE ? null : now;
        if (items.isEmpty() || !store.add(new Bulk(request, year, kind, 1, who, now, null, started, null))) {
            return false;
        }
        store.addItems(request, items, BulkJob.LANES);
        log(kind == Kind.CLOSE ? "proposed" : "started", require(request), items.size());
        if (started != null) {
            schedule(request, 1);
        }
        return true;
    }

    /// The second officer agrees to a close, and it begins.
    ///
    /// @throws Closing.SameOfficer if it is the officer who proposed it
    /// @throws OptimisticLockingFailureException if it was withdrawn or confirmed meanwhile
    @Transactional
    public void confirm(UUID id, PersonId who) {
        if (require(id).proposedBy().equals(who)) {
            throw new Closing.SameOfficer();
        }
        if (!store.confirm(id, who, clock.instant())) {
            throw new OptimisticLockingFailureException("not to be confirmed");
        }
        log("confirmed", require(id), store.progress(id).all());
        schedule(id, 1);
    }

    /// The acts of a year, the latest first.
    @Transactional(readOnly = true)
    public List<Bulk> of(FiscalYear year) {
        return store.of(year);
    }

    /// An act.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Bulk require(UUID id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no act " + id));
    }

    @Transactional(readOnly = true)
    public BulkProgress progress(UUID id) {
        return store.progress(id);
    }

    /// The surveys with which an act failed, 500 at most.
    @Transactional(readOnly = true)
    public List<BulkFault> faults(UUID id) {
        List<BulkStore.Failed> failed = store.failed(id);
        Map<UUID, Agency> known = agencies
                .among(failed.stream().map(BulkStore.Failed::agency).toList())
                .stream()
                .collect(Collectors.toMap(agency -> agency.id().value(), agency -> agency));
        return failed.stream()
                .filter(one -> known.containsKey(one.agency()))
                .map(one -> new BulkFault(
                        java.util.Objects.requireNonNull(known.get(one.agency())), one.instrument(), one.reason()))
                .toList();
    }

    /// Does no more of it, or withdraws what is only proposed; [#goOn] undoes the former.
    @Transactional
    public void cancel(UUID id) {
        Bulk bulk = require(id);
        if (store.cancel(id, clock.instant())) {
            log(
                    bulk.isProposed() ? "withdrawn" : "cancelled",
                    bulk,
                    store.progress(id).waiting());
        }
    }

    /// Goes on with what was stopped.
    @Transactional
    public void goOn(UUID id) {
        Bulk bulk = require(id);
        if (bulk.started() != null && store.cancel(id, null)) {
            schedule(id, store.nextAttempt(id));
            log("resumed", bulk, store.progress(id).waiting());
        }
    }

    /// Tries once more where it failed.
    @Transactional
    public void retry(UUID id) {
        Bulk bulk = require(id);
        store.retry(id);
        schedule(id, store.nextAttempt(id));
        log("retried", bulk, store.progress(id).waiting());
    }

    private void schedule(UUID bulk, int attempt) {
        IntStream.range(0, BulkJob.LANES)
                .forEach(lane -> jobs.scheduleIfNotExists(
                        BulkJob.LANE.instance(BulkJob.name(bulk, lane, attempt)).scheduledTo(clock.instant())));
    }

    private void log(String action, Bulk bulk, int surveysOfIt) {
        trail.appendForInstallation(new Act(
                "survey.log.country." + action,
                Act.subject(
                        "survey.log.country." + bulk.kind(),
                        Integer.toString(bulk.year().buddhistYear())),
                Changes.none()
                        .field("survey.log.country.surveys", null, Integer.toString(surveysOfIt))
                        .payload()));
    }
}
