package org.prongsai.national.release;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.prongsai.jobs.Turn;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs of a publication: one makes copies, lot by lot; one makes them public at their moment. Both are taken over
/// where their node died.
@Configuration(proxyBeanMethods = false)
class PublicationJobs {
    static final TaskDescriptor<Void> FREEZE = TaskDescriptor.of("national.freeze");
    static final TaskDescriptor<Void> PUBLISH = TaskDescriptor.of("national.publish");

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    /// As the scheduler calls the work of a publication.
    static String name(Publication one) {
        return one.year().buddhistYear() + " " + one.release() + " " + one.attempt() + " " + one.version();
    }

    private static FiscalYear year(String name) {
        return new FiscalYear(Integer.parseInt(name.substring(0, name.indexOf(' '))));
    }

    @Bean
    Task<Void> freezeResults(FreezeWork work, Clock clock) {
        return Tasks.custom(FREEZE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> Turn.of(context, clock, () -> work.some(year(instance.getId()))));
    }

    @Bean
    Task<Void> publishResults(PublishWork work) {
        return Tasks.custom(PUBLISH)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    work.publish(year(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
