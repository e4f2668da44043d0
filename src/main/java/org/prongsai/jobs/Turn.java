package org.prongsai.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Long work in small lots, each of which is whole by itself.
///
/// A lot that came up as a job of its own would wait for the scheduler's next look; one job for all of them would keep
/// others from their turn, and would not end when its node does.
public final class Turn {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private Turn() {}

    /// Does lot after lot for a while, and leaves the rest for another turn on any node.
    ///
    /// @param some does another lot, and says whether more may wait
    public static CompletionHandler<Void> of(ExecutionContext context, Clock clock, BooleanSupplier some) {
        long begun = System.nanoTime();
        while (some.getAsBoolean()) {
            if (System.nanoTime() - begun > LENGTH.toNanos()
                    || context.getSchedulerState().isShuttingDown()) {
                return (complete, operations) -> operations.reschedule(complete, clock.instant());
            }
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }
}
