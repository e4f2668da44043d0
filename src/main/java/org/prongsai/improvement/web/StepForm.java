package org.prongsai.improvement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.PlanPart;
import org.prongsai.improvement.Step;
import org.prongsai.improvement.Steps;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of a step.
///
/// @param version that the form was made from; 0 for a new one
public record StepForm(
        @NotBlank @Size(max = 1000) @Nullable String titleTh,
        @Size(max = 1000) @Nullable String titleEn,
        @Nullable String starts,
        @Nullable String ends,
        @Size(max = 500) @Nullable String targetGroup,
        @Size(max = 1000) @Nullable String indicator,
        @Nullable String aim,
        @Size(max = 60) @Nullable String aimUnit,
        @Nullable List<UUID> units,
        @Size(max = 500) @Nullable String owner,
        @Size(max = 1000) @Nullable String monitoring,
        @Nullable Integer version)
        implements PartForm {
    static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null, null, null, null, null, 0);

    static StepForm of(Step step) {
        DateSpan days = step.days();
        Cells own = step.own();
        return new StepForm(
                step.title().th(),
                step.title().en(),
                days == null ? null : days.first().toString(),
                days == null ? null : days.last().toString(),
                own.targetGroup(),
                own.indicator(),
                PlanText.number(step.aim()),
                step.aimUnit(),
                List.copyOf(own.units()),
                own.owner(),
                own.monitoring(),
                step.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    StepForm over(int newer) {
        return new StepForm(
                titleTh, titleEn, starts, ends, targetGroup, indicator, aim, aimUnit, units, owner, monitoring, newer);
    }

    @Override
    public StepForm with(PlanPart part, CellInput typed) {
        boolean title = part == PlanPart.TITLE;
        return new StepForm(
                title ? typed.titleTh() : titleTh,
                title ? typed.titleEn(titleTh, titleEn) : titleEn,
                starts,
                ends,
                part == PlanPart.TARGET_GROUP ? typed.targetGroup() : targetGroup,
                part == PlanPart.INDICATOR ? typed.indicator() : indicator,
                aim,
                aimUnit,
                part == PlanPart.OWNER ? typed.units() : units,
                part == PlanPart.OWNER ? typed.owner() : owner,
                part == PlanPart.MONITORING ? typed.monitoring() : monitoring,
                version);
    }

    FieldErrors check(FiscalYear year, FieldErrors errors, Words words) {
        FieldErrors found = day(year, "starts", starts, errors, words);
        found = day(year, "ends", ends, found, words);
        Optional<LocalDate> first = Days.read(starts);
        Optional<LocalDate> last = Days.read(ends);
        if (Days.isBlank(starts) != Days.isBlank(ends)) {
            found = found.and(Days.isBlank(ends) ? "ends" : "starts", words.lookup("improvement.days.both"));
        } else if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            found = found.and("ends", words.lookup("improvement.ends.early"));
        }
        if (!Typed.text(aim).isEmpty() && Typed.number(aim).isEmpty()) {
            found = found.and("aim", words.lookup("improvement.number.wrong"));
        }
        return found;
    }

    private static FieldErrors day(
            FiscalYear year, String field, @Nullable String typed, FieldErrors errors, Words words) {
        if (Days.isBlank(typed)) {
            return errors;
        }
        Optional<LocalDate> day = Days.read(typed);
        if (day.isEmpty()) {
            return errors.and(field, words.lookup("improvement.day.wrong"));
        }
        return year.days().contains(day.get())
                ? errors
                : errors.and(field, words.text("improvement.day.outside", words.year(year)));
    }

    /// What it asks for; call it where [#check] found nothing.
    @Override
    public Steps.Wish wish() {
        return new Steps.Wish(
                Bilingual.typed(Typed.text(titleTh), titleEn),
                new Cells(
                        Typed.text(targetGroup),
                        Typed.text(indicator),
                        Typed.text(owner),
                        chosen(),
                        Typed.text(monitoring)),
                Days.read(starts)
                        .flatMap(first -> Days.read(ends).map(last -> new DateSpan(first, last)))
                        .orElse(null),
                Typed.number(aim).orElse(null),
                Typed.text(aimUnit));
    }

    private Set<UUID> chosen() {
        return units == null ? Set.of() : new HashSet<>(units);
    }

    @Override
    public List<Field> fields(List<Unit> all, FieldErrors errors, Words words) {
        String above = words.lookup("improvement.above");
        return List.of(
                Field.area("titleTh", words.lookup("improvement.step"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(titleTh)
                        .error(errors.on("titleTh"))
                        .required(),
                Field.text("starts", words.lookup("improvement.starts"))
                        .hint(words.lookup("improvement.day.hint"))
                        .value(Days.entered(starts, words))
                        .error(errors.on("starts")),
                Field.text("ends", words.lookup("improvement.ends"))
                        .hint(words.lookup("improvement.ends.hint"))
                        .value(Days.entered(ends, words))
                        .error(errors.on("ends")),
                Field.text("targetGroup", words.lookup("improvement.targetGroup"))
                        .hint(above)
                        .with("maxlength", "500")
                        .value(targetGroup)
                        .error(errors.on("targetGroup")),
                Field.area("indicator", words.lookup("improvement.indicator"))
                        .hint(above)
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(indicator)
                        .error(errors.on("indicator")),
                Field.text("aim", words.lookup("improvement.aim"))
                        .with("inputmode", "decimal")
                        .value(aim)
                        .error(errors.on("aim")),
                Field.text("aimUnit", words.lookup("improvement.aim.unit"))
                        .hint(words.lookup("improvement.aim.unit.hint"))
                        .with("maxlength", "60")
                        .value(aimUnit)
                        .error(errors.on("aimUnit")),
                MeasureForm.units(all, chosen(), words).hint(above),
                Field.text("owner", words.lookup("improvement.owner"))
                        .hint(above)
                        .with("maxlength", "500")
                        .value(owner)
                        .error(errors.on("owner")),
                Field.area("monitoring", words.lookup("improvement.monitoring"))
                        .hint(above)
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(monitoring)
                        .error(errors.on("monitoring")),
                Field.area("titleEn", words.lookup("improvement.step.en"))
                        .hint(words.lookup("improvement.en.hint"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(titleEn)
                        .error(errors.on("titleEn")));
    }
}
