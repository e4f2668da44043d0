package org.prongsai.database;

import java.util.Map;
import java.util.Objects;

/// How each narrow role signs in.
public record NarrowRoles(Map<NarrowRole, Coordinates> coordinates) {
    public NarrowRoles {
        coordinates = Map.copyOf(coordinates);
    }

    /// How this one signs in.
    public Coordinates of(NarrowRole role) {
        return Objects.requireNonNull(coordinates.get(role));
    }
}
