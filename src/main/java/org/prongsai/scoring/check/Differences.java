package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// What a sheet prints held against what its own figures give, level by level.
///
/// @param list every printed score that differs from the computed one, in the edition's order
/// @param respondents for each survey with printed items, how many respondents it can have had
public record Differences(List<Difference> list, List<RespondentEstimate> respondents) {
    public Differences {
        list = List.copyOf(list);
        respondents = List.copyOf(respondents);
    }

    /// Compares every published value that was handed in with the score that the fold computed beside it.
    public static Differences of(ScoredTree tree) {
        Map<String, BigDecimal> printed = printed(tree);
        List<Clash> clashes = Clash.all(Check.all(tree), printed);
        List<Survey> surveys = Surveys.of(tree, clashes);
        var explainer = new Explainer(clashes, surveys);
        return new Differences(
                tree.nodes()
                        .filter(Differences::differs)
                        .map(scored -> difference(scored, explainer, printed))
                        .toList(),
                surveys.stream()
                        .filter(Survey::isEstimable)
                        .map(Survey::estimate)
                        .toList());
    }

    private static Map<String, BigDecimal> printed(ScoredTree tree) {
        var printed = new HashMap<String, BigDecimal>();
        tree.nodes().forEach(scored -> {
            if (scored.published() != null) {
                printed.put(scored.code(), scored.published());
            }
        });
        return printed;
    }

    private static boolean differs(ScoredNode scored) {
        BigDecimal given = scored.published();
        return given != null
                && Mean.isComputed(scored)
                && scored.score()
                        .map(Rounding::shown)
                        .filter(Rounding.shown(Rounding.exact(given))::equals)
                        .isEmpty();
    }

    private static Difference difference(ScoredNode scored, Explainer explainer, Map<String, BigDecimal> printed) {
        return new Difference(
                scored.code(),
                printed.getOrDefault(scored.code(), BigDecimal.ZERO),
                scored.score().orElseThrow(),
                explainer.explain(scored, printed));
    }
}
