package org.prongsai.disclosure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Decision;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// Why an item goes back.
///
/// @param step for which the visitor saw it wait
public record ReasonForm(
        @NotBlank @Size(max = Decision.LONGEST_REASON) @Nullable String reason,

        @Nullable String step) {
    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(Field.area("reason", words.lookup("disclosure.reason"))
                .hint(words.lookup("disclosure.reason.hint"))
                .with("maxlength", Integer.toString(Decision.LONGEST_REASON))
                .value(reason)
                .error(errors.on("reason"))
                .required());
    }
}
