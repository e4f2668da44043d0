package org.prongsai.portal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scores of all nodes of an edition, in its order, held in little room.
public final class Points {
    private static final int WITHHELD = -1;
    private static final int DECIMALS = 2;

    private final short[] hundredths;

    Points(List<@Nullable BigDecimal> points) {
        hundredths = new short[points.size()];
        for (int i = 0; i < hundredths.length; i++) {
            BigDecimal score = points.get(i);
            hundredths[i] = (short)
                    (score == null ? WITHHELD : score.movePointRight(DECIMALS).intValueExact());
        }
    }

    /// The score of the node at a place of the edition, with two decimals; null where it is withheld.
    public @Nullable BigDecimal at(int node) {
        return hundredths[node] == WITHHELD ? null : BigDecimal.valueOf(hundredths[node], DECIMALS);
    }
}
