package org.prongsai.privacy.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.privacy.Request;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// The answer to a request.
///
/// @param version of the request when the form was shown
public record AnswerForm(
        Request.@Nullable State state,
        @Size(max = 4000) @Nullable String answer,
        int version) {
    /// Whether it says what was done but not how, or no without a reason.
    boolean lacksAnswer() {
        return state != Request.State.WITHDRAWN && answerOrNull() == null;
    }

    @Nullable String answerOrNull() {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.radio(
                                "state",
                                words.lookup("privacy.request.answer.how"),
                                Stream.of(Request.State.DONE, Request.State.REFUSED, Request.State.WITHDRAWN)
                                        .map(one -> Option.of(one.name(), words.lookup("privacy.state." + one)))
                                        .toList())
                        .value(state == null ? null : state.name())
                        .required()
                        .error(errors.on("state")),
                Field.area("answer", words.lookup("privacy.request.answer"))
                        .hint(words.lookup("privacy.request.answer.hint"))
                        .value(answer)
                        .with("maxlength", "4000")
                        .error(errors.on("answer")));
    }
}
