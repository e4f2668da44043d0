package org.prongsai.published;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.published.NationalFigures.SurveyQuality;
import org.prongsai.scoring.Sample;

/// Counts how good the samples of a survey are, agency by agency.
final class SampleCount {
    private final List<Double> margins = new ArrayList<>();
    private final List<Double> coverages = new ArrayList<>();
    private int enough;
    private int missed;
    private long respondents;

    void add(Sample sample) {
        if (sample.isEnough()) {
            enough++;
        } else {
            missed++;
        }
        respondents += sample.respondents();
        sample.margin().ifPresent(margins::add);
        sample.coverage().ifPresent(coverages::add);
    }

    SurveyQuality quality() {
        return new SurveyQuality(enough, missed, respondents, median(margins), median(coverages));
    }

    private static @Nullable Double median(List<Double> values) {
        return values.isEmpty()
                ? null
                : Spreads.quantile(
                        values.stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray(),
                        0.5);
    }
}
