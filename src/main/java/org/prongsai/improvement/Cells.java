package org.prongsai.improvement;

import java.util.Set;
import java.util.UUID;

/// The cells of the official table that a step may take over from what stands above it.
///
/// @param targetGroup whom it is for (กลุ่มเป้าหมาย)
/// @param indicator   by what its success is told (ตัวชี้วัด)
/// @param owner       who does it, in the words of the paper (ผู้รับผิดชอบ)
/// @param units       units of the agency that report on it; they belong to the owner's cell
/// @param monitoring  how it is followed up (การกำกับติดตาม)
public record Cells(String targetGroup, String indicator, String owner, Set<UUID> units, String monitoring) {
    public static final Cells EMPTY = new Cells("", "", "", Set.of(), "");

    public Cells {
        units = Set.copyOf(units);
    }

    /// Whether it names an owner of its own.
    public boolean hasOwner() {
        return !owner.isEmpty() || !units.isEmpty();
    }

    /// These cells, the empty ones filled with those that stand above.
    public Cells below(Cells above) {
        return new Cells(
                targetGroup.isEmpty() ? above.targetGroup : targetGroup,
                indicator.isEmpty() ? above.indicator : indicator,
                hasOwner() ? owner : above.owner,
                hasOwner() ? units : above.units,
                monitoring.isEmpty() ? above.monitoring : monitoring);
    }
}
