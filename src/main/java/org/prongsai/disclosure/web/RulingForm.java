package org.prongsai.disclosure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Appeal;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What was decided about an objection, as it is typed.
///
/// @param version of the objection that the form was made from
public record RulingForm(
        Appeal.@Nullable Outcome outcome,
        @NotBlank @Size(max = Appeal.LONGEST) @Nullable String reason,
        @Nullable String on,
        @Nullable Integer version) {
    static RulingForm of(Appeal appeal, LocalDate today) {
        return new RulingForm(null, null, today.toString(), appeal.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    RulingForm over(int newer) {
        return new RulingForm(outcome, reason, on, newer);
    }

    FieldErrors check(Appeal appeal, FieldErrors errors, Words words) {
        LocalDate filed = appeal.filedOn();
        FieldErrors found = errors.needed("outcome", outcome, words);
        return Days.read(on)
                .map(day -> filed != null && day.isBefore(filed)
                        ? found.and("on", words.text("disclosure.appeal.early", words.date(filed)))
                        : found)
                .orElseGet(() -> found.and("on", words.lookup("disclosure.day.wrong")));
    }

    /// What it asks for; call it where [#check] found nothing.
    Appeal.Ruling ruling() {
        return new Appeal.Ruling(Objects.requireNonNull(outcome), Days.read(on).orElseThrow(), Typed.text(reason));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.radio(
                                "outcome",
                                words.lookup("disclosure.appeal.decision"),
                                Stream.of(Appeal.Outcome.values())
                                        .map(one -> Option.of(
                                                one.name(), words.lookup("disclosure.appeal.outcome." + one.name())))
                                        .toList())
                        .value(outcome == null ? null : outcome.name())
                        .error(errors.on("outcome"))
                        .required(),
                Field.area("reason", words.lookup("disclosure.appeal.reason"))
                        .with("maxlength", Integer.toString(Appeal.LONGEST))
                        .value(reason)
                        .error(errors.on("reason"))
                        .required(),
                Field.text("on", words.lookup("disclosure.appeal.on"))
                        .hint(words.lookup("disclosure.day.hint"))
                        .value(Days.entered(on, words))
                        .error(errors.on("on"))
                        .required());
    }
}
