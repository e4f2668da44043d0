package org.prongsai.disclosure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Appeal;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What the agency objects to a verdict, as it is typed.
///
/// @param version that the form was made from; 0 for a new objection
public record AppealForm(
        @NotBlank @Size(max = Appeal.LONGEST) @Nullable String ground,
        @Nullable String filed,
        @Nullable Boolean open,
        @Nullable Integer version) {
    static AppealForm of(@Nullable Appeal appeal) {
        return appeal == null
                ? new AppealForm(null, null, null, 0)
                : new AppealForm(
                        appeal.ground(),
                        appeal.filedOn() == null ? null : appeal.filedOn().toString(),
                        appeal.open(),
                        appeal.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    AppealForm over(int newer) {
        return new AppealForm(ground, filed, open, newer);
    }

    boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        return Days.isBlank(filed) || Days.read(filed).isPresent()
                ? errors
                : errors.and("filed", words.lookup("disclosure.day.wrong"));
    }

    /// @param here whether it is decided in this installation, where it is handed in with a click
    List<Field> fields(boolean here, FieldErrors errors, Words words) {
        return Stream.of(
                        Field.area("ground", words.lookup("disclosure.appeal.ground"))
                                .hint(words.lookup("disclosure.appeal.ground.hint"))
                                .with("maxlength", Integer.toString(Appeal.LONGEST))
                                .with("rows", "8")
                                .value(ground)
                                .error(errors.on("ground"))
                                .required(),
                        Field.text("filed", words.lookup("disclosure.appeal.filed"))
                                .hint(words.lookup("disclosure.appeal.filed.hint"))
                                .value(Days.entered(filed, words))
                                .error(errors.on("filed")),
                        Field.check("open", words.lookup("disclosure.appeal.public"))
                                .hint(words.lookup("disclosure.appeal.public.hint"))
                                .value(isOpen() ? "true" : null))
                .filter(field -> !here || !field.name().equals("filed"))
                .toList();
    }
}
