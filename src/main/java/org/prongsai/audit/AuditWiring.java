package org.prongsai.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads this module's settings, and has a checkpoint made at the start and every hour.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class AuditWiring {
    @Bean
    RecurringTask<Void> hourlyCheckpoint(Checkpoints checkpoints) {
        return Tasks.recurring("audit-checkpoint", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> checkpoints.make());
    }
}
