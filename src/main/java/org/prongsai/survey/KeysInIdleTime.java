package org.prongsai.survey;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.prongsai.survey.seal.KeyPool;
import org.prongsai.survey.seal.KeysMissing;
import org.prongsai.thai.FiscalYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Makes keys while a node has nothing else to do, so that many surveys open on one day without waiting: as many as are
/// prepared in the whole country.
@Component
class KeysInIdleTime {
    private static final Logger log = LoggerFactory.getLogger(KeysInIdleTime.class);
    private static final Duration AT_A_TIME = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration ABANDONED = Duration.ofHours(1);
    /// A start is not slowed down.
    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

    private final KeyPool pool;
    private final Standings standings;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private Instant asked = Instant.MIN;
    private int wanted;

    KeysInIdleTime(KeyPool pool, Standings standings, Clock clock) {
        this.pool = pool;
        this.standings = standings;
        this.clock = clock;
    }

    /// Makes some, of one thread of this node at most.
    void some() {
        if (ManagementFactory.getRuntimeMXBean().getUptime() < AFTER_THE_START.toMillis() || !one.tryLock()) {
            return;
        }
        try {
            pool.tidy(clock.instant().minus(ABANDONED));
            Instant end = clock.instant().plus(AT_A_TIME);
            int own = 0;
            for (int ready = pool.ready();
                    ready < wanted() && isIdle(own) && clock.instant().isBefore(end);
                    ready++) {
                pool.add();
                own = 1;
            }
        } catch (KeysMissing missing) {
            log.error("no keys are made: {}", missing.getMessage());
        } finally {
            one.unlock();
        }
    }

    private int wanted() {
        Instant now = clock.instant();
        if (now.isAfter(asked.plus(FRESH))) {
            FiscalYear year = FiscalYear.containing(LocalDate.now(clock));
            wanted = Math.max(pool.spare(), standings.unopened(year));
            asked = now;
        }
        return wanted;
    }

    /// Whether others left half of the machine unused since this was asked before.
    ///
    /// @param own processors that this work itself was busy on since then
    private static boolean isIdle(int own) {
        if (Thread.currentThread().isInterrupted()
                || !(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine)) {
            return false;
        }
        int processors = machine.getAvailableProcessors();
        return machine.getCpuLoad() * processors - own < processors / 2.0;
    }

    /// Lets several nodes do it beside each other.
    @Configuration(proxyBeanMethods = false)
    static class Lanes {
        @Bean
        RecurringTask<Void> firstLaneOfKeys(KeysInIdleTime keys) {
            return lane(1, keys);
        }

        @Bean
        RecurringTask<Void> secondLaneOfKeys(KeysInIdleTime keys) {
            return lane(2, keys);
        }

        private static RecurringTask<Void> lane(int number, KeysInIdleTime keys) {
            return Tasks.recurring("survey.keys." + number, Schedules.fixedDelay(PAUSE))
                    .execute((_, _) -> keys.some());
        }
    }
}
