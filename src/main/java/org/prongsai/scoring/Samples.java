package org.prongsai.scoring;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;

/// Joins what is known about respondents on the way up the tree.
final class Samples {
    private Samples() {}

    static @Nullable Sample of(Tally tally, Content.Question question, Fold.@Nullable Survey survey) {
        if (survey == null) {
            return null;
        }
        return new Sample(
                tally.respondents(),
                survey.population(),
                survey.minimum(),
                Margins.of(tally, question, survey.population()));
    }

    /// The sample of a node above questions: the fewest respondents, and the weighted mean of the margins, which is the
    /// most that the joined margin can be, whatever the answers have to do with each other.
    static @Nullable Sample joined(List<ScoredNode> children, Fold.@Nullable Survey survey) {
        if (survey == null) {
            return null;
        }
        List<Sample> samples = children.stream()
                .map(ScoredNode::sample)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (samples.isEmpty()) {
            return survey.declared();
        }
        int fewest = samples.stream().mapToInt(Sample::respondents).min().orElseThrow();
        return new Sample(fewest, survey.population(), survey.minimum(), margin(children));
    }

    private static OptionalDouble margin(List<ScoredNode> children) {
        double sum = 0;
        double weights = 0;
        for (ScoredNode child : children) {
            Sample sample = child.sample();
            if (sample == null || sample.margin().isEmpty()) {
                return OptionalDouble.empty();
            }
            double weight = child.node().weight().doubleValue();
            sum += weight * sample.margin().getAsDouble();
            weights += weight;
        }
        return OptionalDouble.of(sum / weights);
    }
}
