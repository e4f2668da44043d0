package org.prongsai.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.scoring.trial.TrialSheet;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.Rule;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// Where a sheet on trial becomes an agency's: whose, and of which year.
///
/// @param source where the sheet comes from; null where the visit has none any more
/// @param fields none for who may store scores nowhere
public record TrialKeepPage(@Nullable String source, List<Field> fields) {
    static TrialKeepPage of(@Nullable TrialSheet sheet, List<Agency> own, Visit visit) {
        return page(
                sheet,
                own,
                "",
                sheet == null ? "" : Integer.toString(sheet.year().buddhistYear()),
                FieldErrors.NONE,
                visit);
    }

    /// With what was chosen, and what is wrong with it.
    static TrialKeepPage of(@Nullable TrialSheet sheet, List<Agency> own, String agency, String year, Visit visit) {
        Words words = visit.words();
        var errors = FieldErrors.NONE;
        if (!year.matches("2[5-9][0-9]{2}")) {
            errors = errors.and("year", words.lookup("scoring.import.year.wrong"));
        } else if (!mayStore(visit, agency, Integer.valueOf(year))) {
            errors = errors.and("agency", words.lookup("scoring.try.keep.notThere"));
        }
        return page(sheet, own, agency, year, errors, visit);
    }

    boolean isWrong() {
        return fields.isEmpty() || fields.stream().anyMatch(field -> field.error() != null);
    }

    private static TrialKeepPage page(
            @Nullable TrialSheet sheet, List<Agency> own, String agency, String year, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        Integer about = sheet == null ? null : sheet.year().buddhistYear();
        List<Option> agencies = own.stream()
                .filter(one -> one.code().equals(agency) || mayStore(visit, one.code(), about))
                .map(one -> Option.of(one.code(), words.pick(one.name())))
                .toList();
        return new TrialKeepPage(
                sheet == null ? null : sheet.source(),
                agencies.isEmpty()
                        ? List.of()
                        : List.of(
                                Field.select("agency", words.lookup("scoring.try.keep.agency"), agencies)
                                        .value(agency)
                                        .required()
                                        .error(errors.on("agency")),
                                Field.number("year", words.lookup("scoring.import.year"))
                                        .between("2500", "2999", "1")
                                        .value(year)
                                        .required()
                                        .error(errors.on("year"))));
    }

    private static boolean mayStore(Visit visit, String agency, @Nullable Integer year) {
        return Rule.on(StoresScores.class).orElseThrow().lets(visit.visitor(), agency, year);
    }
}
