package org.prongsai.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.identity.Agency;

/// What was published of an agency's year without what it follows from: enough for lists of all agencies.
///
/// The components are those of [PublishedScore].
public record Brief(
        Agency agency,
        @Nullable BigDecimal total,
        @Nullable String grade,
        boolean passed,
        Ranking.@Nullable Place place,
        @Nullable Double margin,
        List<@Nullable BigDecimal> points) {
    public Brief {
        points = Collections.unmodifiableList(new ArrayList<>(points));
    }

    /// The rounded score of a node; null where it is withheld, and where the edition has no such node.
    public @Nullable BigDecimal points(Edition edition, String code) {
        int at = edition.nodes().map(Node::code).toList().indexOf(code);
        return at < 0 ? null : points.get(at);
    }

    /// The same of a whole score.
    public static Brief of(PublishedScore score) {
        return new Brief(
                score.agency(),
                score.total(),
                score.grade(),
                score.passed(),
                score.place(),
                score.margin(),
                score.points());
    }
}
