package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Components;
import org.prongsai.assessment.Found;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;

/// What someone found of an item, component by component, as it is typed.
///
/// @param found   of each component, in the rule's order
/// @param version that the form was made from; 0 where nothing was kept
public record JudgeForm(List<Found> found, String comment, String recommendation, int version, Act act) {
    /// What is to be done with it.
    public enum Act {
        /// It is meant as it stands.
        SUBMIT,
        /// It is kept to be gone on with.
        DRAFT,
        /// A stock comment was just put in: the page is shown again, nothing is kept.
        INSERT
    }

    private static final String NAME = "found-";
    private static final int LONGEST_VERSION = 9;

    public JudgeForm {
        found = List.copyOf(found);
    }

    /// An empty one.
    public static JudgeForm empty(ItemRule rule) {
        return of(Components.open(rule), "", "", 0);
    }

    /// One of what was kept.
    public static JudgeForm of(List<Found> found, String comment, String recommendation, int version) {
        return new JudgeForm(found, comment, recommendation, version, Act.DRAFT);
    }

    /// What a browser sent. A component of which it says nothing, or nothing that we know, is open.
    public static JudgeForm read(Map<String, String> sent, ItemRule rule) {
        String typed = text(sent.get("comment"));
        String stock = text(sent.get("stock"));
        return new JudgeForm(
                IntStream.range(0, rule.components().size())
                        .mapToObj(i -> found(sent.get(name(i))))
                        .toList(),
                stock.isEmpty() ? typed : typed.isEmpty() ? stock : typed + "\n" + stock,
                text(sent.get("recommendation")),
                version(sent.getOrDefault("version", "")),
                act(stock, sent));
    }

    /// The name of a component's field.
    static String name(int component) {
        return NAME + (component + 1);
    }

    /// The same upon another version, to be sent once more on purpose.
    public JudgeForm over(int newer) {
        return new JudgeForm(found, comment, recommendation, newer, act);
    }

    /// The verdict that follows; empty while a component is open.
    public Optional<Judgement.Verdict> verdict(ItemRule rule) {
        return Components.verdict(found, rule);
    }

    /// What is wrong with it: a draft may leave out what it likes, and is only not too long.
    public FieldErrors check(ItemRule rule, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        for (int i = 0; i < found.size() && act == Act.SUBMIT; i++) {
            if (found.get(i) == Found.OPEN) {
                errors = errors.and(name(i), words.lookup("assessment.judge.open"));
            }
        }
        if (act == Act.SUBMIT && isFailed(rule) && comment.isEmpty()) {
            errors = errors.and("comment", words.lookup("assessment.judge.comment.needed"));
        }
        return tooLong("recommendation", recommendation, tooLong("comment", comment, errors, words), words);
    }

    private boolean isFailed(ItemRule rule) {
        return verdict(rule).filter(Judgement.Verdict.FAILED::equals).isPresent();
    }

    private static FieldErrors tooLong(String field, String text, FieldErrors errors, Words words) {
        return text.length() > Judgement.LONGEST
                ? errors.and(field, words.text("assessment.judge.long", words.count(Judgement.LONGEST)))
                : errors;
    }

    private static Act act(String stock, Map<String, String> sent) {
        if (!stock.isEmpty()) {
            return Act.INSERT;
        }
        return "draft".equals(sent.get("act")) ? Act.DRAFT : Act.SUBMIT;
    }

    private static Found found(@Nullable String said) {
        return Stream.of(Found.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElse(Found.OPEN);
    }

    private static int version(String sent) {
        return sent.matches("[0-9]{1," + LONGEST_VERSION + "}") ? Integer.parseInt(sent) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
