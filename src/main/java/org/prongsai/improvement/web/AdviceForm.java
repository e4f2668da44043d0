package org.prongsai.improvement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Recommendation;
import org.prongsai.improvement.Recommendations;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of a recommendation.
///
/// @param version that the form was made from; 0 for a new one
public record AdviceForm(
        @NotBlank @Size(max = 2000) @Nullable String said,
        @Size(max = 300) @Nullable String source,
        @Size(max = 20) @Nullable String code,
        @Nullable List<UUID> measures,
        @Size(max = 1000) @Nullable String answer,
        @Nullable Integer version) {
    static final AdviceForm EMPTY = new AdviceForm(null, null, null, null, null, 0);

    static AdviceForm of(Recommendation one) {
        return new AdviceForm(
                one.said(), one.source(), one.code(), List.copyOf(one.measures()), one.answer(), one.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    AdviceForm over(int newer) {
        return new AdviceForm(said, source, code, measures, answer, newer);
    }

    /// @param known whether there is an item of a code
    FieldErrors check(Predicate<String> known, FieldErrors errors, Words words) {
        String typed = Typed.text(code);
        return typed.isEmpty() || known.test(typed)
                ? errors
                : errors.and("code", words.text("improvement.items.unknown", typed));
    }

    /// What it asks for; call it where [#check] found nothing.
    Recommendations.Wish wish() {
        Set<UUID> chosen = measures == null ? Set.of() : new HashSet<>(measures);
        return new Recommendations.Wish(
                Typed.text(said), Typed.text(source), Typed.text(code), chosen, Typed.text(answer));
    }

    List<Field> fields(List<Measure> all, FieldErrors errors, Words words) {
        return List.of(
                Field.area("said", words.lookup("improvement.advice"))
                        .with("maxlength", "2000")
                        .with("rows", "3")
                        .value(said)
                        .error(errors.on("said"))
                        .required(),
                Field.text("source", words.lookup("improvement.advice.source"))
                        .hint(words.lookup("improvement.advice.source.hint"))
                        .with("maxlength", "300")
                        .value(source)
                        .error(errors.on("source")),
                Field.text("code", words.lookup("improvement.advice.code"))
                        .hint(words.lookup("improvement.advice.code.hint"))
                        .with("maxlength", "20")
                        .value(code)
                        .error(errors.on("code")),
                Field.checks(
                                "measures",
                                words.lookup("improvement.advice.measures"),
                                all.stream()
                                        .map(measure -> Option.of(measure.id().toString(), words.pick(measure.title())))
                                        .toList())
                        .hint(words.lookup(
                                all.isEmpty()
                                        ? "improvement.advice.measures.none"
                                        : "improvement.advice.measures.hint"))
                        .values(
                                measures == null
                                        ? List.of()
                                        : measures.stream().map(UUID::toString).toList()),
                Field.area("answer", words.lookup("improvement.advice.answer"))
                        .hint(words.lookup("improvement.advice.answer.hint"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(answer)
                        .error(errors.on("answer")));
    }
}
