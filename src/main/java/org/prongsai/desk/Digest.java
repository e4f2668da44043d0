package org.prongsai.desk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.mail.Outbox;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// On each working morning, sums up for everyone what waits for him; who wants such a summary gets it.
@Component
class Digest {
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final Agencies agencies;
    private final Staff staff;
    private final Duties duties;
    private final Telling telling;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digest(
            Agencies agencies,
            Staff staff,
            Duties duties,
            Telling telling,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.staff = staff;
        this.duties = duties;
        this.telling = telling;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Writes today's summaries; a second run on the same day adds nothing.
    void write() {
        var today = LocalDate.now(clock);
        if (!outbox.isOn() || !WorkingDays.shipped().isWorkingDay(today)) {
            return;
        }
        for (var agency : agencies.all()) {
            UUID id = agency.id().value();
            new Tenant(id).run(() -> transaction.executeWithoutResult(_ -> write(id, today)));
        }
    }

    private void write(UUID agency, LocalDate today) {
        for (Owner person : staff.all(agency)) {
            long count = duties.count(agency, person.holders(agency));
            if (count > 0) {
                telling.sumUp(agency, person.person(), count, today);
            }
        }
    }

    /// The job that does it.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> writeDigests(Digest digest) {
            return Tasks.recurring("desk.digest", Schedules.daily(ThaiDate.ZONE, MORNING))
                    .execute((_, _) -> digest.write());
        }
    }
}
