package org.prongsai.national.past;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;

/// What becomes of a row of a national table.
///
/// @param agency     that it is about; null where nobody knows yet
/// @param candidates agencies that it may be about
/// @param score      what would be stored
/// @param standing   the total that stands for the agency now; null where none does
/// @param named      whether the agency is or was called as the row says
public record PastRow(
        PastLine line,
        Fate fate,
        @Nullable Agency agency,
        List<Agency> candidates,
        PastScore score,
        @Nullable BigDecimal standing,
        boolean named) {
    public PastRow {
        candidates = List.copyOf(candidates);
    }

    /// What is done with it.
    public enum Fate {
        /// The agency has no result of the year yet.
        NEW,
        /// An earlier table said otherwise.
        CHANGED,
        /// An earlier table said the same.
        SAME,
        /// The agency has a result of the year that was scored or handed in by itself; it stays.
        OWN,
        /// Several agencies may be meant: somebody has to choose.
        OPEN,
        /// Somebody said that none of them is meant.
        LEFT_OUT,
        /// Nobody is called so.
        UNKNOWN;

        /// Whether a result is stored for it.
        public boolean isStored() {
            return this == NEW || this == CHANGED;
        }
    }

    /// The total as it is stored, to two decimals.
    public BigDecimal total() {
        return score.tree()
                .total()
                .map(total -> org.prongsai.framework.Rounding.halfUp(total, 2))
                .orElseThrow();
    }

    /// The grade that follows; empty where there is none.
    public String grade() {
        return score.tree().grade().map(grade -> grade.code()).orElse("");
    }

    /// Why somebody should look at it.
    public enum Doubt {
        /// The code is an agency's that is not called so.
        NAME,
        /// All figures give a total that lies further from the printed one than rounding explains.
        TOTAL,
        /// The edition gives another grade.
        GRADE,
        /// Letters were mended.
        MENDED
    }

    /// What should be looked at.
    public List<Doubt> doubts() {
        return java.util.stream.Stream.of(Doubt.values()).filter(this::doubts).toList();
    }

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private boolean doubts(Doubt doubt) {
        return switch (doubt) {
            case NAME -> !named;
            case TOTAL -> {
                BigDecimal apart = score.apart();
                yield apart != null && apart.compareTo(ROUNDING) > 0;
            }
            case GRADE ->
                !line.grade().isEmpty()
                        && score.tree()
                                .grade()
                                .filter(grade -> !grade.label().th().equals(line.grade())
                                        && !grade.label().en().equalsIgnoreCase(line.grade())
                                        && !grade.code().equalsIgnoreCase(line.grade()))
                                .isPresent();
            case MENDED -> !line.mended().isEmpty();
        };
    }
}
