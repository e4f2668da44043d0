package org.prongsai.national.dryrun;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.analysis.Crossing;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.jobs.Turn;
import org.prongsai.national.AgencyLots;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.StandingResults;
import org.prongsai.scoring.StandingResults.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Scores the stored results of a year anew, some agencies at a time, each lot whole.
@Component
class DryRunWork {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("national.dryrun");

    private static final int LOT = 200;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    private final DryRunStore store;
    private final TriedEditions editions;
    private final Agencies agencies;
    private final StandingResults results;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DryRunWork(
            DryRunStore store,
            TriedEditions editions,
            Agencies agencies,
            StandingResults results,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.agencies = agencies;
        this.results = results;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Scores another lot.
    ///
    /// @return whether more may wait
    boolean some(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> lot(id)));
    }

    private boolean lot(UUID id) {
        Optional<DryRun> found = store.find(id).filter(one -> one.doneAt() == null);
        if (found.isEmpty()) {
            return false;
        }
        DryRun one = found.get();
        List<Agency> lot = AgencyLots.behind(agencies.all(), store.upTo(id), LOT);
        if (lot.isEmpty()) {
            store.finish(one, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return false;
        }
        List<Standing> standing =
                results.of(lot.stream().map(agency -> agency.id().value()).toList(), one.year());
        store.keep(one, scores(one, standing), lot.size(), lot.getLast().id().value());
        return true;
    }

    private List<DryScore> scores(DryRun one, List<Standing> standing) {
        Edition tried = editions.of(one);
        Map<String, Way> ways = new HashMap<>();
        return standing.stream()
                .map(result -> {
                    Way way = ways.computeIfAbsent(
                            result.editionHash(),
                            hash -> Way.of(new Crossing(results.edition(hash), tried, one.sameWords()), one));
                    return DryScore.of(
                            result.agency(),
                            result.result(),
                            Fold.score(way.crossing().from(), InputsText.read(result.inputs())),
                            way.crossing(),
                            way.under());
                })
                .toList();
    }

    /// From one edition to what is scored of the other.
    record Way(Crossing crossing, Edition under) {
        static Way of(Crossing crossing, DryRun one) {
            return new Way(crossing, one.withoutLacking() ? crossing.withoutLacking() : crossing.to());
        }
    }

    /// The job that does it.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> tryEdition(DryRunWork work, Clock clock) {
            return Tasks.custom(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                    .onDeadExecutionRevive()
                    .execute((instance, context) ->
                            Turn.of(context, clock, () -> work.some(UUID.fromString(instance.getId()))));
        }
    }
}
