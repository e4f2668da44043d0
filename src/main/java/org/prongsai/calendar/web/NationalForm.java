package org.prongsai.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of a national activity.
///
/// @param ends    empty for what happens on one day
/// @param version that the form was made from; 0 for a new activity
public record NationalForm(
        @NotBlank @Size(max = 500) @Nullable String titleTh,
        @Size(max = 500) @Nullable String titleEn,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable Boolean milestone,
        @NotBlank @Size(max = 300) @Nullable String source,
        @Nullable Integer version) {
    static final NationalForm EMPTY = new NationalForm(null, null, null, null, null, null, 0);

    static NationalForm of(NationalEntry entry) {
        Bilingual title = entry.title();
        return new NationalForm(
                title == null ? null : title.th(),
                title == null ? null : title.en(),
                entry.days().first().toString(),
                entry.days().last().toString(),
                entry.milestone(),
                entry.source(),
                entry.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    NationalForm over(int newer) {
        return new NationalForm(titleTh, titleEn, starts, ends, milestone, source, newer);
    }

    private boolean isMilestone() {
        return Boolean.TRUE.equals(milestone);
    }

    FieldErrors check(FiscalYear year, FieldErrors errors, Words words) {
        FieldErrors found = errors;
        Optional<LocalDate> first = Days.read(starts);
        Optional<LocalDate> last = Days.isBlank(ends) ? first : Days.read(ends);
        if (first.isEmpty()) {
            found = found.and("starts", words.lookup("calendar.day.wrong"));
        } else if (!year.days().contains(first.get())) {
            found = found.and("starts", words.text("calendar.day.outside", words.year(year)));
        }
        if (last.isEmpty() && !Days.isBlank(ends)) {
            found = found.and("ends", words.lookup("calendar.day.wrong"));
        } else if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            found = found.and("ends", words.lookup("calendar.ends.early"));
        } else if (isMilestone() && !last.equals(first)) {
            found = found.and("ends", words.lookup("calendar.ends.milestone"));
        }
        return found;
    }

    /// What it asks for; call it where [#check] found nothing.
    NationalCalendar.Wish wish() {
        LocalDate first = Days.read(starts).orElseThrow();
        return new NationalCalendar.Wish(
                Bilingual.typed(titleTh == null ? "" : titleTh, titleEn),
                isMilestone(),
                new DateSpan(first, Days.read(ends).orElse(first)),
                source == null ? "" : source.strip());
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.area("titleTh", words.lookup("calendar.title.th"))
                        .with("maxlength", "500")
                        .with("rows", "2")
                        .value(titleTh)
                        .error(errors.on("titleTh"))
                        .required(),
                Field.text("starts", words.lookup("calendar.starts"))
                        .hint(words.lookup("calendar.day.hint"))
                        .value(Days.entered(starts, words))
                        .error(errors.on("starts"))
                        .required(),
                Field.text("ends", words.lookup("calendar.ends"))
                        .hint(words.lookup("calendar.ends.hint"))
                        .value(Days.entered(ends, words))
                        .error(errors.on("ends")),
                Field.check("milestone", words.lookup("calendar.milestone"))
                        .value(isMilestone() ? "true" : null)
                        .hint(words.lookup("calendar.milestone.hint")),
                Field.text("source", words.lookup("calendar.window.source"))
                        .hint(words.lookup("calendar.window.source.hint"))
                        .with("maxlength", "300")
                        .value(source)
                        .error(errors.on("source"))
                        .required(),
                Field.area("titleEn", words.lookup("calendar.title.en"))
                        .hint(words.lookup("calendar.title.en.hint"))
                        .with("maxlength", "500")
                        .with("rows", "2")
                        .value(titleEn)
                        .error(errors.on("titleEn")));
    }
}
