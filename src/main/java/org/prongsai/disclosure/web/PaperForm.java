package org.prongsai.disclosure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// The memo by which a step was approved on paper.
///
/// @param step for which the visitor saw the item wait
public record PaperForm(
        @NotBlank @Size(max = 200) @Nullable String number,
        @Nullable String on,
        @Nullable String step) {
    static final PaperForm EMPTY = new PaperForm(null, null, null);

    FieldErrors check(LocalDate today, FieldErrors errors, Words words) {
        return Days.read(on)
                .map(day -> day.isAfter(today) ? errors.and("on", words.lookup("disclosure.day.ahead")) : errors)
                .orElseGet(() -> errors.and("on", words.lookup("disclosure.day.wrong")));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.text("number", words.lookup("disclosure.paper.number"))
                        .hint(words.lookup("disclosure.paper.number.hint"))
                        .with("maxlength", "200")
                        .value(number)
                        .error(errors.on("number"))
                        .required(),
                Field.text("on", words.lookup("disclosure.paper.on"))
                        .hint(words.lookup("disclosure.day.hint"))
                        .value(Days.entered(on, words))
                        .error(errors.on("on"))
                        .required(),
                Field.file("scan", words.lookup("disclosure.paper.scan"), ".pdf,.png,.jpg,.jpeg")
                        .hint(words.lookup("disclosure.paper.scan.hint"))
                        .error(errors.on("scan"))
                        .required());
    }
}
