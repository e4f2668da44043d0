package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Content;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Figure;

/// An agency's scored year as the pages of this module show it to one visitor.
record Shown(AgencyYear at, ScoredTree tree, Visit visit) {
    Words words() {
        return visit.words();
    }

    /// The same year with other scores, such as those of a what-if.
    Shown with(ScoredTree other) {
        return new Shown(at, other, visit);
    }

    String label(ScoredNode scored) {
        return words().pick(scored.node().label());
    }

    /// Code and label: `1.1 ปฏิบัติงานตามขั้นตอนและระยะเวลา`; the total's label alone.
    String name(ScoredNode scored) {
        return switch (scored.node().level()) {
            case TOTAL -> label(scored);
            case INSTRUMENT, INDICATOR, SUB_INDICATOR, ITEM, SUB_ITEM ->
                scored.node().shownCode() + " " + label(scored);
        };
    }

    /// The score with two decimals, or the word for why there is none.
    String value(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Outcome.Scored(var points, var _) -> Rounding.shown(points);
            case Outcome.Withheld _ -> words().lookup("scoring.withheld");
            case Outcome.LeftOut() -> words().lookup("scoring.leftOut");
        };
    }

    /// The score as a link to how it came about.
    Figure figure(ScoredNode scored) {
        return Figure.explained(value(scored), explanation(scored), name(scored));
    }

    String explanation(ScoredNode scored) {
        return at.path("score/" + scored.code());
    }

    @Nullable Badge badge(ScoredNode scored) {
        return tree.grade(scored).map(grade -> GradeBadge.of(grade, words())).orElse(null);
    }

    @Nullable BigDecimal points(ScoredNode scored) {
        return scored.score().map(score -> Rounding.halfUp(score, 2)).orElse(null);
    }

    /// `+0.31`; a dash where there is no score to gain from.
    String gain(Optional<BigFraction> points) {
        return points.map(gain -> words().change(Rounding.halfUp(gain, 2))).orElse("–");
    }

    /// `79.25 หากได้ 95`, and `ไม่ผ่าน → ผ่าน` for a disclosure item.
    String step(MarginalValue value) {
        return isDisclosure(value.scored())
                ? words().text(
                                "analysis.step.judged",
                                words().lookup("scoring.failed"),
                                words().lookup("scoring.passed"))
                : words().text("analysis.step.scored", value(value.scored()), brief(Rounding.halfUp(value.aim(), 2)));
    }

    static boolean isDisclosure(ScoredNode scored) {
        return scored.node().content() instanceof Content.Disclosure;
    }

    /// `95`, `97.5`: a line as people say it.
    static String brief(BigDecimal line) {
        return plain(line).toPlainString();
    }

    /// The line with as many decimals as it needs.
    static BigDecimal plain(BigDecimal line) {
        BigDecimal bare = line.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
