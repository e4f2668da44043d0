package org.prongsai.survey.country;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.prongsai.jobs.Turn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that works a lane off: it does some, lets others have the thread, and comes again until nothing waits. A
/// lane whose node died is taken over by another.
@Configuration(proxyBeanMethods = false)
class BulkJob {
    static final TaskDescriptor<Void> LANE = TaskDescriptor.of("survey.country");
    /// As many surveys may be worked on at once, over all nodes.
    static final int LANES = 16;

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    /// As the scheduler calls the work of a lane.
    static String name(UUID bulk, int lane, int attempt) {
        return bulk + " " + lane + " " + attempt;
    }

    @Bean
    Task<Void> workOnSurveysOfTheCountry(BulkWork work, Clock clock) {
        return Tasks.custom(LANE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    List<String> name = List.of(instance.getId().split(" ", -1));
                    UUID id = UUID.fromString(name.get(0));
                    int lane = Integer.parseInt(name.get(1));
                    return Turn.of(context, clock, () -> work.some(id, lane));
                });
    }
}
