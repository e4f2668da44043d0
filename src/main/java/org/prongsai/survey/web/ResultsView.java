package org.prongsai.survey.web;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Comments.Comment;
import org.prongsai.survey.DayCounts;
import org.prongsai.survey.Interviews;
import org.prongsai.survey.Questionnaire.Attribute;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Tallies.Counted;
import org.prongsai.survey.Tallies.Group;
import org.prongsai.survey.Tallies.Results;
import org.prongsai.survey.Way;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Makes the page of a survey's results.
final class ResultsView {
    /// From the best answer to the worst, for scales of two to ten.
    private static final List<Tone> RAMP = List.of(Tone.AA, Tone.A, Tone.B, Tone.C, Tone.D, Tone.E, Tone.F);

    private final AgencyYear at;
    private final Survey survey;
    private final Results results;
    private final DayCounts counts;
    private final List<Comment> comments;
    private final Visit visit;
    private final Words words;

    ResultsView(AgencyYear at, Survey survey, Results results, DayCounts counts, List<Comment> comments, Visit visit) {
        this.at = at;
        this.survey = survey;
        this.results = results;
        this.counts = counts;
        this.comments = comments;
        this.visit = visit;
        this.words = visit.words();
    }

    ResultsPage page() {
        boolean enough = results.isEnough();
        return new ResultsPage(
                words.text("survey.results.of", words.pick(survey.title())),
                SurveyTexts.crumbs(at, survey, words),
                survey.held() == Survey.Held.INTERNAL ? words.lookup("survey.internal") : null,
                tiles(),
                notes(),
                enough,
                enough ? charts() : List.of(),
                questions(enough),
                enough ? groups() : Map.of(),
                comments.stream()
                        .flatMap(comment -> Optional.ofNullable(comment.shown()).stream())
                        .toList(),
                actions());
    }

    private List<Tile> tiles() {
        var tiles = new ArrayList<Tile>();
        int answered = results.all().respondents();
        tiles.add(Tile.of(words.lookup("survey.results.respondents"), Figure.plain(words.count(answered))));
        if (survey.population() != null && survey.population() > 0) {
            long share = Math.round(answered * 100.0 / survey.population());
            tiles.add(Tile.of(words.lookup("survey.results.share"), Figure.plain(share + "%")));
        }
        if (Interviews.hasPartTwo(survey)) {
            tiles.add(
                    Tile.of(words.lookup("survey.interview.tile.1"), Figure.plain(words.count(counts.selfAnswered()))));
            tiles.add(Tile.of(words.lookup("survey.interview.tile.2"), Figure.plain(words.count(counts.interviews()))));
        }
        return tiles;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (!results.isEnough()) {
            notes.add(words.lookup("survey.results.few"));
        }
        if (survey.ways().contains(Way.LINK)) {
            notes.add(words.lookup("survey.results.link"));
        }
        if (counts.interviews() > 0) {
            notes.add(words.lookup("survey.interview.results"));
        }
        notes.add(words.lookup("survey.results.hidden"));
        return notes;
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        String path = SurveysController.path(at, survey.id());
        if (!comments.isEmpty() && visit.may(KeepsSurveys.class)) {
            actions.add(Action.secondary(words.lookup("survey.written"), path + "/comments"));
        }
        if (survey.counts()) {
            actions.add(Action.secondary(words.lookup("survey.results.change"), at.path("change")));
        }
        actions.add(Action.secondary(words.lookup("survey.receipts"), "/surveys/" + survey.id() + "/receipts"));
        return actions;
    }

    /// One chart for the questions of each scale; answers stand from the best to the worst.
    private List<Stacked> charts() {
        var scales = new LinkedHashMap<List<String>, List<Integer>>();
        List<Question> questions = results.questionnaire().questions();
        for (int i = 0; i < questions.size(); i++) {
            List<String> labels = best(questions.get(i)).stream()
                    .map(option -> words.pick(option.label()))
                    .toList();
            scales.computeIfAbsent(labels, _ -> new ArrayList<>()).add(i);
        }
        var charts = new ArrayList<Stacked>();
        scales.forEach((labels, indexes) -> charts.add(chart(labels, indexes)));
        return charts;
    }

