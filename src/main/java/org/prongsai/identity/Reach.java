package org.prongsai.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far into an agency someone's roles reach.
public sealed interface Reach {
    /// Everywhere.
    record WholeAgency() implements Reach {}

    /// Some units, those beneath them included; none if he holds no such role.
    record Units(Set<UUID> units) implements Reach {
        public Units {
            units = Set.copyOf(units);
        }
    }

    /// Whether it reaches `unit`.
    ///
    /// @param unit null for what belongs to the whole agency
    default boolean covers(@Nullable UUID unit) {
        return switch (this) {
            case WholeAgency() -> true;
            case Units(var units) -> unit != null && units.contains(unit);
        };
    }

    default boolean isWhole() {
        return this instanceof WholeAgency;
    }
}
