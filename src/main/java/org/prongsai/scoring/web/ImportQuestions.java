package org.prongsai.scoring.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.sheet.Place;
import org.prongsai.scoring.sheet.SheetRemark;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Download;

/// The form of the import, with what was typed and what is wrong with it.
record ImportQuestions(AgencyYear at, List<Edition> editions, Words words) {
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2999;

    ImportPage page(ImportForm form, FieldErrors errors) {
        return page(form, errors, null, null);
    }

    /// @param problem why it was not even looked at
    ImportPage page(ImportForm form, String problem) {
        return page(form, FieldErrors.NONE, problem, null);
    }

    /// @param faults every fault of the sheet
    ImportPage page(ImportForm form, List<SheetRemark> faults) {
        return page(
                form,
                FieldErrors.NONE,
                words.counted("scoring.import.faults", faults.size()),
                Table.of(
                                words.lookup("scoring.import.faults.table"),
                                List.of(
                                        Column.text(words.lookup("scoring.import.where")),
                                        Column.naming(words.lookup("scoring.import.why"))),
                                faults.stream().map(this::row).toList())
                        .captionHidden());
    }

    /// What only the form as a whole can tell: nothing handed in, no such year or edition.
    FieldErrors errors(ImportForm form, FieldErrors errors) {
        FieldErrors all = errors;
        if (!form.hasFile() && !form.hasPaste()) {
            all = all.and("file", words.lookup("scoring.import.nothing"));
        }
        Integer year = form.forYear();
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            all = all.and("forYear", words.lookup("scoring.import.year.wrong"));
        }
        if (editions.stream().noneMatch(edition -> edition.id().equals(chosen(form)))) {
            all = all.and("edition", words.lookup("scoring.import.edition.wrong"));
        }
        return all;
    }

    private ImportPage page(ImportForm form, FieldErrors errors, @Nullable String problem, @Nullable Table faults) {
        return new ImportPage(
                at,
                words.lookup(onTrial() ? "scoring.try.title" : "scoring.import.title"),
                onTrial()
                        ? words.lookup("scoring.try.lead")
                        : words.pick(at.agency().name()),
                ImportSteps.at(0, at, words),
                what(form, errors),
                sheet(form, errors),
                declared(form, errors),
                problem,
                faults,
                templates(form),
                words.lookup(onTrial() ? "scoring.try.check" : "scoring.import.check"),
                null);
    }

    private boolean onTrial() {
        return at.agency().isOnTrial();
    }

    private List<Field> what(ImportForm form, FieldErrors errors) {
        return List.of(
                Field.number("forYear", words.lookup("scoring.import.year"))
                        .between("2500", "2999", "1")
                        .value(Integer.toString(Objects.requireNonNullElse(
                                form.forYear(), at.year().buddhistYear())))
                        .error(errors.on("forYear"))
                        .required(),
                Field.select(
                                "edition",
                                words.lookup("scoring.import.edition"),
                                editions.stream().map(this::option).toList())
                        .value(chosen(form))
                        .hint(words.lookup("scoring.import.edition.hint"))
                        .error(errors.on("edition")));
    }

    private List<Field> sheet(ImportForm form, FieldErrors errors) {
        return List.of(
                Field.file("file", words.lookup("scoring.import.file"), ".csv,.tsv,.txt,.xlsx,.pdf")
                        .hint(words.lookup("scoring.import.file.hint"))
                        .error(errors.on("file")),
                Field.area("paste", words.lookup("scoring.import.paste"))
                        .with("rows", "8")
                        .with("placeholder", words.lookup("scoring.import.paste.example"))
                        .hint(words.lookup("scoring.import.paste.hint"))
                        .value(form.paste())
                        .error(errors.on("paste")));
    }

    private List<Field> declared(ImportForm form, FieldErrors errors) {
        return Stream.of(
                        number("iitRespondents", form.iitRespondents(), errors),
                        number("iitPopulation", form.iitPopulation(), errors),
                        number("eitRespondents", form.eitRespondents(), errors),
                        number("eitPopulation", form.eitPopulation(), errors))
                .toList();
    }

    private Field number(String name, @Nullable Integer value, FieldErrors errors) {
        return Field.number(name, words.lookup("scoring.import." + name))
                .between("1", "10000000", "1")
                .value(value == null ? null : value.toString())
                .error(errors.on(name));
    }

    private Option option(Edition edition) {
        String name = words.year(edition.year());
        return Option.of(edition.id(), edition.isDraft() ? name + " · " + words.lookup("web.draft") : name);
    }

    /// The edition that was chosen; else that of the page's year, or the newest one that is final.
    private String chosen(ImportForm form) {
        String id = form.edition();
        if (id != null && !id.isBlank()) {
            return id;
        }
        return editions.stream()
                .filter(edition -> edition.year().equals(at.year()))
                .findFirst()
                .or(() ->
                        editions.stream().filter(edition -> !edition.isDraft()).findFirst())
                .map(Edition::id)
                .orElse("");
    }

    private List<Download> templates(ImportForm form) {
        String page = at.path("import/template?edition=" + chosen(form));
        return List.of(
                new Download("CSV", page + "&table=template&as=csv"),
                new Download("Excel", page + "&table=template&as=xlsx"));
    }

    private Table.Row row(SheetRemark fault) {
        return Table.Row.of(Cell.text(where(fault.place())), Cell.text(RemarkText.of(fault, words)));
    }

    private String where(Place place) {
        var parts = new java.util.ArrayList<String>();
        if (!place.source().isEmpty()) {
            parts.add(place.source());
        }
        if (place.page() > 0) {
            parts.add(words.text("scoring.place.page", place.page()));
        }
        if (place.row() > 0) {
            parts.add(words.text("scoring.place.row", place.row()));
        }
        if (!place.column().isEmpty()) {
            parts.add(words.text("scoring.place.column", place.column()));
        }
        return parts.isEmpty() ? words.lookup("scoring.place.whole") : String.join(" · ", parts);
    }
}
