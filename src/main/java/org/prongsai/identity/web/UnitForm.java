package org.prongsai.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.ItemCodes;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.thai.Bilingual;

/// What is said of a unit.
///
/// @param th      its name in Thai
/// @param en      its name in English; the Thai one when left empty
/// @param parent  id of the unit it stands under; empty at the top
/// @param items   codes of the items that it answers for, as people write them
/// @param version of the unit when the form was shown; 0 for a new one
public record UnitForm(
        @NotBlank @Size(min = 2, max = 200) @Nullable String th,
        @Size(max = 200) @Nullable String en,
        @Nullable UUID parent,
        @Nullable String items,
        int version) {
    static final UnitForm EMPTY = new UnitForm(null, null, null, null, 0);

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.name().th(), unit.name().en(), unit.parent(), ItemCodes.write(unit.items()), unit.version());
    }

    /// The codes; empty if something else was written.
    Optional<List<String>> codes() {
        return ItemCodes.read(items == null ? "" : items);
    }

    /// The same words over another version of the unit.
    UnitForm over(int other) {
        return new UnitForm(th, en, parent, items, other);
    }

    /// @throws java.util.NoSuchElementException if the items are no codes, which the form's check tells
    Units.Wish wish() {
        return new Units.Wish(parent, Bilingual.typed(Objects.requireNonNull(th), en), codes().orElseThrow());
    }
}
