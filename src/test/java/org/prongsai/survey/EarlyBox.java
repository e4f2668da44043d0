package org.prongsai.survey;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.prongsai.survey.Intake.Coming;
import org.prongsai.survey.Intake.Outcome;
import org.springframework.context.annotation.Primary;

/// A control: acknowledges answers, and keeps them a little later.
@Primary
class EarlyBox extends IntakeBox {
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    EarlyBox(NarrowDatabases databases) {
        super(databases);
    }

    @Override
    List<Outcome> put(List<Coming> batch) {
        List<Coming> kept = List.copyOf(batch);
        var _ = later.schedule(() -> super.put(kept), 30, TimeUnit.MILLISECONDS);
        return kept.stream()
                .<Outcome>map(one -> new Outcome.Kept(new Receipt(one.receipt())))
                .toList();
    }
}
