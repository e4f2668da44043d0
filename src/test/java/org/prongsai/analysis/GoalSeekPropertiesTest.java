package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.prongsai.analysis.GoalSeek.Answer;
import org.prongsai.analysis.GoalSeek.Terms;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.ThaiOrder;

class GoalSeekPropertiesTest {
    private static final BigFraction TARGET = BigFraction.of(95);

    @Property(tries = 250)
    void findsTheVeryPathThatTryingEverySetOfItemsFinds(
            @ForAll("cases") List<List<Item>> items, @ForAll("goals") Goal goal, @ForAll boolean isLevels) {
        var small = new Small(items, isLevels || goal instanceof Goal.Reach ? Trees.LEVELS : Trees.LETTERS);
        assertThat(found(GoalSeek.seek(small.tree, goal, small.terms)))
                .isEqualTo(small.best(goal).map(Try::codes));
    }

    @Property(tries = 100)
    void findsTheFewestItemsWhereNothingIsLockedAndAllCostTheSame(
            @ForAll("cases") List<List<Item>> items, @ForAll("goals") Goal goal) {
        var free = items.stream()
                .map(part -> part.stream().map(Item::free).toList())
                .toList();
        var small = new Small(free, Trees.LEVELS);
        assertThat(found(GoalSeek.seek(small.tree, goal, small.terms)))
                .isEqualTo(small.best(goal).map(Try::codes));
    }

    @Property(tries = 15)
    void spendsNoMoreEffortOnAWholeYearThanASolverInFloatingPoint(@ForAll Random random) {
        var efforts = new HashMap<String, Integer>();
        ScoredTree year = year(random, efforts);
        var goal = new BigDecimal("90");
        var answer = GoalSeek.seek(year, new Goal.Total(goal), new Terms(new BigDecimal("95"), Set.of(), efforts));
        assertThat(answer).isInstanceOfSatisfying(Answer.Path.class, path -> {
            assertThat(path.proved()).isTrue();
            assertThat((double) path.effort()).isEqualTo(solved(year, goal, efforts));
        });
    }

    private static Optional<Set<String>> found(Answer answer) {
        return switch (answer) {
            case Answer.Path(var steps, var _, var _, var _) ->
                Optional.of(steps.stream().map(step -> step.from().code()).collect(Collectors.toSet()));
            case Answer.NoPath _ -> Optional.empty();
            case Answer.Unscored _ -> throw new AssertionError("every item has a score");
        };
    }

    @Provide
    Arbitrary<List<List<Item>>> cases() {
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.integers().between(7000, 10_000),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
                .as(Item::new);
        return item.list().ofMinSize(1).ofMaxSize(3).list().ofSize(3);
    }