    private Stacked chart(List<String> labels, List<Integer> indexes) {
        var choices = new ArrayList<Stacked.Choice>();
        for (int i = 0; i < labels.size(); i++) {
            int tone = labels.size() == 1 ? 0 : i * (RAMP.size() - 1) / (labels.size() - 1);
            choices.add(new Stacked.Choice(labels.get(i), RAMP.get(tone)));
        }
        var rows = new ArrayList<Stacked.Row>();
        for (int index : indexes) {
            Question question = results.questionnaire().questions().get(index);
            List<Integer> counts = results.all().counts().get(index);
            rows.add(new Stacked.Row(
                    question.code() + " " + words.pick(question.ask()),
                    score(results.scores(results.all()).get(index)),
                    best(question).stream()
                            .map(option -> (long) counts.get(question.options().indexOf(option)))
                            .toList()));
        }
        return new Stacked(
                words.text("survey.results.chart", String.join(" – ", labels.getFirst(), labels.getLast())),
                words.lookup("survey.results.question"),
                choices,
                rows);
    }

    private static List<Option> best(Question question) {
        return question.options().stream()
                .sorted((one, other) -> other.worth().compareTo(one.worth()))
                .toList();
    }

    private Table questions(boolean enough) {
        var rows = new ArrayList<Table.Row>();
        List<Question> questions = results.questionnaire().questions();
        for (int i = 0; enough && i < questions.size(); i++) {
            rows.add(Table.Row.of(
                    Cell.text(questions.get(i).code()),
                    Cell.text(words.pick(questions.get(i).ask())),
                    Cell.number(words.count(results.all().respondents())),
                    Cell.number(score(results.scores(results.all()).get(i)))));
        }
        return Table.of(
                        words.lookup("survey.results.questions"),
                        List.of(
                                Column.naming(words.lookup("survey.results.code")),
                                Column.text(words.lookup("survey.results.question")),
                                Column.number(words.lookup("survey.results.n")),
                                Column.number(words.lookup("survey.results.score"))),
                        rows)
                .downloads(HasTables.downloads(visit, "questions"))
                .empty(words.lookup("survey.results.few"));
    }

    private Map<String, Table> groups() {
        var tables = new LinkedHashMap<String, Table>();
        results.groups().forEach((attribute, groups) -> {
            String name = "group-" + attribute.code().toLowerCase(Locale.ROOT).replace('_', '-');
            tables.put(
                    name,
                    Table.of(
                                    words.pick(attribute.label()),
                                    List.of(
                                            Column.naming(words.lookup("survey.results.group")),
                                            Column.number(words.lookup("survey.results.n")),
                                            Column.number(words.lookup("survey.results.mean"))),
                                    groups.stream()
                                            .map(group -> row(attribute, group))
                                            .toList())
                            .downloads(HasTables.downloads(visit, name)));
        });
        return tables;
    }

    private Table.Row row(Attribute attribute, Group group) {
        String label = attribute.categories().stream()
                .filter(category -> category.code().equals(group.category()))
                .findFirst()
                .map(category -> words.pick(category.label()))
                .orElseGet(() -> words.lookup("survey.answer.unsaid"));
        String hidden = words.lookup("survey.results.small");
        return Table.Row.of(
                Cell.text(label),
                Cell.number(group.counted()
                        .map(counted -> words.count(counted.respondents()))
                        .orElse(hidden)),
                Cell.number(group.counted().map(this::mean).orElse(hidden)));
    }

    /// The mean of all questions' scores: to compare groups, and no indicator of the assessment.
    private String mean(Counted counted) {
        List<BigFraction> scores =
                results.scores(counted).stream().flatMap(Optional::stream).toList();
        return scores.isEmpty()
                ? "–"
                : score(Optional.of(scores.stream()
                        .reduce(BigFraction.ZERO, BigFraction::add)
                        .divide(scores.size())));
    }

    private String score(Optional<BigFraction> score) {
        return score.map(value -> words.score(value.bigDecimalValue(6, RoundingMode.HALF_UP)))
                .orElse("–");
    }
}
