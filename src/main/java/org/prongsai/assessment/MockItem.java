package org.prongsai.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;

/// An item of a mock assessment with what colleagues found of it.
///
/// @param findings that are meant as they stand; no drafts
public record MockItem(ItemRule rule, List<MockFinding> findings) {
    /// What colleagues came to.
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_APPLICABLE,
        /// They found different things.
        DISPUTED,
        /// Nobody judged it yet.
        OPEN
    }

    public MockItem {
        findings = List.copyOf(findings);
    }

    /// What they came to together.
    public Outcome outcome() {
        List<Judgement.Verdict> verdicts = findings.stream()
                .map(MockFinding::verdict)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (verdicts.isEmpty()) {
            return Outcome.OPEN;
        }
        if (verdicts.size() > 1) {
            return Outcome.DISPUTED;
        }
        return switch (verdicts.getFirst()) {
            case PASSED -> Outcome.PASSED;
            case FAILED -> Outcome.FAILED;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
    }

    /// Components, counted from 0, that anybody did not find.
    public List<Integer> missing() {
        return components(i -> findings.stream()
                .anyMatch(one -> at(one, i).filter(Found.ABSENT::equals).isPresent()));
    }

    /// Components, counted from 0, of which colleagues say different things.
    public List<Integer> disputed() {
        return components(i -> findings.stream()
                        .map(one -> at(one, i))
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1);
    }

    private List<Integer> components(IntPredicate which) {
        return IntStream.range(0, rule.components().size())
                .filter(which)
                .boxed()
                .toList();
    }

    private static Optional<Found> at(MockFinding one, int component) {
        return component < one.found().size() ? Optional.of(one.found().get(component)) : Optional.empty();
    }
}
