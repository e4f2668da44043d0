package org.prongsai.report.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a paper is held against.
///
/// @param scores   all scores of a code, as printed: of this year and of the one before
/// @param orders   numbers of the agency's orders, such as 167/2564
/// @param weak     codes of the items that a paper about measures has to mention, with their names
/// @param thaiFont whether the paper's font draws Arabic digits as Thai ones, so that nobody sees mixed ones
public record Known(Map<String, Set<String>> scores, Set<String> orders, Map<String, String> weak, boolean thaiFont) {
    public Known {
        scores = Map.copyOf(scores);
        orders = Set.copyOf(orders);
        weak = Map.copyOf(weak);
    }

    static List<String> codes(Map<String, ?> of) {
        return of.keySet().stream().sorted().toList();
    }
}
