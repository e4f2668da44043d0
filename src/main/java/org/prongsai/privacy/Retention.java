package org.prongsai.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Kept;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Assignment;
import org.prongsai.thai.ThaiDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes, night for night, what has been kept for as long as the record of processing says.
@Component
class Retention {
    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    private final ProcessingRecord tables;
    private final List<Kept> kept;
    private final Agencies agencies;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            ProcessingRecord tables,
            List<Kept> kept,
            Agencies agencies,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.kept = kept;
        this.agencies = agencies;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Deletes what is due; each table of each agency in a transaction of its own, and a line in the agency's trail
    /// where
    /// something was deleted. A second run finds nothing.
    ///
    /// @return how many rows were deleted
    int run() {
        Map<String, Processing> noted = tables.personalByName();
        List<UUID> ids =
                agencies.all().stream().map(agency -> agency.id().value()).toList();
        return kept.stream()
                .sorted(Comparator.comparing(Kept::table))
                .mapToInt(one -> {
                    Processing table = noted.get(one.table());
                    return table == null ? 0 : delete(one, table, ids);
                })
                .sum();
    }

    private int delete(Kept one, Processing table, List<UUID> agencies) {
        Period period = Objects.requireNonNull(table.personal())
                .period()
                .orElseThrow(() -> new IllegalStateException(one.table() + " is kept by a rule, not for a time"));
        Instant moment = clock.instant().atZone(ThaiDate.ZONE).minus(period).toInstant();
        Stream<UUID> tenants = table.national()
                ? Stream.of(Assignment.INSTALLATION)
                : Stream.concat(Stream.of(Assignment.INSTALLATION), agencies.stream());
        return tenants.mapToInt(agency -> new Tenant(agency).<Integer, RuntimeException>call(() -> delete(one, moment)))
                .sum();
    }

    private int delete(Kept one, Instant moment) {
        return transaction.execute(_ -> {
            int rows = one.deleteBefore(moment);
            if (rows > 0) {
                trail.append(new Act(
                        "privacy.log.deleted",
                        Act.subject("privacy.log.table", one.table()),
                        Changes.none()
                                .field("privacy.log.rows", null, Integer.toString(rows))
                                .payload()));
            }
            return rows;
        });
    }

    /// The job that does it.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> deleteWhatIsDue(Retention retention) {
            return Tasks.recurring("privacy.retention", Schedules.daily(ThaiDate.ZONE, NIGHT))
                    .execute((_, _) -> retention.run());
        }
    }
}
