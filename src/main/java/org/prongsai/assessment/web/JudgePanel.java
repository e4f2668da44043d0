package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Found;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.web.SeenAt;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Tone;

/// What was frozen, what is there now and the rule beside each other, with the form that judges;
/// `assessment/judge.jte` prints it.
///
/// @param action     where it is sent
/// @param seen       what stood at the addresses of the item
/// @param lead       how many components must be there
/// @param facts      what else the rule says
/// @param components a field for each component
/// @param needed     how many of them must be there
/// @param verdicts   that may follow, of which one is shown
/// @param comment    null where none is asked for
/// @param recommendation null where none is asked for
/// @param stock      comments that can be put in
/// @param submit     what the button says that judges
/// @param draft      what the button says that keeps a draft; null where there are none
/// @param next       address of the next item; null where there is none
public record JudgePanel(
        String action,
        List<SeenAt> seen,
        String lead,
        List<Fact> facts,
        List<Field> components,
        int needed,
        List<Follows> verdicts,
        @Nullable Field comment,
        @Nullable Field recommendation,
        List<String> stock,
        String submit,
        @Nullable String draft,
        @Nullable String next,
        int version) {
    public JudgePanel {
        seen = List.copyOf(seen);
        facts = List.copyOf(facts);
        components = List.copyOf(components);
        verdicts = List.copyOf(verdicts);
        stock = List.copyOf(stock);
    }

    /// A verdict that may follow from what was found.
    ///
    /// @param name of the verdict; `OPEN` while a component is open
    public record Follows(String name, Badge badge, boolean shown) {}

    /// With comment, recommendation and both buttons.
    ///
    /// @param path where it is sent
    public static JudgePanel of(
            ItemRule rule, List<SeenAt> seen, JudgeForm form, FieldErrors errors, String path, Words words) {
        String longest = Integer.toString(Judgement.LONGEST);
        int size = rule.components().size();
        return new JudgePanel(
                path,
                seen,
                rule.needed() == size
                        ? words.lookup("assessment.judge.all")
                        : words.text("assessment.judge.least", rule.needed(), size),
                facts(rule, words),
                components(rule, form, errors, words),
                rule.needed(),
                verdicts(form.verdict(rule), words),
                Field.area("comment", words.lookup("assessment.judge.comment"))
                        .hint(words.lookup("assessment.judge.comment.hint"))
                        .with("maxlength", longest)
                        .value(form.comment())
                        .error(errors.on("comment")),
                Field.area("recommendation", words.lookup("assessment.judge.recommendation"))
                        .hint(words.lookup("assessment.judge.recommendation.hint"))
                        .with("maxlength", longest)
                        .with("rows", "3")
                        .value(form.recommendation())
                        .error(errors.on("recommendation")),
                List.of(),
                words.lookup("assessment.judge.submit"),
                words.lookup("assessment.judge.draft"),
                null,
                form.version());
    }

    /// With comments that can be put in.
    public JudgePanel stock(List<String> comments) {
        return with(comment, recommendation, comments, submit, draft, next);
    }

    /// With the address of the next item.
    public JudgePanel next(@Nullable String address) {
        return with(comment, recommendation, stock, submit, draft, address);
    }

    /// Without a recommendation.
    public JudgePanel withoutRecommendation() {
        return with(comment, null, stock, submit, draft, next);
    }

    /// With nothing but the components, and one button.
    public JudgePanel componentsOnly(String button) {
        return with(null, null, List.of(), button, null, next);
    }

    /// With another field where the comment stands.
    public JudgePanel comment(Field field) {
        return with(field, recommendation, stock, submit, draft, next);
    }

    /// With another word on the button that judges.
    public JudgePanel button(String label) {
        return with(comment, recommendation, stock, label, draft, next);
    }

    /// Every field, for the list of what is wrong.
    public List<Field> fields() {
        var fields = new ArrayList<>(components);
        Stream.of(Optional.ofNullable(comment), Optional.ofNullable(recommendation))
                .flatMap(Optional::stream)
                .forEach(fields::add);
        return List.copyOf(fields);
    }

    private JudgePanel with(
            @Nullable Field said,
            @Nullable Field advice,
            List<String> comments,
            String button,
            @Nullable String keep,
            @Nullable String address) {
        return new JudgePanel(
                action,
                seen,
                lead,
                facts,
                components,
                needed,
                verdicts,
                said,
                advice,
                comments,
                button,
                keep,
                address,
                version);
    }

    private static List<Fact> facts(ItemRule rule, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("assessment.judge.period"), words.pick(rule.period())));
        if (rule.help() != null) {
            facts.add(Fact.of(words.lookup("assessment.judge.help"), words.pick(rule.help())));
        }
        return facts;
    }

    private static List<Field> components(ItemRule rule, JudgeForm form, FieldErrors errors, Words words) {
        return IntStream.range(0, rule.components().size())
                .mapToObj(i -> Field.radio(
                                JudgeForm.name(i),
                                words.text(
                                        "assessment.judge.component",
                                        i + 1,
                                        words.pick(rule.components().get(i))),
                                Stream.of(Found.PRESENT, Found.ABSENT, Found.NOT_APPLICABLE)
                                        .map(one -> Option.of(one.name(), said(one, words)))
                                        .toList())
                        .value(
                                form.found().get(i) == Found.OPEN
                                        ? null
                                        : form.found().get(i).name())
                        .error(errors.on(JudgeForm.name(i)))
                        .required())
                .toList();
    }

    /// What was found of a component, in words.
    public static String said(Found found, Words words) {
        return words.lookup("assessment.judge.found." + found.tag());
    }

    /// A verdict, or that there is none yet, in words.
    public static Badge badge(Optional<Judgement.Verdict> verdict, Words words) {
        return verdict.map(one -> Badge.of(
                        words.lookup("disclosure.verdict." + one.name()),
                        switch (one) {
                            case PASSED -> Tone.GOOD;
                            case FAILED -> Tone.BAD;
                            case NOT_APPLICABLE -> Tone.NEUTRAL;
                        }))
                .orElseGet(() -> Badge.of(words.lookup("assessment.judge.verdict.open"), Tone.NEUTRAL));
    }

    private static List<Follows> verdicts(Optional<Judgement.Verdict> now, Words words) {
        return Stream.concat(
                        Stream.of(Optional.<Judgement.Verdict>empty()),
                        Stream.of(Judgement.Verdict.values()).map(Optional::of))
                .map(one -> new Follows(
                        one.map(Judgement.Verdict::name).orElse("OPEN"), badge(one, words), one.equals(now)))
                .toList();
    }
}
