package org.prongsai.scoring.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Figure;

/// The nodes of one scored tree as its pages show them.
///
/// @param stored whether the tree is a stored result, so that its figures lead to their explanations
record Shown(AgencyYear at, ScoredTree tree, Words words, boolean stored) {
    static Shown stored(AgencyYear at, ScoredTree tree, Words words) {
        return new Shown(at, tree, words, true);
    }

    /// Code and label: `1.1 ปฏิบัติงานตามขั้นตอนและระยะเวลา`; the total's label alone.
    String name(ScoredNode scored) {
        String label = words.pick(scored.node().label());
        return switch (scored.node().level()) {
            case TOTAL, INSTRUMENT -> label;
            case INDICATOR, SUB_INDICATOR, ITEM, SUB_ITEM -> scored.node().shownCode() + " " + label;
        };
    }

    /// The score as a link to how it came about; withheld, the word for it.
    Figure figure(ScoredNode scored) {
        return stored
                ? Figure.explained(value(scored), explanation(scored), name(scored))
                : Figure.plain(value(scored));
    }

    String value(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Outcome.Scored(var points, var _) -> Rounding.shown(points);
            case Outcome.Withheld _ -> words.lookup("scoring.withheld");
            case Outcome.LeftOut() -> words.lookup("scoring.leftOut");
        };
    }

    String explanation(ScoredNode scored) {
        return at.path("score/" + scored.code());
    }

    @Nullable Badge badge(ScoredNode scored) {
        return tree.grade(scored).map(grade -> GradeBadge.of(grade, words)).orElse(null);
    }

    @Nullable BigDecimal points(ScoredNode scored) {
        return scored.score().map(Shown::rounded).orElse(null);
    }

    Optional<BigDecimal> rounded(ScoredNode scored) {
        return scored.score().map(Shown::rounded);
    }

    private static BigDecimal rounded(BigFraction score) {
        return Rounding.halfUp(score, 2);
    }
}
