package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Tally;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// How many of those who answered met bribery (I4–I6 and E4 of fiscal year 2564), apart from the score.
final class ExperienceTable {
    private static final int DIGITS = 6;

    private final List<Met> all = new ArrayList<>();
    private final Words words;

    ExperienceTable(ScoredTree tree, Words words) {
        this.words = words;
        for (ScoredNode instrument : tree.root().children()) {
            instrument.walk().forEach(node -> {
                if (node.children().isEmpty() && node.node().level() == Level.ITEM) {
                    add(instrument, node, "");
                }
                node.children().stream()
                        .filter(child -> child.node().level() == Level.SUB_ITEM)
                        .forEach(child ->
                                add(instrument, child, words.pick(node.node().label()) + ": "));
            });
        }
    }

    private void add(ScoredNode instrument, ScoredNode node, String before) {
        Tally tally = node.tally();
        if (tally != null
                && tally.respondents() > 0
                && node.node().content() instanceof Content.Question question
                && !question.experience().isEmpty()) {
            int met = question.experience().stream()
                    .mapToInt(choice -> tally.counts().getOrDefault(choice, 0))
                    .sum();
            String what = node.node().shownCode() + " " + before
                    + words.pick(node.node().label());
            all.add(new Met(instrument, what, met, tally.respondents()));
        }
    }

    /// @param what the question
    private record Met(ScoredNode instrument, String what, int met, int of) {
        BigDecimal share() {
            return BigDecimal.valueOf(met).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
        }
    }

    /// Null where it was not asked, or too few answered.
    @Nullable Table table() {
        return all.isEmpty()
                ? null
                : Table.of(
                                words.lookup("portal.experience"),
                                List.of(
                                        Column.text(words.lookup("portal.experience.who")),
                                        Column.naming(words.lookup("portal.experience.what")),
                                        Column.number(words.lookup("portal.experience.met")),
                                        Column.number(words.lookup("portal.experience.share"))),
                                all.stream().map(this::row).toList())
                        .captionHidden();
    }

    private Table.Row row(Met met) {
        String code = met.instrument().code();
        return Table.Row.of(
                Cell.text(
                        words.has("portal.plain." + code)
                                ? words.lookup("portal.plain." + code)
                                : words.pick(met.instrument().node().label())),
                Cell.text(met.what()),
                Cell.number(words.text("portal.experience.of", words.count(met.met()), words.count(met.of()))),
                Cell.number(words.percent(met.share(), 1)));
    }

    /// The highest rate of each side in a sentence: at least so many met it.
    String said() {
        return all.stream()
                .collect(Collectors.toMap(
                        met -> met.instrument().code(),
                        met -> met,
                        BinaryOperator.maxBy(Comparator.comparing(Met::share)),
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(met -> words.text(
                        "portal.experience.said",
                        words.has("portal.plain." + met.instrument().code())
                                ? words.lookup(
                                        "portal.plain." + met.instrument().code())
                                : met.instrument().code(),
                        words.percent(met.share(), 1)))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