    @Provide
    Arbitrary<Goal> goals() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(8000, 9600).map(score -> new Goal.Total(BigDecimal.valueOf(score, 2))),
                Arbitraries.of("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน").map(Goal.Reach::new));
    }

    /// @param score in hundredths; a disclosure is passed from 95
    record Item(int score, int weight, int effort, boolean isLocked, boolean isDisclosure) {
        Item free() {
            return new Item(score, weight, 1, false, isDisclosure);
        }
    }

    /// A year of three instruments with up to three items each.
    static final class Small {
        private final ScoredTree tree;
        private final Terms terms;

        Small(List<List<Item>> parts, GradeRules grades) {
            var published = new HashMap<String, BigDecimal>();
            var verdicts = new HashMap<String, Verdict>();
            var efforts = new HashMap<String, Integer>();
            var locked = new HashSet<String>();
            var instruments = new ArrayList<Node>();
            for (int i = 0; i < parts.size(); i++) {
                String instrument = List.of("IIT", "EIT", "OIT").get(i);
                var nodes = new ArrayList<Node>();
                for (Item item : parts.get(i)) {
                    String code = (item.isDisclosure() ? "O" : "Q") + (10 * i + nodes.size());
                    String weight = String.valueOf(item.weight());
                    nodes.add(
                            item.isDisclosure() ? Trees.disclosure(code) : Trees.value(code, null, Level.ITEM, weight));
                    published.put(code, BigDecimal.valueOf(item.score(), 2));
                    verdicts.put(code, item.score() >= 9500 ? Verdict.PASSED : Verdict.FAILED);
                    efforts.put(code, item.effort());
                    if (item.isLocked()) {
                        locked.add(code);
                    }
                }
                instruments.add(Trees.branch(instrument, Level.INSTRUMENT, i == 2 ? "40" : "30", nodes));
            }
            var root = Trees.branch("TOTAL", Level.TOTAL, "1", instruments);
            tree = Fold.score(
                    Trees.edition("2566", root, grades),
                    Inputs.NONE.withPublished(published).withVerdicts(verdicts));
            terms = new Terms(new BigDecimal("95"), locked, efforts);
        }

        /// Tries every set of items by the fold.
        Optional<Try> best(Goal goal) {
            Map<String, Change> raises = tree.root()
                    .walk()
                    .filter(scored -> scored.children().isEmpty())
                    .filter(scored -> !terms.locked().contains(scored.code()))
                    .filter(scored -> scored.score().orElseThrow().compareTo(TARGET) < 0)
                    .collect(Collectors.toMap(ScoredNode::code, Small::raise));
            List<String> codes =
                    raises.keySet().stream().sorted(ThaiOrder.ofCodes()).toList();
            return IntStream.range(0, 1 << codes.size())
                    .mapToObj(set -> IntStream.range(0, codes.size())
                            .filter(i -> (set >> i & 1) == 1)
                            .mapToObj(codes::get)
                            .toList())
                    .map(chosen -> new Try(chosen, cost(chosen), after(chosen, raises)))
                    .filter(attempt -> goal.isReachedBy(attempt.after()))
                    .min(Try.BEST_FIRST);
        }

        private static Change raise(ScoredNode scored) {
            return scored.code().startsWith("O")
                    ? new Change.Judged(Verdict.PASSED)
                    : new Change.Score(new BigDecimal("95"));
        }

        private int cost(List<String> chosen) {
            return chosen.stream()
                    .mapToInt(code -> terms.efforts().getOrDefault(code, 1))
                    .sum();
        }

        private ScoredTree after(List<String> chosen, Map<String, Change> raises) {
            var changes = new HashMap<>(raises);
            changes.keySet().retainAll(chosen);
            return WhatIf.of(tree, changes).result();
        }
    }

    /// One set of items, tried.
    record Try(List<String> chosen, int effort, ScoredTree after) {
        static final Comparator<Try> BEST_FIRST = Comparator.comparingInt(Try::effort)
                .thenComparingInt(attempt -> attempt.chosen().size())
                .thenComparing(attempt -> attempt.after().total().orElseThrow(), Comparator.reverseOrder())
                .thenComparing(Try::chosen, Try::compareInCountingOrder);

        Set<String> codes() {
            return Set.copyOf(chosen);
        }

        private static int compareInCountingOrder(List<String> one, List<String> other) {
            return IntStream.range(0, one.size())
                    .map(i -> ThaiOrder.ofCodes().compare(one.get(i), other.get(i)))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// A year of fiscal year 2564's shape with random scores and efforts.
    private static ScoredTree year(Random random, Map<String, Integer> efforts) {
        var edition = Trees.edition2564(Trees.LETTERS);
        var published = new HashMap<String, BigDecimal>();
        var verdicts = new HashMap<String, Verdict>();
        edition.root().leaves().forEach(leaf -> {
            efforts.put(leaf.code(), 1 + random.nextInt(9));
            published.put(leaf.code(), BigDecimal.valueOf(5000 + random.nextInt(5000), 2));
            verdicts.put(leaf.code(), random.nextBoolean() ? Verdict.PASSED : Verdict.FAILED);
        });
        edition.root()
                .leaves()
                .filter(leaf -> leaf.code().startsWith("O"))
                .forEach(leaf -> published.remove(leaf.code()));
        return Fold.score(edition, Inputs.NONE.withPublished(published).withVerdicts(verdicts));
    }

    private static double solved(ScoredTree year, BigDecimal goal, Map<String, Integer> efforts) {
        var model = new ExpressionsBasedModel();
        var gained = model.newExpression("gained")
                .lower(goal.doubleValue() - year.total().orElseThrow().doubleValue());
        for (var value : MarginalValue.all(year, Lines.of(year.edition()))) {
            double gain = value.toAim().orElseThrow().doubleValue();
            if (gain > 0) {
                var isRaised = model.newVariable(value.code()).binary().weight(efforts.getOrDefault(value.code(), 1));
                gained.set(isRaised, gain);
            }
        }
        Optimisation.Result result = model.minimise();
        assertThat(result.getState()).isEqualTo(Optimisation.State.OPTIMAL);
        return Math.rint(result.getValue());
    }
}
