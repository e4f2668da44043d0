package org.prongsai.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The indicator of a measure: its aim, and what it had reached by quarter.
///
/// @param reached those of the quarters in which something was measured, the earliest first
public record Kpi(Aim aim, List<Reached> reached) {
    /// Of a measure without aim and values.
    public static final Kpi NONE = new Kpi(Aim.NONE, List.of());

    /// Where an indicator goes.
    public enum Trend {
        /// Nearer to its aim than before.
        BETTER,
        /// As before.
        SAME,
        /// Further from its aim than before.
        WORSE,
        /// Fewer than two numbers are known.
        UNKNOWN
    }

    public Kpi {
        reached = List.copyOf(reached);
    }

    /// What it had reached in a quarter.
    public Optional<Reached> at(int quarter) {
        return reached.stream().filter(one -> one.quarter() == quarter).findFirst();
    }

    /// The latest value.
    public Optional<Reached> latest() {
        return reached.isEmpty() ? Optional.empty() : Optional.of(reached.getLast());
    }

    /// The latest value up to a quarter.
    public Optional<Reached> latest(int quarter) {
        return reached.stream().filter(one -> one.quarter() <= quarter).reduce((_, later) -> later);
    }

    /// Whether the latest value is as good as the aim; empty where either is no number.
    public Optional<Boolean> isMet() {
        return latest().flatMap(this::isMet);
    }

    /// Whether a value is as good as the aim; empty where either is no number.
    public Optional<Boolean> isMet(Reached value) {
        return value.number().flatMap(is -> aim.number().map(wanted -> better(is, wanted) >= 0));
    }

    /// What the last two numbers tell.
    public Trend trend() {
        List<BigDecimal> numbers =
                reached.stream().flatMap(one -> one.number().stream()).toList();
        if (numbers.size() < 2) {
            return Trend.UNKNOWN;
        }
        int better = better(numbers.getLast(), numbers.get(numbers.size() - 2));
        return better > 0 ? Trend.BETTER : better < 0 ? Trend.WORSE : Trend.SAME;
    }

    private int better(BigDecimal one, BigDecimal other) {
        return aim.direction() == Aim.Direction.HIGHER ? one.compareTo(other) : other.compareTo(one);
    }
}
