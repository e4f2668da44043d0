package org.prongsai.survey.origin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Form;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Way;
import org.prongsai.web.Words;

/// The questions as the page of answers shows them.
///
/// @param way      by which the answer comes in; null for a rehearsal, which stores nothing
/// @param internal whether it is for improvement only
/// @param asksPass whether it can be sent only with a pass that a script brings
/// @param typed    what was answered already, when it comes back
/// @param missing  indexes of questions that were left out
/// @param used     whether the code of an interview was used for another, so that one more is asked for
public record AnswerView(
        Questionnaire questionnaire,
        @Nullable Way way,
        boolean internal,
        boolean asksPass,
        Typed typed,
        Set<Integer> missing,
        boolean used) {
    public AnswerView {
        missing = Set.copyOf(missing);
    }

    /// As it comes back with what was answered.
    static AnswerView again(Form form, @Nullable Way way, Typed typed, Set<Integer> missing, boolean used) {
        return new AnswerView(
                form.questionnaire(),
                way,
                form.held() == Survey.Held.INTERNAL,
                way == Way.ROSTER,
                typed,
                missing,
                used);
    }

    static AnswerView blank(Questionnaire questionnaire, @Nullable Way way, boolean internal, boolean asksPass) {
        return new AnswerView(questionnaire, way, internal, asksPass, Typed.NOTHING, Set.of(), false);
    }

    public boolean isRehearsal() {
        return way == null;
    }

    /// Whether an interviewer keys in.
    public boolean isInterview() {
        return way == Way.INTERVIEW;
    }

    /// As the field `way` holds it.
    public String wayName() {
        return way == null ? "" : way.name();
    }

    /// The screens in order.
    public List<List<Question>> screens() {
        return questionnaire.screens();
    }

    /// The place of a question among all.
    public int index(Question question) {
        return questionnaire.questions().indexOf(question);
    }

    public boolean isChosen(int question, int option) {
        return Integer.toString(option).equals(typed.question(question));
    }

    public boolean isGroup(int attribute, int category) {
        return Integer.toString(category).equals(typed.group(attribute));
    }

    public boolean isMissing(int question) {
        return missing.contains(question);
    }

    /// How many questions there are, in words.
    public String length(Words words) {
        return words.counted(
                "survey.answer.questions", questionnaire.questions().size());
    }
}
