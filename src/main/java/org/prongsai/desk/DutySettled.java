package org.prongsai.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A duty is done or no longer needed. Published like [DutyRaised]; settling twice, or what was never raised, changes
/// nothing.
///
/// @param settledBy the person who did; null if the program did
public record DutySettled(UUID agency, UUID duty, @Nullable UUID settledBy) {}
