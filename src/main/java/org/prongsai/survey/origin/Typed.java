package org.prongsai.survey.origin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.AnswerSheet;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Way;

/// What came with the form of answers.
///
/// @param fields by name, the first of each
public record Typed(Map<String, String> fields) {
    static final String TICKET = "ticket";
    private static final String WORK = "work";
    private static final String TURN = "turn";

    static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(Map<String, String[]> parameters) {
        var fields = new java.util.HashMap<String, String>();
        parameters.forEach((name, values) -> fields.put(name, values[0]));
        return new Typed(fields);
    }

    @Nullable String question(int index) {
        return fields.get("q" + index);
    }

    @Nullable String group(int index) {
        return fields.get("g" + index);
    }

    /// The words that may be added, without blanks around them.
    public String comment() {
        return Objects.requireNonNullElse(fields.get("comment"), "").strip();
    }

    String pass() {
        return Objects.requireNonNullElse(fields.get("pass"), "");
    }

    /// The code of another paper, where the first was used.
    public String code() {
        return Objects.requireNonNullElse(fields.get("code"), "").strip();
    }

    /// Whether nothing is to be sent yet: the form is to come back in another language.
    boolean turnsLanguage() {
        return fields.containsKey(TURN);
    }

    /// What was given to who is to come again.
    String ticket() {
        return Objects.requireNonNullElse(fields.get(TICKET), "");
    }

    /// What was found for it.
    String work() {
        return Objects.requireNonNullElse(fields.get(WORK), "");
    }

    /// The same with another field beside it.
    Typed with(String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return new Typed(all);
    }

    /// Indexes of questions without an answer that is offered.
    Set<Integer> missing(Questionnaire questionnaire) {
        var missing = new TreeSet<Integer>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            if (number(question(i), questionnaire.questions().get(i).options().size()) < 0) {
                missing.add(i);
            }
        }
        return missing;
    }

    boolean isCommentTooLong() {
        return comment().getBytes(StandardCharsets.UTF_8).length > AnswerSheet.COMMENT_BYTES;
    }

    /// The answers; call it where nothing is missing.
    AnswerSheet sheet(Questionnaire questionnaire, Way way) {
        List<Integer> choices = new ArrayList<>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            choices.add(number(
                    question(i), questionnaire.questions().get(i).options().size()));
        }
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < questionnaire.attributes().size(); i++) {
            groups.add(number(
                    group(i), questionnaire.attributes().get(i).categories().size()));
        }
        return new AnswerSheet(way, choices, groups, questionnaire.comments() ? comment() : "");
    }

    /// The number that was sent, if it is one of `count` from 0; else -1.
    private static int number(@Nullable String sent, int count) {
        return sent != null && sent.length() == 1 && sent.charAt(0) >= '0' && sent.charAt(0) < '0' + count
                ? sent.charAt(0) - '0'
                : -1;
    }
}
