package org.prongsai.disclosure.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Judgement;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What the assessor found, as it is typed.
///
/// @param version that the form was made from; 0 where there was no verdict
public record VerdictForm(
        Judgement.@Nullable Verdict verdict,
        @Size(max = Judgement.LONGEST) @Nullable String comment,
        @Size(max = Judgement.LONGEST) @Nullable String recommendation,
        @Nullable String on,
        @Nullable Integer version) {
    static VerdictForm of(@Nullable Judgement judgement, LocalDate today) {
        return judgement == null
                ? new VerdictForm(null, null, null, today.toString(), 0)
                : new VerdictForm(
                        judgement.verdict(),
                        judgement.comment(),
                        judgement.recommendation(),
                        judgement.on().toString(),
                        judgement.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    VerdictForm over(int newer) {
        return new VerdictForm(verdict, comment, recommendation, on, newer);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        FieldErrors found = errors.needed("verdict", verdict, words);
        found = Days.read(on).isPresent() ? found : found.and("on", words.lookup("disclosure.day.wrong"));
        return verdict == Judgement.Verdict.FAILED && Typed.text(comment).isEmpty()
                ? found.and("comment", words.lookup("disclosure.comment.needed"))
                : found;
    }

    /// What it asks for; call it where [#check] found nothing.
    Judgement judgement() {
        return new Judgement(
                Objects.requireNonNull(verdict),
                Typed.text(comment),
                Typed.text(recommendation),
                Days.read(on).orElseThrow(),
                Objects.requireNonNullElse(version, 0));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        String longest = Integer.toString(Judgement.LONGEST);
        return List.of(
                Field.radio(
                                "verdict",
                                words.lookup("disclosure.verdict"),
                                Stream.of(Judgement.Verdict.values())
                                        .map(one -> Option.of(one.name(), ItemText.verdict(one, words)))
                                        .toList())
                        .value(verdict == null ? null : verdict.name())
                        .error(errors.on("verdict"))
                        .required(),
                Field.area("comment", words.lookup("disclosure.comment"))
                        .hint(words.lookup("disclosure.comment.hint"))
                        .with("maxlength", longest)
                        .value(comment)
                        .error(errors.on("comment")),
                Field.area("recommendation", words.lookup("disclosure.recommendation"))
                        .with("maxlength", longest)
                        .with("rows", "3")
                        .value(recommendation)
                        .error(errors.on("recommendation")),
                Field.text("on", words.lookup("disclosure.judged.on"))
                        .hint(words.lookup("disclosure.day.hint"))
                        .value(Days.entered(on, words))
                        .error(errors.on("on"))
                        .required());
    }
}
