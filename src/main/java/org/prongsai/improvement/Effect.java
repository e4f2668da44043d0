package org.prongsai.improvement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.analysis.YearChange;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// What a plan's measures are worth in the total, and what became of the items at which they aim.
///
/// @param before the result on which the plan rests; null where the year before has none
/// @param after  the result of the plan's own year; null while there is none
/// @param aimed  the items at which measures aim, those of the first measure first
public record Effect(@Nullable ScoredTree before, @Nullable ScoredTree after, List<Aimed> aimed) {
    public Effect {
        aimed = List.copyOf(aimed);
    }

    /// An item at which a measure aims.
    ///
    /// @param number of the measure
    /// @param was    as it was scored the year before; null where it has no score of that code
    /// @param gain   points that the total gains when the item reaches its aim; empty where it has no score
    /// @param is     as it was scored in the plan's year; null while it is not
    /// @param change between the two; null where the years cannot be compared
    public record Aimed(
            int number,
            Measure measure,
            String code,
            @Nullable ScoredNode was,
            Optional<BigFraction> gain,
            @Nullable ScoredNode is,
            @Nullable YearChange change) {}

    /// How an item moved between the two years.
    interface Changes {
        Optional<YearChange> of(String code);
    }

    static Effect of(
            Plan plan,
            @Nullable ScoredTree before,
            @Nullable Lines lines,
            @Nullable ScoredTree after,
            Changes changes) {
        var aimed = new ArrayList<Aimed>();
        for (int i = 0; i < plan.measures().size(); i++) {
            Measure measure = plan.measures().get(i);
            for (String code : measure.items()) {
                ScoredNode was = before == null ? null : before.find(code).orElse(null);
                aimed.add(new Aimed(
                        i + 1,
                        measure,
                        code,
                        was,
                        was == null || lines == null
                                ? Optional.empty()
                                : MarginalValue.of(was, lines).toAim(),
                        after == null ? null : after.find(code).orElse(null),
                        changes.of(code).orElse(null)));
            }
        }
        return new Effect(before, after, aimed);
    }

    /// Points that the total gains when all items reach their aims; each counts once, and not again within a whole that
    /// is aimed at itself.
    public BigFraction planned() {
        Set<String> counted = new HashSet<>();
        BigFraction sum = BigFraction.ZERO;
        for (Aimed one : aimed) {
            ScoredNode was = one.was();
            if (was != null && !isWithinAnother(was) && counted.add(was.code())) {
                sum = sum.add(one.gain().orElse(BigFraction.ZERO));
            }
        }
        return sum;
    }

    private boolean isWithinAnother(ScoredNode part) {
        return aimed.stream()
                .map(Aimed::was)
                .anyMatch(whole -> whole != null
                        && !whole.code().equals(part.code())
                        && whole.walk().anyMatch(node -> node.code().equals(part.code())));
    }
}
