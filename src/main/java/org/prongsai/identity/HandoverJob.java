package org.prongsai.identity;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Passes open duties on when the day of a handover begins: one execution for each handover.
@Configuration(proxyBeanMethods = false)
class HandoverJob {
    static final TaskDescriptor<Void> PASS = TaskDescriptor.of("identity.handover");
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

    /// As the job carries a handover.
    static String name(UUID agency, UUID handover) {
        return agency + " " + handover;
    }

    @Bean
    Task<Void> passOnDuties(Handovers handovers) {
        return Tasks.oneTime(PASS)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((instance, _) -> {
                    String[] ids = instance.getId().split(" ", -1);
                    UUID agency = UUID.fromString(ids[0]);
                    new Tenant(agency).run(() -> handovers.pass(agency, UUID.fromString(ids[1])));
                });
    }
}
