package org.prongsai.scoring;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.prongsai.framework.Content;

/// The margin of error of one question's score.
final class Margins {
    /// Two-sided 95 % of the normal distribution.
    private static final double Z = 1.959_964;

    private Margins() {}

    /// Half the width of the 95 % interval, in points; empty for fewer than two answers.
    ///
    /// The spread is the sample's own; the finite-population correction is `sqrt((N - n) / (N - 1))`.
    static OptionalDouble of(Tally tally, Content.Question question, OptionalInt population) {
        int n = tally.respondents();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        double squares = 0;
        for (var choice : question.scale().choices()) {
            int count = tally.counts().getOrDefault(choice.code(), 0);
            double points = question.scale().points(choice, question.polarity()).doubleValue();
            sum += count * points;
            squares += count * points * points;
        }
        double variance = Math.max(0, (squares - sum * sum / n) / (n - 1));
        return OptionalDouble.of(Z * Math.sqrt(variance / n) * correction(n, population));
    }

    private static double correction(int n, OptionalInt population) {
        if (population.isEmpty() || population.getAsInt() <= 1) {
            return 1;
        }
        double people = population.getAsInt();
        return Math.sqrt(Math.max(0, people - n) / (people - 1));
    }
}
