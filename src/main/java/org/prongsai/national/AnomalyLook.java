package org.prongsai.national;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.SharedDocuments;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.national.Anomaly.Kind;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.scoring.Total;
import org.prongsai.scoring.Totals;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks each night at the running year and the one before for what is odd about agencies. It changes nothing but what
/// it found.
@Service
public class AnomalyLook {
    /// A document of more agencies is none of their own, such as a law or a form.
    static final int MOST_AGENCIES = 20;

    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final TaskDescriptor<Void> NOW = TaskDescriptor.of("national.anomalies.now");
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    /// Progress is noted for so many agencies at a time.
    private static final int STEP = 100;

    private final AnomalyStore store;
    private final Progress progress;
    private final Totals totals;
    private final SharedDocuments documents;
    private final CopiedTexts copied;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnomalyLook(
            AnomalyStore store,
            Progress progress,
            Totals totals,
            SharedDocuments documents,
            CopiedTexts copied,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.progress = progress;
        this.totals = totals;
        this.documents = documents;
        this.copied = copied;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A look that is going on.
    ///
    /// @param done agencies whose texts it has been through
    /// @param all  0 before it has counted them
    public record Going(Instant asked, int done, int all) {}

    /// Has a job look at a year now; another that is going on looks once more.
    @Transactional
    public void ask(FiscalYear year) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.ask(year, now);
        jobs.scheduleIfNotExists(
                NOW.instance(Integer.toString(year.buddhistYear())).build(), now);
    }

    /// The look at a year that was asked for and is not through, if there is one.
    @Transactional(readOnly = true)
    public Optional<Going> going(FiscalYear year) {
        return store.going(year);
    }

    /// Looks at a year that was asked for.
    ///
    /// @return whether it was asked for again meanwhile
    boolean answer(FiscalYear year) {
        Instant began = clock.instant();
        look(year);
        return Boolean.FALSE.equals(transaction.execute(_ -> store.answered(year, began)));
    }

    /// Looks at a year; afterwards [Anomalies#of] has what was found.
    public void look(FiscalYear year) {
        List<Agency> agencies = transaction.execute(_ -> progress.assessed());
        List<AgencyId> ids = agencies.stream().map(Agency::id).toList();
        JumpLine line = transaction.execute(_ -> store.line(year).orElse(JumpLine.USUAL));
        List<Anomaly> found = Stream.of(
                        jumps(year, line, totals.of(ids, year.previous(), year)),
                        shared(year, documents.of(year, MOST_AGENCIES)),
                        copies(year, copied.look(year, ids, done -> step(year, done, ids.size()))))
                .flatMap(Collection::stream)
                .toList();
        transaction.executeWithoutResult(_ -> store.keep(year, found, clock.instant()));
    }

    private void step(FiscalYear year, int done, int all) {
        if (done % STEP == 0) {
            transaction.executeWithoutResult(_ -> store.step(year, done, all));
        }
    }

    private List<Anomaly> jumps(FiscalYear year, JumpLine line, List<Total> known) {
        Map<AgencyId, Total> before = by(year.previous(), known);
        var found = new ArrayList<Anomaly>();
        by(year, known).forEach((agency, now) -> {
            Total last = before.get(agency);
            BigDecimal from = last == null ? null : last.points();
            BigDecimal to = now.points();
            if (last != null && from != null && to != null) {
                BigDecimal jump = to.subtract(from);
                if (jump.abs().compareTo(BigDecimal.valueOf(line.points())) >= 0) {
                    found.add(anomaly(
                            year,
                            Kind.JUMP,
                            agency.value().toString(),
                            List.of(new Involved(agency, "", "")),
                            jump.abs(),
                            from,
                            to,
                            last.edition().equals(now.edition())));
                }
            }
        });
        return found;
    }

    private static Map<AgencyId, Total> by(FiscalYear year, List<Total> known) {
        var of = new HashMap<AgencyId, Total>();
        known.stream().filter(one -> one.year().equals(year)).forEach(one -> of.put(one.agency(), one));
        return of;
    }

    private List<Anomaly> shared(FiscalYear year, List<SharedDocuments.Place> places) {
        return places.stream().collect(Collectors.groupingBy(SharedDocuments.Place::sha256)).entrySet().stream()
                .filter(one -> owners(one.getValue()) > 1)
                .map(one -> anomaly(
                        year,
                        Kind.SHARED,
                        one.getKey(),
                        one.getValue().stream()
                                .map(place -> new Involved(place.agency(), place.code(), place.address()))
                                .toList(),
                        BigDecimal.valueOf(owners(one.getValue())),
                        null,
                        null,
                        true))
                .toList();
    }

    private static long owners(List<SharedDocuments.Place> places) {
        return places.stream().map(SharedDocuments.Place::agency).distinct().count();
    }

    private List<Anomaly> copies(FiscalYear year, List<CopiedTexts.Pair> pairs) {
        return pairs.stream()
                .map(pair -> anomaly(
                        year,
                        Kind.COPIED,
                        Stream.of(pair.one(), pair.other())
                                .map(each -> each.agency().value() + each.code())
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        List.of(pair.one(), pair.other()),
                        BigDecimal.valueOf(pair.alike()),
                        null,
                        null,
                        true))
                .toList();
    }

    private Anomaly anomaly(
            FiscalYear year,
            Kind kind,
            String subject,
            List<Involved> involved,
            BigDecimal observed,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            boolean sameRules) {
        UUID id = UUID.nameUUIDFromBytes(
                (kind + " " + year.buddhistYear() + " " + subject).getBytes(StandardCharsets.UTF_8));
        return new Anomaly(
                id,
                year,
                kind,
                involved,
                observed,
                before,
                after,
                sameRules,
                LocalDate.now(clock),
                true,
                Verdict.NONE,
                1);
    }

    /// The jobs that look each night and when somebody asks.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> lookForAnomaliesNow(AnomalyLook looking, Clock clock) {
            return Tasks.custom(NOW)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                    .onDeadExecutionRevive()
                    .execute((instance, _) -> looking.answer(new FiscalYear(Integer.parseInt(instance.getId())))
                            ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                            : new CompletionHandler.OnCompleteRemove<>());
        }

        @Bean
        Task<Void> lookForAnomalies(AnomalyLook looking, Clock clock) {
            return Tasks.recurring("national.anomalies", Schedules.daily(ThaiDate.ZONE, NIGHT))
                    .execute((_, _) -> {
                        FiscalYear now = FiscalYear.containing(LocalDate.now(clock));
                        looking.look(now.previous());
                        looking.look(now);
                    });
        }
    }
}
