package org.prongsai.workgroup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a meeting resolved on an item of its agenda (มติที่ประชุม).
///
/// @param owner     on whose desk it lies until it is settled; null where nobody has to do anything
/// @param due       null where there is no owner
/// @param settledOn null while it is not
/// @param version   counts its changes from 1
public record Resolution(
        UUID id,
        UUID item,
        String said,
        @Nullable Owner owner,
        @Nullable LocalDate due,
        @Nullable LocalDate settledOn,
        int version) {
    public Resolution {
        if ((owner == null) != (due == null)) {
            throw new IllegalArgumentException("an owner without a day, or a day without an owner");
        }
    }

    /// On whose desk it lies.
    public sealed interface Owner {
        /// A unit of the agency.
        record OneUnit(UUID id) implements Owner {}

        /// All units.
        record EveryUnit() implements Owner {}

        /// The centre that keeps the assessment together (ศปท.).
        record Centre() implements Owner {}
    }

    /// Whether someone still has to do it.
    public boolean isOpen() {
        return owner != null && settledOn == null;
    }

    /// Whether it should be done by now and is not.
    public boolean isLate(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
