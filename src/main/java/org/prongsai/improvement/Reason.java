package org.prongsai.improvement;

/// Why a weak item has no measure.
///
/// @param code    of the item
/// @param version counts its changes from 1
public record Reason(String code, String said, int version) {}
