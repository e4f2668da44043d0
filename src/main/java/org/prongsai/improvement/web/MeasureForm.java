package org.prongsai.improvement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.PlanPart;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of a measure.
///
/// @param version that the form was made from; 0 for a new one
public record MeasureForm(
        @NotBlank @Size(max = 1000) @Nullable String titleTh,
        @Size(max = 1000) @Nullable String titleEn,
        @Size(max = 500) @Nullable String targetGroup,
        @Size(max = 1000) @Nullable String indicator,
        @Size(max = 500) @Nullable String owner,
        @Nullable List<UUID> units,
        @Size(max = 1000) @Nullable String monitoring,
        @Size(max = 400) @Nullable String items,
        @Nullable String budget,
        @Size(max = 2000) @Nullable String note,
        @Nullable Integer version)
        implements PartForm {
    /// A new one against some items.
    static MeasureForm against(String items, Words words) {
        return new MeasureForm(
                null, null, null, null, null, null, words.lookup("improvement.monitoring.usual"), items, null, null, 0);
    }

    static MeasureForm of(Measure measure) {
        Cells cells = measure.cells();
        return new MeasureForm(
                measure.title().th(),
                measure.title().en(),
                cells.targetGroup(),
                cells.indicator(),
                cells.owner(),
                List.copyOf(cells.units()),
                cells.monitoring(),
                String.join(" ", measure.items()),
                PlanText.number(measure.budget()),
                measure.note(),
                measure.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    MeasureForm over(int newer) {
        return new MeasureForm(
                titleTh, titleEn, targetGroup, indicator, owner, units, monitoring, items, budget, note, newer);
    }

    @Override
    public MeasureForm with(PlanPart part, CellInput typed) {
        boolean title = part == PlanPart.TITLE;
        return new MeasureForm(
                title ? typed.titleTh() : titleTh,
                title ? typed.titleEn(titleTh, titleEn) : titleEn,
                part == PlanPart.TARGET_GROUP ? typed.targetGroup() : targetGroup,
                part == PlanPart.INDICATOR ? typed.indicator() : indicator,
                part == PlanPart.OWNER ? typed.owner() : owner,
                part == PlanPart.OWNER ? typed.units() : units,
                part == PlanPart.MONITORING ? typed.monitoring() : monitoring,
                items,
                budget,
                note,
                version);
    }

    /// @param known whether there is an item of a code
    FieldErrors check(Predicate<String> known, FieldErrors errors, Words words) {
        FieldErrors found = errors;
        List<String> unknown =
                Typed.codes(items).stream().filter(known.negate()).toList();
        if (!unknown.isEmpty()) {
            found = found.and("items", words.text("improvement.items.unknown", String.join(", ", unknown)));
        }
        if (!Typed.text(budget).isEmpty() && Typed.number(budget).isEmpty()) {
            found = found.and("budget", words.lookup("improvement.number.wrong"));
        }
        return found;
    }

    /// What it asks for; call it where [#check] found nothing.
    @Override
    public Measures.Wish wish() {
        return new Measures.Wish(
                Bilingual.typed(Typed.text(titleTh), titleEn),
                new Cells(
                        Typed.text(targetGroup),
                        Typed.text(indicator),
                        Typed.text(owner),
                        chosen(),
                        Typed.text(monitoring)),
                Typed.codes(items),
                Typed.number(budget).orElse(null),
                Typed.text(note));
    }

    private Set<UUID> chosen() {
        return units == null ? Set.of() : new HashSet<>(units);
    }

    @Override
    public List<Field> fields(List<Unit> all, FieldErrors errors, Words words) {
        return List.of(
                Field.area("titleTh", words.lookup("improvement.measure"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(titleTh)
                        .error(errors.on("titleTh"))
                        .required(),
                Field.text("items", words.lookup("improvement.items"))
                        .hint(words.lookup("improvement.items.hint"))
                        .with("maxlength", "400")
                        .value(items)
                        .error(errors.on("items")),
                Field.text("targetGroup", words.lookup("improvement.targetGroup"))
                        .with("maxlength", "500")
                        .value(targetGroup)
                        .error(errors.on("targetGroup")),
                Field.area("indicator", words.lookup("improvement.indicator"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(indicator)
                        .error(errors.on("indicator")),
                units(all, chosen(), words),
                Field.text("owner", words.lookup("improvement.owner"))
                        .hint(words.lookup("improvement.owner.hint"))
                        .with("maxlength", "500")
                        .value(owner)
                        .error(errors.on("owner")),
                Field.area("monitoring", words.lookup("improvement.monitoring"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(monitoring)
                        .error(errors.on("monitoring")),
                Field.text("budget", words.lookup("improvement.budget"))
                        .with("inputmode", "decimal")
                        .unit(words.lookup("improvement.baht"))
                        .value(budget)
                        .error(errors.on("budget")),
                Field.area("note", words.lookup("improvement.note"))
                        .hint(words.lookup("improvement.note.hint"))
                        .with("maxlength", "2000")
                        .with("rows", "3")
                        .value(note)
                        .error(errors.on("note")),
                Field.area("titleEn", words.lookup("improvement.measure.en"))
                        .hint(words.lookup("improvement.en.hint"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(titleEn)
                        .error(errors.on("titleEn")));
    }

    static Field units(List<Unit> all, Set<UUID> chosen, Words words) {
        return Field.checks(
                        "units",
                        words.lookup("improvement.units"),
                        all.stream()
                                .map(unit -> Option.of(unit.id().toString(), words.pick(unit.name())))
                                .toList())
                .hint(words.lookup("improvement.units.hint"))
                .values(chosen.stream().map(UUID::toString).toList());
    }
}
