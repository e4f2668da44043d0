package org.prongsai.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// A unit of an agency: สำนัก, กอง, กลุ่ม.
///
/// @param parent  the unit it stands under; null at the top
/// @param version counts its changes from 1
/// @param items   codes of the disclosure items that it answers for, in their order
public record Unit(UUID id, @Nullable UUID parent, Bilingual name, int version, List<String> items) {
    public Unit {
        items = List.copyOf(items);
    }
}
