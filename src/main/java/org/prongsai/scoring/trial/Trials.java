package org.prongsai.scoring.trial;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sheets of visits, in the database, so that every server of the installation finds them.
///
/// They belong to no agency: no trail tells of them, and no list, search or history has them. A sheet ends after 30
/// minutes in which nobody looked, and after 12 hours.
@Service
class Trials {
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_SHEET = 200_000;

    private final TrialStore store;
    private final Editions editions;
    private final Clock clock;

    Trials(TrialStore store, Editions editions, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    /// The sheet of the visit whose browser bears `token`; from now on it has been looked at.
    @Transactional
    public Optional<TrialSheet> find(TrialToken token) {
        Instant now = clock.instant();
        Optional<TrialStore.Row> row = store.find(token.hash(), now);
        if (row.filter(found -> found.seenAt().plus(NOTED).isBefore(now)).isPresent()) {
            store.see(token.hash(), now);
        }
        return row.flatMap(found -> editions.find(found.edition()).map(edition -> sheet(found, edition)));
    }

    /// Keeps a sheet for the visit, in the place of any that it had.
    ///
    /// @throws IllegalArgumentException if it is longer than a sheet can be
    @Transactional
    public TrialSheet keep(TrialToken token, FiscalYear year, Edition edition, Inputs inputs, String source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String text = InputsText.write(inputs);
        if (text.length() > LONGEST_SHEET) {
            throw new IllegalArgumentException("no sheet of an edition is as long");
        }
        String from = source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
        store.removeOver(now);
        store.put(token.hash(), new TrialStore.Row(year.buddhistYear(), edition.id(), text, from, now, now));
        return new TrialSheet(year, edition, inputs, from, now);
    }

    /// Throws the visit's sheet away.
    @Transactional
    public void drop(TrialToken token) {
        store.remove(token.hash());
    }

    /// Deletes the sheets whose visits are over.
    @Transactional
    public void purge() {
        store.removeOver(clock.instant());
    }

    private static TrialSheet sheet(TrialStore.Row row, Edition edition) {
        return new TrialSheet(
                new FiscalYear(row.year()), edition, InputsText.read(row.inputs()), row.source(), row.broughtAt());
    }

    /// Has it done every hour.
    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> trialPurge(Trials trials) {
            return Tasks.recurring("scoring-trial-purge", Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((_, _) -> trials.purge());
        }
    }
}
