package org.prongsai.improvement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;

/// What an agency sets out to better in a fiscal year.
///
/// @param number   counts its versions: a change after an approval begins the next
/// @param approval what holds for it as it is now; null for a draft
/// @param measures in their order
public record Plan(
        UUID id,
        FiscalYear year,
        PlanKind kind,
        int number,
        @Nullable Approval approval,
        List<Measure> measures) {
    public Plan {
        measures = List.copyOf(measures);
    }

    /// A step with its number among the others, such as `5.2`.
    public record Numbered(String number, Measure measure, Step step) {}

    /// How many measures and steps there are, and how many of them are done.
    public record Tally(int measures, int measuresDone, int steps, int stepsDone) {}

    public boolean isApproved() {
        return approval != null;
    }

    /// All steps in the order of the table.
    public List<Numbered> steps() {
        return IntStream.range(0, measures.size())
                .boxed()
                .flatMap(m -> {
                    Measure measure = measures.get(m);
                    return IntStream.range(0, measure.steps().size())
                            .mapToObj(s -> new Numbered(
                                    (m + 1) + "." + (s + 1),
                                    measure,
                                    measure.steps().get(s)));
                })
                .toList();
    }

    public Optional<Measure> measure(UUID id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    public Optional<Numbered> step(UUID id) {
        return steps().stream().filter(one -> one.step().id().equals(id)).findFirst();
    }

    /// What a round's reports come to.
    public Tally tally(ProgressRound round) {
        List<Numbered> steps = steps();
        return new Tally(
                measures.size(),
                (int) measures.stream()
                        .filter(measure -> measure.status(round) == ProgressStatus.DONE)
                        .count(),
                steps.size(),
                (int) steps.stream()
                        .filter(one -> one.step().status(round) == ProgressStatus.DONE)
                        .count());
    }

    /// The codes that its measures are to raise.
    public Stream<String> items() {
        return measures.stream().flatMap(measure -> measure.items().stream()).distinct();
    }

    /// Whether each measure has a step, and each step an owner and a way to be followed up.
    public boolean isComplete() {
        return !measures.isEmpty()
                && measures.stream().noneMatch(measure -> measure.steps().isEmpty())
                && steps().stream()
                        .allMatch(one -> one.step().cells().hasOwner()
                                && !one.step().cells().monitoring().isEmpty());
    }

    /// The ids of the units that report on any of its steps.
    public Set<UUID> units() {
        return steps().stream()
                .flatMap(one -> one.step().cells().units().stream())
                .collect(java.util.stream.Collectors.toSet());
    }
}
