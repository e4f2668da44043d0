package org.prongsai.disclosure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.prongsai.audit.Hash;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at the evidence of the running fiscal year each week until the day of the results, a seventh of the items each
/// night and spread over it, so that no site is asked in a rush.
@Component
class NightlyLook {
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Duration NIGHT = Duration.ofHours(10);
    private static final int NIGHTS = 7;

    private final Agencies agencies;
    private final EvidenceStore evidence;
    private final Snapshots snapshots;
    private final Windows windows;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NightlyLook(
            Agencies agencies,
            EvidenceStore evidence,
            Snapshots snapshots,
            Windows windows,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.evidence = evidence;
        this.snapshots = snapshots;
        this.windows = windows;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// When an item's evidence is looked at: the same night of every week, the same second of the night.
    ///
    /// @param night  0 to 6
    /// @param second from 0, within ten hours
    record Turn(int night, int second) {
        static Turn of(String agency, String code) {
            byte[] name = (agency + " " + code).getBytes(StandardCharsets.UTF_8);
            long place = Long.parseUnsignedLong(Hash.sha256(name).hex().substring(0, 15), 16);
            return new Turn((int) (place % NIGHTS), (int) (place / NIGHTS % NIGHT.toSeconds()));
        }
    }

    /// Asks for tonight's looks.
    ///
    /// @return how many
    int tonight() {
        LocalDate today = LocalDate.now(clock);
        FiscalYear year = FiscalYear.containing(today);
        if (isOver(year, today)) {
            return 0;
        }
        int asked = 0;
        for (Agency agency : agencies.all()) {
            asked += new Tenant(agency.id().value())
                    .<Integer, RuntimeException>call(() -> transaction.execute(_ -> tonight(agency, year, today)));
        }
        return asked;
    }

    private int tonight(Agency agency, FiscalYear year, LocalDate today) {
        Map<String, List<Evidence>> all = evidence.of(agency.id(), year);
        if (!all.isEmpty()) {
            SiteWalk.Job.ask(jobs, agency.id(), clock.instant());
        }
        int asked = 0;
        for (String code : all.keySet()) {
            Turn turn = Turn.of(agency.code(), code);
            if (turn.night() == Math.floorMod(today.toEpochDay(), NIGHTS)) {
                Instant due = clock.instant().plus(Duration.ofSeconds(turn.second()));
                asked += snapshots.ask(agency.id(), year, code, Snapshot.Occasion.NIGHTLY, due);
            }
        }
        return asked;
    }

    /// Whether the results of a year were announced; never where the calendar does not say when.
    private boolean isOver(FiscalYear year, LocalDate today) {
        return windows.find(year, WindowKind.RESULT)
                .filter(window -> today.isAfter(window.days().last()))
                .isPresent();
    }

    /// The job that does it.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> lookNightly(NightlyLook look) {
            return Tasks.recurring("disclosure.nightly", Schedules.daily(ThaiDate.ZONE, EVENING))
                    .execute((_, _) -> look.tonight());
        }
    }
}
