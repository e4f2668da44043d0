package org.prongsai.framework;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// The answers that a question offers, in the order in which they are shown.
public record Scale(String code, List<Choice> choices) {
    private static final BigFraction FULL = BigFraction.of(100);

    public Scale {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String choiceCode) {
        return choices.stream()
                .filter(choice -> choice.code().equals(choiceCode))
                .findFirst();
    }

    /// What an answer is worth: the choice's points, counted from the other end for a negative question.
    public BigFraction points(Choice choice, Polarity polarity) {
        return switch (polarity) {
            case POSITIVE -> choice.points();
            case NEGATIVE -> FULL.subtract(choice.points());
        };
    }
}
