package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.scoring.ScoredNode;

/// Chooses, for each difference, the simplest explanation that holds.
///
/// A single wrong digit is preferred to a score that is wrong in any way; several wrong digits only where no single
/// score can explain it, or where all of them are scores that cannot occur with the survey's number of respondents.
final class Explainer {
    private static final int MOST_OTHERS = 5;

    /// Sets a hundred times less likely than the best are not worth a reader's time.
    private static final double FAR = Math.log(100);

    private final List<Clash> clashes;
    private final List<Survey> surveys;

    Explainer(List<Clash> clashes, List<Survey> surveys) {
        this.clashes = clashes;
        this.surveys = surveys;
    }

    Explanation explain(ScoredNode scored, Map<String, BigDecimal> printed) {
        Mean leaves = Mean.ofLeaves(scored);
        if (leaves.shares().isEmpty()) {
            return new Explanation.Overrides();
        }
        Interval computed = leaves.interval(printed);
        Set<String> within = scored.walk().map(ScoredNode::code).collect(Collectors.toSet());
        List<Explanation> reasons = clashes.stream()
                .filter(clash -> clash.isWithin(within))
                .map(this::explain)
                .toList();
        BigDecimal given = printed.get(scored.code());
        return reasons.isEmpty() || given == null || computed.meets(Interval.printed(given))
                ? new Explanation.Rounding(computed.lowestShown(), computed.highestShown())
                : joined(reasons);
    }

    private static Explanation joined(List<Explanation> reasons) {
        if (reasons.size() == 1) {
            return reasons.getFirst();
        }
        if (reasons.stream().allMatch(Explanation.Misread.class::isInstance)) {
            return new Explanation.Misread(
                    reasons.stream()
                            .flatMap(reason -> readings(reason).stream())
                            .toList(),
                    List.of(),
                    suspects(reasons));
        }
        List<Suspect> suspects = suspects(reasons);
        return suspects.isEmpty() || reasons.stream().anyMatch(Explanation.Unexplained.class::isInstance)
                ? new Explanation.Unexplained()
                : new Explanation.OneItem(suspects);
    }

    private static List<Misreading> readings(Explanation reason) {
        return reason instanceof Explanation.Misread(var readings, var others, var suspects) ? readings : List.of();
    }

    private static List<Suspect> suspects(List<Explanation> reasons) {
        return reasons.stream()
                .flatMap(reason -> switch (reason) {
                    case Explanation.Misread(var readings, var others, var suspects) -> suspects.stream();
                    case Explanation.OneItem(var suspects) -> suspects.stream();
                    case Explanation.Rounding _, Explanation.Overrides _, Explanation.Unexplained _ ->
                        Stream.<Suspect>empty();
                })
                .toList();
    }

    private Explanation explain(Clash clash) {
        List<Suspect> suspects =
                clash.suspects().stream().filter(this::isPossible).toList();
        List<Repair> ranked = ranked(clash);
        if (!ranked.isEmpty() && (suspects.isEmpty() || isTelling(ranked.getFirst()))) {
            return new Explanation.Misread(
                    ranked.getFirst().misreadings(),
                    ranked.stream().skip(1).map(Repair::misreadings).toList(),
                    suspects);
        }
        return suspects.isEmpty() ? new Explanation.Unexplained() : new Explanation.OneItem(suspects);
    }

    private boolean isTelling(Repair repair) {
        return repair.changes().size() == 1
                || repair.changes().stream()
                        .allMatch(change -> surveys.stream().anyMatch(survey -> survey.isMisfit(change.code())));
    }

    private boolean isPossible(Suspect suspect) {
        return surveys.stream()
                .allMatch(survey -> survey.canOccur(
                        suspect.code(), Surveys.hundredths(suspect.from()), Surveys.hundredths(suspect.to())));
    }

    /// The repairs of a clash, the likeliest first, without those that are far less likely.
    private List<Repair> ranked(Clash clash) {
        if (clash.repairs().isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked = clash.repairs().stream()
                .map(repair -> new Ranked(repair, support(clash, repair)))
                .sorted(Comparator.comparingDouble(Ranked::support).reversed())
                .toList();
        double best = ranked.getFirst().support;
        return ranked.stream()
                .filter(candidate -> candidate.support > best - FAR)
                .limit(1 + MOST_OTHERS)
                .map(Ranked::repair)
                .toList();
    }

    private double support(Clash clash, Repair repair) {
        List<Survey> concerned =
                surveys.stream().filter(survey -> survey.concerns(clash)).toList();
        return concerned.isEmpty()
                ? Math.log(repair.chance())
                : concerned.stream()
                        .mapToDouble(survey -> survey.support(clash, repair))
                        .sum();
    }

    private record Ranked(Repair repair, double support) {}
}
