package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whether somebody who knows the rule, and sees what is shown and the total, can work out a hidden group.
class SuppressionTest {
    private static final int TABLES = 10_000;

    @Test
    void noHiddenGroupIsWorkedOutOfTenThousandTables() {
        assertThat(recovered(Suppression::shown, TABLES)).isZero();
    }

    /// The control: to hide the small groups alone gives them away.
    @Test
    void hidingTheSmallAloneGivesThemAway() {
        assertThat(recovered(SuppressionTest::smallAlone, TABLES)).isGreaterThan(TABLES / 20);
    }

    /// Hides what is below five, and nothing else.
    static List<Boolean> smallAlone(List<Integer> groups) {
        return groups.stream().map(count -> count >= Suppression.FLOOR).toList();
    }

    /// Every table of two to four groups and up to twenty-two answers: what is published fits others too, in which each
    /// hidden group that has answers has another number of them.
    @Test
    void whatIsPublishedAlwaysFitsOtherTablesToo() {
        for (int groups = 2; groups <= 4; groups++) {
            for (int total = 0; total <= 22; total++) {
                Map<List<Integer>, List<List<Integer>>> byPublished =
                        tables(total, groups).stream().collect(Collectors.groupingBy(SuppressionTest::published));
                byPublished.values().forEach(SuppressionTest::assertUncertain);
            }
        }
    }

    private static void assertUncertain(List<List<Integer>> same) {
        List<Boolean> shown = Suppression.shown(same.getFirst());
        for (int group = 0; group < shown.size(); group++) {
            if (!shown.get(group)) {
                int at = group;
                Set<Integer> possible =
                        same.stream().map(table -> table.get(at)).collect(Collectors.toSet());
                int hidden = sum(same.getFirst(), shown);
                assertThat(hidden == 0 || possible.size() > 1)
                        .as("group %s of %s", group, same)
                        .isTrue();
            }
        }
    }

    private static int sum(List<Integer> table, List<Boolean> shown) {
        int sum = 0;
        for (int i = 0; i < table.size(); i++) {
            sum += shown.get(i) ? 0 : table.get(i);
        }
        return sum;
    }

    private static List<Integer> published(List<Integer> table) {
        List<Boolean> shown = Suppression.shown(table);
        var published = new ArrayList<Integer>();
        for (int i = 0; i < table.size(); i++) {
            published.add(shown.get(i) ? table.get(i) : -1);
        }
        return published;
    }

    private static List<List<Integer>> tables(int total, int groups) {
        if (groups == 1) {
            return List.of(List.of(total));
        }
        var tables = new ArrayList<List<Integer>>();
        for (int first = 0; first <= total; first++) {
            for (List<Integer> rest : tables(total - first, groups - 1)) {
                var table = new ArrayList<Integer>();
                table.add(first);
                table.addAll(rest);
                tables.add(table);
            }
        }
        return tables;
    }

    /// How many tables have a hidden group of 1 to 4 that is the only one hidden, and so is the total less the others;
    /// or hide fewer than 5 answers of more.
    static long recovered(Function<List<Integer>, List<Boolean>> rule, int tables) {
        var random = new Random(2564);
        long recovered = 0;
        for (int i = 0; i < tables; i++) {
            var groups = new ArrayList<Integer>();
            int size = 2 + random.nextInt(6);
            for (int j = 0; j < size; j++) {
                groups.add(random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(60));
            }
            List<Boolean> shown = rule.apply(groups);
            long hidden = shown.stream().filter(one -> !one).count();
            int sum = sum(groups, shown);
            boolean any = shown.contains(true);
            if (any && sum > 0 && (hidden == 1 || sum < Suppression.FLOOR)) {
                recovered++;
            }
        }
        return recovered;
    }
}
