package org.prongsai.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Appeal;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is decided about an appeal, as it is typed.
///
/// @param version of the appeal that the form was made from
public record DecisionForm(
        Appeal.@Nullable Outcome outcome,
        @NotBlank @Size(max = Appeal.LONGEST) @Nullable String reason,
        @Nullable Integer version) {

    /// An empty one.
    static DecisionForm of(Appeal appeal) {
        return new DecisionForm(null, null, appeal.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    DecisionForm over(int newer) {
        return new DecisionForm(outcome, reason, newer);
    }

    String text() {
        return reason == null ? "" : reason.replace("\r\n", "\n").strip();
    }

    FieldErrors check(FieldErrors errors, Words words) {
        return errors.needed("outcome", outcome, words);
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.radio(
                                "outcome",
                                words.lookup("assessment.room.decision"),
                                Stream.of(Appeal.Outcome.values())
                                        .map(one -> Option.of(
                                                one.name(), words.lookup("disclosure.appeal.outcome." + one.name())))
                                        .toList())
                        .value(outcome == null ? null : outcome.name())
                        .error(errors.on("outcome"))
                        .required(),
                Field.area("reason", words.lookup("assessment.room.decision.reason"))
                        .hint(words.lookup("assessment.room.decision.reason.hint"))
                        .with("maxlength", Integer.toString(Appeal.LONGEST))
                        .value(reason)
                        .error(errors.on("reason"))
                        .required());
    }
}
