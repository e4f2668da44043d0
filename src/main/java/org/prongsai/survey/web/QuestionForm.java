package org.prongsai.survey.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Scale;
import org.prongsai.survey.OwnQuestions;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of a question of one's own.
///
/// @param version of the survey that the form was made from
public record QuestionForm(
        @Nullable String th,
        @Nullable String en,
        @Nullable String scale,
        @Nullable String polarity,
        @Nullable Integer version) {
    private static final int LONGEST = 500;

    static QuestionForm empty(int version) {
        return new QuestionForm(null, null, null, Polarity.POSITIVE.name(), version);
    }

    static QuestionForm of(Question question, String scale, int version) {
        return new QuestionForm(
                question.ask().th(),
                question.ask().en(),
                scale,
                question.polarity().name(),
                version);
    }

    QuestionForm over(int newer) {
        return new QuestionForm(th, en, scale, polarity, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    FieldErrors check(List<Scale> scales, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (text(th).isEmpty() || text(th).length() > LONGEST) {
            errors = errors.and("th", words.lookup("survey.question.wrong"));
        }
        if (text(en).length() > LONGEST) {
            errors = errors.and("en", words.lookup("survey.question.wrong"));
        }
        return scales.stream().anyMatch(one -> one.code().equals(scale))
                ? errors
                : errors.and("scale", words.lookup("survey.question.scale.needed"));
    }

    OwnQuestions.Wish wish() {
        return new OwnQuestions.Wish(
                Bilingual.typed(text(th), text(en)),
                Objects.requireNonNull(scale),
                Polarity.NEGATIVE.name().equals(polarity) ? Polarity.NEGATIVE : Polarity.POSITIVE);
    }

    List<Field> fields(List<Scale> scales, FieldErrors errors, Words words) {
        return List.of(
                Field.area("th", words.lookup("survey.question.th"))
                        .with("rows", "2")
                        .with("maxlength", "500")
                        .value(th)
                        .error(errors.on("th"))
                        .required(),
                Field.area("en", words.lookup("survey.question.en"))
                        .hint(words.lookup("survey.title.en.hint"))
                        .with("rows", "2")
                        .with("maxlength", "500")
                        .value(en)
                        .error(errors.on("en")),
                Field.radio(
                                "scale",
                                words.lookup("survey.question.scale"),
                                scales.stream()
                                        .map(one -> Option.of(one.code(), choices(one, words)))
                                        .toList())
                        .value(scale)
                        .error(errors.on("scale")),
                Field.radio(
                                "polarity",
                                words.lookup("survey.question.polarity"),
                                List.of(
                                        Option.of(Polarity.POSITIVE.name(), words.lookup("survey.question.positive")),
                                        Option.of(Polarity.NEGATIVE.name(), words.lookup("survey.question.negative"))))
                        .value(polarity));
    }

    private static String choices(Scale scale, Words words) {
        return scale.choices().stream()
                .map(choice -> words.pick(choice.label()))
                .collect(Collectors.joining(" · "));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
