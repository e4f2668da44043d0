package org.prongsai.scoring.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.prongsai.framework.Content;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.Tally;
import org.prongsai.web.Words;

/// The experience rate of a bribery question: how many respondents met it, apart from the score.
final class Experience {
    private Experience() {}

    static Optional<String> of(ScoredNode scored, Words words) {
        Tally tally = scored.tally();
        if (tally == null
                || !(scored.node().content() instanceof Content.Question question)
                || question.experience().isEmpty()) {
            return Optional.empty();
        }
        int met = question.experience().stream()
                .mapToInt(choice -> tally.counts().getOrDefault(choice, 0))
                .sum();
        var rate = BigDecimal.valueOf(met).divide(BigDecimal.valueOf(tally.respondents()), 6, RoundingMode.HALF_UP);
        return Optional.of(
                words.text("scoring.fact.experience.text", words.percent(rate, 1), met, tally.respondents()));
    }
}
