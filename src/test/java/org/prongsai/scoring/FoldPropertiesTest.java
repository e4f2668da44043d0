package org.prongsai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.ShippedEditions;

/// What holds for the fold whatever the answers are.
class FoldPropertiesTest {
    private static final Edition EDITION = ShippedEditions.load("2564");
    private static final List<Node> QUESTIONS = EDITION.root()
            .leaves()
            .filter(node -> node.content() instanceof Content.Question)
            .toList();
    private static final List<Node> DISCLOSURES = EDITION.root()
            .leaves()
            .filter(node -> node.content() instanceof Content.Disclosure)
            .toList();
    private static final int RESPONDENTS = 30;

    @Property(tries = 100)
    void scalingEveryCountLeavesEveryScore(
            @ForAll("inputs") Inputs inputs, @ForAll @IntRange(min = 2, max = 50) int n) {
        var scaled = new HashMap<String, Tally>();
        inputs.tallies().forEach((code, tally) -> {
            var counts = new HashMap<String, Integer>();
            tally.counts().forEach((choice, count) -> counts.put(choice, count * n));
            scaled.put(code, new Tally(counts));
        });
        assertThat(scores(EDITION, inputs.withTallies(scaled))).isEqualTo(scores(EDITION, inputs));
    }

    @Property(tries = 100)
    void permutingChildrenLeavesEveryScore(@ForAll("inputs") Inputs inputs, @ForAll long seed) {
        Edition shuffled = Editions2564.with(shuffled(EDITION.root(), new Random(seed)));
        assertThat(scores(shuffled, inputs)).isEqualTo(scores(EDITION, inputs));
    }

    @Property(tries = 100)
    void aBetterAnswerNeverLowersAnyScore(
            @ForAll("inputs") Inputs inputs, @ForAll @IntRange(min = 0, max = 69) int which) {
        Node question = QUESTIONS.get(which);
        Tally tally = Objects.requireNonNull(inputs.tallies().get(question.code()));
        Map<String, BigFraction> before = scores(EDITION, inputs);
        var better = new HashMap<>(inputs.tallies());
        better.put(question.code(), best(question, tally));
        Map<String, BigFraction> after = scores(EDITION, inputs.withTallies(better));
        after.forEach((code, score) -> assertThat(score).as(code).isGreaterThanOrEqualTo(before.get(code)));
    }

    @Property(tries = 100)
    void aPassedVerdictRaisesTheTotalByItsShare(
            @ForAll("inputs") Inputs inputs, @ForAll @IntRange(min = 0, max = 42) int which) {
        String code = DISCLOSURES.get(which).code();
        var failed = new HashMap<>(inputs.verdicts());
        failed.put(code, Verdict.FAILED);
        var passed = new HashMap<>(inputs.verdicts());
        passed.put(code, Verdict.PASSED);
        ScoredTree without = Fold.score(EDITION, inputs.withVerdicts(failed));
        ScoredTree with = Fold.score(EDITION, inputs.withVerdicts(passed));
        assertThat(with.total().orElseThrow().subtract(without.total().orElseThrow()))
                .isEqualTo(with.find(code).orElseThrow().share().multiply(100));
    }

    @Property(tries = 100)
    void aHigherPublishedItemNeverLowersTheTotal(
            @ForAll @IntRange(min = 0, max = 10_000) int low,
            @ForAll @IntRange(min = 0, max = 10_000) int high,
            @ForAll("inputs") Inputs inputs) {
        assertThat(total(inputs, Math.min(low, high))).isLessThanOrEqualTo(total(inputs, Math.max(low, high)));
    }

    private static BigFraction total(Inputs inputs, int hundredths) {
        var tallies = new HashMap<>(inputs.tallies());
        tallies.remove("E5");
        return Fold.score(
                        EDITION,
                        inputs.withTallies(tallies).withPublished(Map.of("E5", BigDecimal.valueOf(hundredths, 2))))
                .total()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Inputs> inputs() {
        return Arbitraries.longs().map(seed -> {
            var random = new Random(seed);
            var tallies = new HashMap<String, Tally>();
            QUESTIONS.forEach(question -> tallies.put(question.code(), answers(question, random)));
            var verdicts = new HashMap<String, Verdict>();
            DISCLOSURES.forEach(
                    item -> verdicts.put(item.code(), random.nextBoolean() ? Verdict.PASSED : Verdict.FAILED));
            return Inputs.NONE.withTallies(tallies).withVerdicts(verdicts);
        });
    }

    private static Tally answers(Node question, Random random) {
        var counts = new HashMap<String, Integer>();
        var choices = choices(question);
        for (int i = 0; i < RESPONDENTS; i++) {
            counts.merge(choices.get(random.nextInt(choices.size())), 1, Integer::sum);
        }
        return new Tally(counts);
    }

    private static List<String> choices(Node question) {
        return question.content() instanceof Content.Question(var scale, var _, var _, var _)
                ? scale.choices().stream().map(choice -> choice.code()).toList()
                : List.of();
    }

    /// The same answers, one of the worst turned into the best.
    private static Tally best(Node node, Tally tally) {
        var question = (Content.Question) node.content();
        List<String> byWorth = question.scale().choices().stream()
                .sorted(java.util.Comparator.comparing(
                        choice -> question.scale().points(choice, question.polarity())))
                .map(choice -> choice.code())
                .toList();
        var counts = new HashMap<>(tally.counts());
        String worst = byWorth.stream()
                .filter(code -> counts.getOrDefault(code, 0) > 0)
                .findFirst()
                .orElseThrow();
        counts.merge(worst, -1, Integer::sum);
        counts.merge(byWorth.getLast(), 1, Integer::sum);
        return new Tally(counts);
    }

    private static Map<String, BigFraction> scores(Edition edition, Inputs inputs) {
        var scores = new HashMap<String, BigFraction>();
        Fold.score(edition, inputs)
                .nodes()
                .forEach(scored -> scored.score().ifPresent(score -> scores.put(scored.code(), score)));
        return scores;
    }

    private static Node shuffled(Node node, Random random) {
        if (node.isLeaf()) {
            return node;
        }
        var children = new ArrayList<>(
                node.children().stream().map(child -> shuffled(child, random)).toList());
        Collections.shuffle(children, random);
        return new Node(
                node.code(),
                node.alias(),
                node.level(),
                node.label(),
                node.weight(),
                new Content.Branch(children),
                node.help());
    }
}
