package org.prongsai.scoring.check;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/// A printed score that is not the one that its parts give.
///
/// @param code of the node
/// @param given as it was printed
/// @param computed from the parts, exact
public record Difference(String code, BigDecimal given, BigFraction computed, Explanation explanation) {}
