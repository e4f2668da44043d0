package org.prongsai.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.prongsai.database.Tenant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that sends a message: one execution for each, which comes again until the message is done with.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, LineSettings.class})
class MailJob {
    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("mail.send");
    private static final Duration AFTER_A_FAULT_OF_OURS = Duration.ofMinutes(5);

    @Bean
    Task<Void> sendMail(Delivery delivery) {
        return Tasks.custom(SEND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT_OF_OURS))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    var key = Message.Key.parse(instance.getId());
                    return answer(new Tenant(key.agency()).call(() -> delivery.deliver(key)));
                });
    }

    private static CompletionHandler<Void> answer(Outgoing.Claim next) {
        return switch (next) {
            case Outgoing.Claim.Later(var at) -> (complete, operations) -> operations.reschedule(complete, at);
            case Outgoing.Claim.Nothing _, Outgoing.Claim.Ready _ -> new CompletionHandler.OnCompleteRemove<>();
        };
    }
}
