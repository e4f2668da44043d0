package org.prongsai.scoring.check;

import java.math.BigDecimal;

/// A printed score that was read or typed wrong in one digit.
///
/// @param printed as it stands in the sheet
/// @param read what it most likely was
public record Misreading(String code, BigDecimal printed, BigDecimal read) {}
