package org.prongsai.identity.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deletes what signing in no longer needs: sessions that ended, codes that are void, browsers long unseen.
@Service
public class Purge {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LETTERS = Duration.ofDays(90);
    private static final Duration DEVICES = Duration.ofDays(180);

    private final PersonalRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Purge(PersonalRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Deletes what is due now.
    @Transactional
    public void run() {
        Instant now = clock.instant();
        rows.sessionsKept().deleteBefore(now);
        rows.signInLinksKept().deleteBefore(now.minus(DAY));
        rows.emailChangesKept().deleteBefore(now.minus(DAY));
        rows.lettersKept().deleteBefore(now.minus(LETTERS));
        rows.devicesKept().deleteBefore(now.minus(DEVICES));
        jdbc.sql("delete from identity.ceremony_over where expires_at <= :then")
                .param("then", moment(now))
                .update();
        jdbc.sql("delete from identity.authenticator where confirmed_at is null and begun_at <= :then")
                .param("then", moment(now.minus(DAY)))
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// Has it done every hour.
    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> signInPurge(Purge purge) {
            return Tasks.recurring("identity-purge", Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((_, _) -> purge.run());
        }
    }
}
