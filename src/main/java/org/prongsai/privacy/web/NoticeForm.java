package org.prongsai.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.privacy.Notices;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.springframework.format.annotation.DateTimeFormat;

/// The next version of a notice.
///
/// @param from    the day from which it holds
/// @param version of the newest one when the form was shown
public record NoticeForm(
        @NotBlank @Size(max = 8000) @Nullable String textTh,
        @NotBlank @Size(max = 8000) @Nullable String textEn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        int version) {
    static NoticeForm of(Notices.Notice newest, LocalDate today) {
        return new NoticeForm(newest.text().th(), newest.text().en(), today, newest.version());
    }

    /// The same words over another version.
    NoticeForm over(int other) {
        return new NoticeForm(textTh, textEn, from, other);
    }

    Bilingual text() {
        return new Bilingual(
                Objects.requireNonNull(textTh).strip(),
                Objects.requireNonNull(textEn).strip());
    }

    LocalDate day() {
        return Objects.requireNonNull(from);
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.area("textTh", words.lookup("privacy.notice.th"))
                        .value(textTh)
                        .required()
                        .with("rows", "10")
                        .with("maxlength", "8000")
                        .error(errors.on("textTh")),
                Field.area("textEn", words.lookup("privacy.notice.en"))
                        .value(textEn)
                        .required()
                        .with("rows", "10")
                        .with("maxlength", "8000")
                        .error(errors.on("textEn")),
                Field.text("from", words.lookup("privacy.notice.from"))
                        .value(from == null ? null : from.toString())
                        .required()
                        .with("type", "date")
                        .error(errors.on("from")));
    }
}
