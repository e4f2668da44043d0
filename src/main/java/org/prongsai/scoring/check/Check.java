package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// A printed figure that can be held against the printed figures it is the mean of.
///
/// @param nearest the nearest printed figures beneath it
record Check(String code, Mean nearest) {

    /// One for every printed figure that rests on other printed figures, those on top first.
    static List<Check> all(ScoredTree tree) {
        return tree.nodes()
                .filter(scored -> scored.published() != null && Mean.isComputed(scored))
                .filter(scored -> !scored.children().isEmpty())
                .map(Check::of)
                .filter(check -> !check.nearest.shares().isEmpty())
                .toList();
    }

    private static Check of(ScoredNode scored) {
        return new Check(scored.code(), Mean.ofNearest(scored));
    }

    /// Whether the figures agree, as far as their rounding tells.
    boolean fits(Map<String, BigDecimal> printed) {
        BigDecimal own = printed.get(code);
        return own == null || nearest.interval(printed).meets(Interval.printed(own));
    }

    /// The codes of all figures that take part, its own first.
    Set<String> figures() {
        var codes = new LinkedHashSet<String>();
        codes.add(code);
        codes.addAll(nearest.shares().keySet());
        return codes;
    }
}
