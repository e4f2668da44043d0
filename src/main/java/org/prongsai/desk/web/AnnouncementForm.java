package org.prongsai.desk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.desk.Announcements;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.springframework.format.annotation.DateTimeFormat;

/// What is announced.
///
/// @param titleEn the Thai one when left empty, like `textEn`
public record AnnouncementForm(
        @NotBlank @Size(max = 200) @Nullable String titleTh,
        @Size(max = 200) @Nullable String titleEn,
        @NotBlank @Size(max = 4000) @Nullable String textTh,
        @Size(max = 4000) @Nullable String textEn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
    static final AnnouncementForm EMPTY = new AnnouncementForm(null, null, null, null, null);

    Announcements.Wish wish() {
        return new Announcements.Wish(
                Bilingual.typed(Objects.requireNonNull(titleTh), titleEn),
                Bilingual.typed(Objects.requireNonNull(textTh), textEn),
                Objects.requireNonNull(until));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        String hint = words.lookup("desk.announcement.english.hint");
        return List.of(
                Field.text("titleTh", words.lookup("desk.announcement.title.th"))
                        .value(titleTh)
                        .required()
                        .with("maxlength", "200")
                        .error(errors.on("titleTh")),
                Field.area("textTh", words.lookup("desk.announcement.text.th"))
                        .value(textTh)
                        .required()
                        .with("maxlength", "4000")
                        .error(errors.on("textTh")),
                Field.text("titleEn", words.lookup("desk.announcement.title.en"))
                        .value(titleEn)
                        .hint(hint)
                        .with("maxlength", "200")
                        .error(errors.on("titleEn")),
                Field.area("textEn", words.lookup("desk.announcement.text.en"))
                        .value(textEn)
                        .hint(hint)
                        .with("maxlength", "4000")
                        .error(errors.on("textEn")),
                Field.text("until", words.lookup("desk.announcement.until"))
                        .value(until == null ? null : until.toString())
                        .required()
                        .with("type", "date")
                        .error(errors.on("until")));
    }
}
