package org.prongsai.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The scheduler and the way to hand it work.
@Configuration(proxyBeanMethods = false)
class Jobs {
    static final String TABLE = "jobs.scheduled_tasks";
    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    /// Schedules within the transaction that is going on: nothing runs for what was rolled back.
    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    /// Off with `prongsai.jobs=false`, as in tests that look at pages only.
    @Bean
    @ConditionalOnProperty(name = "prongsai.jobs", matchIfMissing = true)
    SmartLifecycle jobRunner(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
        return new Runner(dataSource, tasks);
    }

    private static final class Runner implements SmartLifecycle {
        private final DataSource dataSource;
        private final ObjectProvider<Task<?>> tasks;
        private volatile List<Scheduler> running = List.of();

        Runner(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
            this.dataSource = dataSource;
            this.tasks = tasks;
        }

        @Override
        public void start() {
            var recurring = tasks.stream().filter(OnStartup.class::isInstance).toList();
            var known = tasks.stream().filter(task -> !recurring.contains(task)).toList();
            Scheduler scheduler = startTasks(recurring, known);
            scheduler.start();
            running = List.of(scheduler);
        }

        @Override
        public void stop() {
            running.forEach(Scheduler::stop);
            running = List.of();
        }

        @Override
        public boolean isRunning() {
            return !running.isEmpty();
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // what is an OnStartup was looked at one by one
        private Scheduler startTasks(List<Task<?>> recurring, List<Task<?>> known) {
            return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
                    .startTasks((List) recurring)
                    .tableName(TABLE)
                    .threads(THREADS)
                    .pollingInterval(POLLING)
                    .heartbeatInterval(HEARTBEAT)
                    .shutdownMaxWait(LAST_WORK)
                    .build();
        }
    }
}
