package org.prongsai.national.release;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.jobs.Turn;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.published.ResultsPublished;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells each agency once that its result was published or corrected: a notice on the desk of its integrity officers. A
/// job does it behind the publication, some agencies at a time; the notice's id follows from release and agency, so
/// that
/// whoever takes over tells nobody twice. Agencies that are held back are not told.
@Component
class PublicationNotices {
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("national.published");
    private static final int LOT = 100;
    private static final int DAYS = 90;
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Releases releases;
    private final HeldBack heldBack;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicationNotices(
            JdbcClient jdbc,
            Releases releases,
            HeldBack heldBack,
            Agencies agencies,
            ApplicationEventPublisher events,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.heldBack = heldBack;
        this.agencies = agencies;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Within the transaction that publishes: nobody is told of what was not.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ResultsPublished published) {
        jdbc.sql("""
                        insert into national.publication_notice (fiscal_year, release, told) values (:year, :release, 0)
                        on conflict do nothing
                        """)
                .param("year", published.year().buddhistYear())
                .param("release", published.version())
                .update();
        jobs.scheduleIfNotExists(
                TELL.instance(published.year().buddhistYear() + " " + published.version())
                        .build(),
                clock.instant());
    }

    /// Tells some more.
    ///
    /// @return whether others wait
    boolean some(FiscalYear year, int version) {
        Optional<Release> found = releases.of(year).stream()
                .filter(one -> one.version() == version)
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Instant end = clock.instant().plus(TURN);
        List<Agency> waiting = waiting(found.get());
        for (int from = 0; from < waiting.size(); from += LOT) {
            if (!clock.instant().isBefore(end) || Thread.currentThread().isInterrupted()) {
                return true;
            }
            List<Agency> lot = waiting.subList(from, Math.min(waiting.size(), from + LOT));
            lot.forEach(agency -> tell(agency, found.get()));
            told(found.get(), lot);
        }
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        update national.publication_notice set all_told_at = :at
                         where fiscal_year = :year and release = :release and all_told_at is null
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("year", year.buddhistYear())
                .param("release", version)
                .update());
        return false;
    }

    /// How many were told of a release.
    int told(FiscalYear year, int version) {
        return jdbc.sql("select told from national.publication_notice where fiscal_year = :year and release = :release")
                .param("year", year.buddhistYear())
                .param("release", version)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private List<Agency> waiting(Release release) {
        @Nullable UUID upTo = transaction.execute(_ -> jdbc.sql(
                        "select upto from national.publication_notice where fiscal_year = :year and release = :release")
                .param("year", release.year().buddhistYear())
                .param("release", release.version())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(one -> one)
                .orElse(null));
        Set<UUID> held =
                heldBack.of(release.year()).stream().map(HeldBack.Held::agency).collect(Collectors.toSet());
        return agencies.among(releases.agencies(release)).stream()
                .filter(agency -> !held.contains(agency.id().value()))
                .sorted(Comparator.comparing(PublicationNotices::key))
                .filter(agency -> upTo == null || key(agency).compareTo(upTo.toString()) > 0)
                .toList();
    }

    private static String key(Agency agency) {
        return agency.id().value().toString();
    }

    /// In a transaction of its own, which need not wait for the disk: what a power cut takes, the next turn does again.
    private void tell(Agency agency, Release release) {
        new Tenant(agency.id().value())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                            .query(String.class)
                            .single();
                    events.publishEvent(notice(agency, release));
                }));
    }

    private DutyRaised notice(Agency agency, Release release) {
        String year = Integer.toString(release.year().buddhistYear());
        return new DutyRaised(
                agency.id().value(),
                UUID.nameUUIDFromBytes(("published " + year + " " + release.version() + " " + key(agency))
                        .getBytes(StandardCharsets.UTF_8)),
                new Holder.Post(Role.INTEGRITY_OFFICER.name(), null),
                LocalDate.now(clock).plusDays(DAYS),
                Phrase.of(release.version() == 1 ? "national.notice.published" : "national.notice.corrected", year),
                new AgencyYear(agency, release.year()).path("place"),
                null,
                true);
    }

    private void told(Release release, List<Agency> lot) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        update national.publication_notice set told = told + :some, upto = :upto
                         where fiscal_year = :year and release = :release
                        """)
                .param("some", lot.size())
                .param("upto", lot.getLast().id().value())
                .param("year", release.year().buddhistYear())
                .param("release", release.version())
                .update());
    }

    /// The job that tells.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> tellOfResults(PublicationNotices notices, Clock clock) {
            return Tasks.custom(TELL)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        String name = instance.getId();
                        int space = name.indexOf(' ');
                        var year = new FiscalYear(Integer.parseInt(name.substring(0, space)));
                        int release = Integer.parseInt(name.substring(space + 1));
                        return Turn.of(context, clock, () -> notices.some(year, release));
                    });
        }
    }
}
