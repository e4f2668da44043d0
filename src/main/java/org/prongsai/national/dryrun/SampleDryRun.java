package org.prongsai.national.dryrun;

import java.util.List;
import java.util.UUID;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.SampleWanted;
import org.prongsai.national.dryrun.DryRuns.Wanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Two drafts tried on sample results: that of 2567 on 2565, where questions of one code count as the same; and that of
/// 2565 on 2564, of which O34 is another item, so that nothing can be computed.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleDryRun {
    private static final List<Wanted> SAMPLES = List.of(
            new Wanted(
                    UUID.fromString("7a9e5d00-0000-4000-8000-000000000071"),
                    new FiscalYear(2564),
                    ShippedEditions.load("2565"),
                    true,
                    false),
            new Wanted(
                    UUID.fromString("7a9e5d00-0000-4000-8000-000000000070"),
                    new FiscalYear(2565),
                    ShippedEditions.load("2567"),
                    false,
                    false));

    private final DryRuns runs;
    private final DryRunWork work;

    SampleDryRun(DryRuns runs, DryRunWork work) {
        this.runs = runs;
        this.work = work;
    }

    /// Behind the results of the samples.
    @EventListener
    @Order(125)
    void on(SampleWanted wanted) {
        if (wanted.agency().code().equals("example")) {
            SAMPLES.stream().filter(runs::add).forEach(this::run);
        }
    }

    private void run(Wanted sample) {
        boolean more = true;
        while (more) {
            more = work.some(sample.id());
        }
    }
}
