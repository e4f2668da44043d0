package org.prongsai.national.past;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyKind;

/// A row of a national table as it was read.
///
/// @param row     as the file counts them
/// @param kind    null where the file does not say it
/// @param figures points by code of a node; never empty
/// @param grade   as the file says it; may be empty
/// @param mended  letters that were mended, as `before → after`; may be empty
public record PastLine(
        int row,
        String code,
        String name,
        @Nullable AgencyKind kind,
        String district,
        String province,
        Map<String, BigDecimal> figures,
        String grade,
        String mended) {
    public PastLine {
        figures = Map.copyOf(figures);
    }
}
