package org.prongsai.framework;

import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.thai.Bilingual;

/// One answer of a scale.
///
/// @param code upper case, unique in its scale; a tally's column is `n_` and this code in lower case
/// @param points 0 to 100, as a positive question counts them
public record Choice(String code, Bilingual label, BigFraction points) {}
