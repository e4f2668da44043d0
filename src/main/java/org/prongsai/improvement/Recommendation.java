package org.prongsai.improvement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an assessor or an adviser recommended (ข้อเสนอแนะ).
///
/// @param source   who recommended it where; may be empty
/// @param code     of the item that it is about; may be empty
/// @param measures ids of measures that answer it, removed ones included
/// @param answer   what answers it where no measure does; may be empty
/// @param version  counts its changes from 1
public record Recommendation(
        UUID id, String said, String source, String code, Set<UUID> measures, String answer, int version) {
    public Recommendation {
        measures = Set.copyOf(measures);
    }

    /// The measures of a plan that answer it.
    public List<Measure> answeredBy(@Nullable Plan plan) {
        return plan == null
                ? List.of()
                : plan.measures().stream()
                        .filter(measure -> measures.contains(measure.id()))
                        .toList();
    }

    /// Whether a measure of the plan or an answer in words answers it.
    public boolean isAnswered(@Nullable Plan plan) {
        return !answer.isEmpty() || !answeredBy(plan).isEmpty();
    }
}
