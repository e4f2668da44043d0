package org.prongsai.improvement.sheet;

import java.util.UUID;
import org.prongsai.improvement.Recommendations;

/// What a row of a list of recommendations asks for.
///
/// @param version upon which it goes; 0 for one that is not there yet
public record AdviceWish(UUID id, int version, Recommendations.Wish wish) {}
