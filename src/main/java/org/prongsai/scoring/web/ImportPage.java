package org.prongsai.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Download;

/// Where a score sheet is handed in.
///
/// @param what year and edition
/// @param declared respondents and populations, often left empty
/// @param problem what is wrong with the sheet as a whole, null when nothing is
/// @param faults every fault with its row and column, null when there is none
/// @param templates empty sheets with the edition's codes
public record ImportPage(
        AgencyYear at,
        String title,
        String agency,
        List<Step> steps,
        List<Field> what,
        List<Field> sheet,
        List<Field> declared,
        @Nullable String problem,
        @Nullable Table faults,
        List<Download> templates) {
    /// All fields, for the summary of what is wrong with them.
    public List<Field> fields() {
        return java.util.stream.Stream.of(what, sheet, declared)
                .flatMap(List::stream)
                .toList();
    }
}
