package org.prongsai.scoring.check;

import java.math.BigDecimal;

/// A printed score that, if it alone is wrong, explains a difference.
///
/// @param printed as it stands in the sheet
/// @param from the lowest score, to two decimals, with which every sum comes out
/// @param to the highest, at most 100
public record Suspect(String code, BigDecimal printed, BigDecimal from, BigDecimal to) {}
