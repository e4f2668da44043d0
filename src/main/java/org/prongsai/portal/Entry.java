package org.prongsai.portal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.identity.Agency;
import org.prongsai.published.Ranking;

/// An agency's published year as the index holds it.
///
/// @param total  null where it is withheld
/// @param grade  null where there is none
/// @param place  within the kind; null where the total is withheld
/// @param margin of the total, in points; null where it is not known
public record Entry(
        Agency agency,
        @Nullable BigDecimal total,
        @Nullable Grade grade,
        boolean passed,
        Ranking.@Nullable Place place,
        @Nullable Double margin,
        Points points) {}
