package org.prongsai.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.privacy.Request;
import org.prongsai.privacy.Requests;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What the reader asks about his own data.
///
/// @param agency code of the agency that shall answer
public record MyRequestForm(
        @NotBlank @Nullable String agency,
        Request.@Nullable Kind kind,
        @NotBlank @Size(max = 4000) @Nullable String detail) {
    Requests.Wish wish(UUID person, LocalDate today, int notice) {
        return new Requests.Wish(
                Objects.requireNonNull(kind),
                person,
                null,
                null,
                Objects.requireNonNull(detail).strip(),
                today,
                notice);
    }

    List<Field> fields(List<Option> agencies, FieldErrors errors, Words words) {
        return List.of(
                Field.select("agency", words.lookup("privacy.mine.agency"), agencies)
                        .value(agency == null ? agencies.getFirst().value() : agency)
                        .required()
                        .error(errors.on("agency")),
                LetterForm.kinds(kind, errors, words),
                LetterForm.detail(detail, errors, words));
    }
}
