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
/// @param agency whose it will be; on trial, what becomes of it
/// @param problem what is wrong with the sheet as a whole, null when nothing is
/// @param faults every fault with its row and column, null when there is none
/// @param templates empty sheets with the edition's codes
/// @param submit what the button says
/// @param said what was just done, null when nothing was
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
        List<Download> templates,
        String submit,
        @Nullable String said) {
    /// The same page, saying what was just done.
    ImportPage saying(@Nullable String done) {
        return new ImportPage(
                at, title, agency, steps, what, sheet, declared, problem, faults, templates, submit, done);
    }

    /// All fields, for the summary of what is wrong with them.
    public List<Field> fields() {
        return java.util.stream.Stream.of(what, sheet, declared)
                .flatMap(List::stream)
                .toList();
    }
}
