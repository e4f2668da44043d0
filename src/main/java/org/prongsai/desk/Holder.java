package org.prongsai.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who must settle a duty.
public sealed interface Holder {
    /// One person.
    record Person(UUID id) implements Holder {}

    /// Whoever holds a role, so that the duty stays with the post when people change.
    ///
    /// @param role by its name, such as `INTEGRITY_OFFICER`
    /// @param unit the unit in which the role is held; null for the whole agency
    record Post(String role, @Nullable UUID unit) implements Holder {}
}
