package org.prongsai.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.YearMargin;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.identity.Agency;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.ScoredTree;

/// What is made public of an agency's year; all of it follows from the inputs, the edition and the places of the
/// others.
///
/// @param agency  as it was called when this was published
/// @param inputs  the text of what was counted and judged ([InputsText])
/// @param total   rounded half up to two decimals; null where it is withheld
/// @param grade   its code; null where there is none
/// @param passed  whether the total reaches the edition's pass mark
/// @param place   within the kind; null where the total is withheld, and before all of a year are known
/// @param margin  half the width of the 95 % interval of the total, in points, to three decimals; null where it is not
/// known
/// @param points  the score of each node in the edition's order, rounded; null where it is withheld
public record PublishedScore(
        Agency agency,
        String inputs,
        @Nullable BigDecimal total,
        @Nullable String grade,
        boolean passed,
        Ranking.@Nullable Place place,
        @Nullable Double margin,
        List<@Nullable BigDecimal> points,
        PublishedFacts facts) {
    private static final int MARGIN_DECIMALS = 3;

    public PublishedScore {
        points = Collections.unmodifiableList(new ArrayList<>(points));
    }

    /// What becomes public of inputs; answers to questions that too few answered stay out, as their scores do.
    public static PublishedScore of(Agency agency, Edition edition, Inputs inputs, PublishedFacts facts) {
        Inputs shown = PrivateParts.without(edition, inputs);
        ScoredTree tree = Fold.score(edition, shown);
        OptionalDouble margin = new YearMargin(tree).of(tree.root());
        @Nullable BigDecimal total = NodePoints.shown(tree.root());
        return new PublishedScore(
                agency,
                InputsText.write(shown),
                total,
                tree.grade().map(grade -> grade.code()).orElse(null),
                total != null && total.compareTo(edition.passMark()) >= 0,
                null,
                margin.isPresent() ? rounded(margin.getAsDouble()) : null,
                NodePoints.of(tree),
                facts);
    }

    private static double rounded(double margin) {
        return BigDecimal.valueOf(margin)
                .setScale(MARGIN_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /// The same, placed among the others of its kind.
    public PublishedScore at(Ranking.@Nullable Place other) {
        return new PublishedScore(agency, inputs, total, grade, passed, other, margin, points, facts);
    }

    /// The rounded score of a node; null where it is withheld, and where the edition has no such node.
    public @Nullable BigDecimal points(Edition edition, String code) {
        List<Node> nodes = edition.nodes().toList();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).code().equals(code)) {
                return points.get(i);
            }
        }
        return null;
    }

    /// The scored tree that all figures of it come from.
    public ScoredTree tree(Edition edition) {
        return Fold.score(edition, InputsText.read(inputs));
    }
}
