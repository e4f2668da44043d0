package org.prongsai.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.privacy.Request;
import org.prongsai.privacy.Requests;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.format.annotation.DateTimeFormat;

/// A request that came in writing.
///
/// @param contact where the answer goes
public record LetterForm(
        Request.@Nullable Kind kind,
        @NotBlank @Size(min = 2, max = 200) @Nullable String asker,
        @NotBlank @Size(min = 3, max = 200) @Nullable String contact,
        @NotBlank @Size(max = 4000) @Nullable String detail,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate received) {
    static LetterForm on(LocalDate day) {
        return new LetterForm(null, null, null, null, day);
    }

    Requests.Wish wish(int notice) {
        return new Requests.Wish(
                Objects.requireNonNull(kind),
                null,
                Objects.requireNonNull(asker).strip(),
                Objects.requireNonNull(contact).strip(),
                Objects.requireNonNull(detail).strip(),
                Objects.requireNonNull(received),
                notice);
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                kinds(kind, errors, words),
                Field.text("asker", words.lookup("privacy.request.asker"))
                        .value(asker)
                        .required()
                        .with("maxlength", "200")
                        .with("autocomplete", "off")
                        .error(errors.on("asker")),
                Field.text("contact", words.lookup("privacy.request.contact"))
                        .hint(words.lookup("privacy.request.contact.hint"))
                        .value(contact)
                        .required()
                        .with("maxlength", "200")
                        .with("autocomplete", "off")
                        .error(errors.on("contact")),
                detail(detail, errors, words),
                Field.text("received", words.lookup("privacy.request.received"))
                        .hint(words.lookup("privacy.request.received.hint"))
                        .value(received == null ? null : received.toString())
                        .required()
                        .with("type", "date")
                        .error(errors.on("received")));
    }

    static Field kinds(Request.@Nullable Kind kind, FieldErrors errors, Words words) {
        return Field.radio(
                        "kind",
                        words.lookup("privacy.request.kind"),
                        Arrays.stream(Request.Kind.values())
                                .map(one -> new Option(
                                        one.name(),
                                        CentreView.kind(one, words),
                                        words.lookup("privacy.kind." + one + ".hint")))
                                .toList())
                .value(kind == null ? null : kind.name())
                .required()
                .error(errors.on("kind"));
    }

    static Field detail(@Nullable String detail, FieldErrors errors, Words words) {
        return Field.area("detail", words.lookup("privacy.request.detail"))
                .hint(words.lookup("privacy.request.detail.hint"))
                .value(detail)
                .required()
                .with("maxlength", "4000")
                .error(errors.on("detail"));
    }
}
