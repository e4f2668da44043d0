package org.prongsai.scoring.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.Scale;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.Tally;
import org.prongsai.web.Words;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// How the answers beneath a node are spread: its own, or those of its parts where all count one scale the same way.
record Answers(ScoredNode scored, Words words) {

    /// Null where the answers are not known, too few to be shown, or counted in different ways.
    @Nullable Stacked chart() {
        List<ScoredNode> questions = scored.walk()
                .filter(node -> node.tally() != null && node.score().isPresent())
                .toList();
        List<Reading> readings = questions.stream()
                .map(node -> new Reading(question(node).scale(), question(node).polarity()))
                .distinct()
                .toList();
        if (questions.size() > 6 || readings.size() != 1) {
            return null;
        }
        List<Choice> choices = readings.getFirst().bestFirst();
        return new Stacked(
                words.lookup("scoring.answers"),
                words.lookup("scoring.question"),
                IntStream.range(0, choices.size())
                        .mapToObj(i ->
                                new Stacked.Choice(words.pick(choices.get(i).label()), Tone.ofRank(i, choices.size())))
                        .toList(),
                questions.stream().map(node -> row(node, choices)).toList());
    }

    /// A scale as a question counts it.
    private record Reading(Scale scale, Polarity polarity) {
        List<Choice> bestFirst() {
            return scale.choices().stream()
                    .sorted(Comparator.comparingDouble((Choice choice) ->
                                    scale.points(choice, polarity).doubleValue())
                            .reversed())
                    .toList();
        }
    }

    private Stacked.Row row(ScoredNode node, List<Choice> choices) {
        Tally tally = tally(node);
        return new Stacked.Row(
                node.node().shownCode() + " " + words.pick(node.node().label()),
                words.text("scoring.respondents", words.count(tally.respondents())),
                choices.stream()
                        .map(choice -> (long) tally.counts().getOrDefault(choice.code(), 0))
                        .toList());
    }

    /// The answers with their points and products; null for anything but a question with answers.
    @Nullable Table table() {
        if (scored.tally() == null || scored.score().isEmpty()) {
            return null;
        }
        var rows = new ArrayList<Table.Row>();
        for (Choice choice : question(scored).scale().choices()) {
            int count = tally(scored).counts().getOrDefault(choice.code(), 0);
            var points =
                    question(scored).scale().points(choice, question(scored).polarity());
            rows.add(Table.Row.of(
                    Cell.text(words.pick(choice.label())),
                    Cell.number(words.count(count)),
                    Cell.number(whole(points.doubleValue())),
                    Cell.number(words.count(points.multiply(count).longValue()))));
        }
        rows.add(Table.Row.of(
                        Cell.text(words.lookup("scoring.answers.sum")),
                        Cell.number(words.count(tally(scored).respondents())),
                        Cell.number(scored.score().map(Rounding::shown).orElse("")),
                        Cell.number(words.count(sum())))
                .highlight());
        return Table.of(
                        words.lookup("scoring.answers"),
                        List.of(
                                Column.text(words.lookup("scoring.answers.choice")),
                                Column.number(words.lookup("scoring.answers.count")),
                                Column.number(words.lookup("scoring.answers.points")),
                                Column.number(words.lookup("scoring.answers.product"))),
                        rows)
                .captionHidden();
    }

    private long sum() {
        return scored.score()
                .map(score -> score.multiply(tally(scored).respondents()).longValue())
                .orElse(0L);
    }

    private static String whole(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }

    private static Content.Question question(ScoredNode node) {
        if (node.node().content() instanceof Content.Question question) {
            return question;
        }
        throw new IllegalArgumentException("not a question: " + node.code());
    }

    private static Tally tally(ScoredNode node) {
        return java.util.Objects.requireNonNull(node.tally());
    }
}
