package org.prongsai.web.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role as someone holds it at an agency.
///
/// @param unit the unit to which it is limited, with those beneath it; null for the whole agency
/// @param year the fiscal year (Buddhist era) on whose pages alone it holds; null for every year
public record HeldRole(
        Role role, @Nullable UUID unit, @Nullable Integer year) {
    /// A role without limits.
    public static HeldRole of(Role role) {
        return new HeldRole(role, null, null);
    }

    /// Whether it holds on the pages of this year.
    public boolean holdsIn(int buddhistYear) {
        return year == null || year == buddhistYear;
    }
}
