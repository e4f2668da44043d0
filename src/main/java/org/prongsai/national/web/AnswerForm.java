package org.prongsai.national.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.national.Question;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// The question as it will stand and its answer, as they were typed.
record AnswerForm(Map<String, String> typed) {
    AnswerForm {
        typed = Map.copyOf(typed);
    }

    static AnswerForm of(Question question) {
        var values = new HashMap<String, String>();
        Bilingual text = question.question();
        Bilingual answer = question.answer();
        values.put("question", text == null ? question.asked() : text.th());
        values.put("question-en", text == null || text.en().equals(text.th()) ? "" : text.en());
        values.put("answer", answer == null ? "" : answer.th());
        values.put("answer-en", answer == null || answer.en().equals(answer.th()) ? "" : answer.en());
        values.put("version", Integer.toString(question.version()));
        return new AnswerForm(values);
    }

    String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    int version() {
        return get("version").matches("[0-9]{1,9}") ? Integer.parseInt(get("version")) : 0;
    }

    /// The same made from what someone else kept meanwhile.
    AnswerForm over(AnswerForm theirs) {
        var values = new HashMap<>(typed);
        values.put("version", Integer.toString(theirs.version()));
        return new AnswerForm(values);
    }

    FieldErrors check(Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (get("question").isEmpty() || tooLong(Question.LONGEST_QUESTION, "question", "question-en")) {
            errors = errors.and("question", words.lookup("national.question.asked.wrong"));
        }
        if (get("answer").isEmpty() || tooLong(Question.LONGEST_ANSWER, "answer", "answer-en")) {
            errors = errors.and("answer", words.lookup("national.question.answer.wrong"));
        }
        return errors;
    }

    private boolean tooLong(int longest, String... names) {
        return List.of(names).stream().anyMatch(name -> get(name).length() > longest);
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                area("question", "national.question.shown", Question.LONGEST_QUESTION, errors, words)
                        .required(),
                area("question-en", "national.question.shown.en", Question.LONGEST_QUESTION, errors, words),
                area("answer", "national.question.answer", Question.LONGEST_ANSWER, errors, words)
                        .required(),
                area("answer-en", "national.question.answer.en", Question.LONGEST_ANSWER, errors, words));
    }

    private Field area(String name, String label, int longest, FieldErrors errors, Words words) {
        return Field.area(name, words.lookup(label))
                .value(get(name))
                .error(errors.on(name))
                .with("maxlength", Integer.toString(longest));
    }
}
