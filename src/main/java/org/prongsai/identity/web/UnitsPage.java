package org.prongsai.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// The units of an agency.
///
/// @param told    what was just done; null when nothing was
/// @param undo    address that undoes it; null when it needs none
/// @param begin   where the usual units of the kind are asked for; null where there are units
/// @param unowned the items for which no unit answers; null where all have one
/// @param add     address of the form of a new unit
/// @param file    the units as a list that can be taken in again
public record UnitsPage(
        String agency,
        String kind,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String begin,
        @Nullable String unowned,
        String add,
        Table units,
        Table file)
        implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("units", file);
    }
}
