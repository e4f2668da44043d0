package org.prongsai.disclosure;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.AgencyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks at evidence: one execution for each snapshot, again after a fault of our own, and once among all nodes. A node
/// that dies over it leaves it to another.
@Configuration(proxyBeanMethods = false)
class SnapshotJob {
    static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("disclosure.snapshot");
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(2);
    private static final double SLOWER = 1.5;

    /// As the scheduler calls the look.
    static String name(UUID agency, UUID snapshot) {
        return agency + " " + snapshot;
    }

    @Bean
    Task<Void> lookAtEvidence(Looking looking) {
        return Tasks.oneTime(LOOK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_FAULT, SLOWER))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    String[] ids = instance.getId().split(" ", -1);
                    UUID agency = UUID.fromString(ids[0]);
                    new Tenant(agency).run(() -> looking.look(new AgencyId(agency), UUID.fromString(ids[1])));
                });
    }
}
