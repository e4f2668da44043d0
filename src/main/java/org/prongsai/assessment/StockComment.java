package org.prongsai.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment that assessors use again.
///
/// @param code    of the item for which it is; null for all
/// @param version counts its changes from 1
/// @param removed whether it is offered no longer
public record StockComment(UUID id, @Nullable String code, String text, int version, boolean removed) {
    /// The most characters of one.
    public static final int LONGEST = 1000;
}
