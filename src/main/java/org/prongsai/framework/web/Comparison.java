package org.prongsai.framework.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionDifference;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Two editions side by side: what one has, the other lacks, or says otherwise.
final class Comparison {
    /// So many rows show without being asked for.
    private static final int FEW = 24;

    private final Edition was;
    private final Edition is;
    private final Words words;
    private final DifferenceCells cells;
    private final List<EditionDifference> all;

    Comparison(Edition was, Edition is, Words words) {
        this.was = was;
        this.is = is;
        this.words = words;
        this.cells = new DifferenceCells(was, is, words);
        List<EditionDifference> every = EditionDifference.between(was, is);
        this.all = every.stream()
                .filter(difference -> !toldInReadersLanguage(difference, every))
                .toList();
    }

    /// Texts in the other language are told only where those in the reader's are the same.
    private boolean toldInReadersLanguage(EditionDifference difference, List<EditionDifference> every) {
        String other = words.language().other().tag();
        String field = difference.field();
        boolean foreign = field.equals(other) || field.endsWith("." + other);
        String twin = field.substring(0, field.length() - (foreign ? 2 : 0))
                + words.language().tag();
        return foreign
                && every.stream()
                        .anyMatch(one -> one.subject().equals(difference.subject())
                                && one.field().equals(twin));
    }

    /// How many differences there are, those of the year alone left out.
    long count() {
        return all.stream()
                .filter(difference -> topic(difference) != Topic.YEARS)
                .count();
    }

    /// The differences by topic; none exactly when the editions say the same under their ids.
    List<DifferencePart> parts() {
        Map<Topic, List<EditionDifference>> topics = new EnumMap<>(Topic.class);
        all.forEach(difference -> topics.computeIfAbsent(topic(difference), _ -> new ArrayList<>())
                .add(difference));
        return topics.entrySet().stream()
                .map(topic -> part(topic.getKey(), topic.getValue()))
                .toList();
    }

    private Topic topic(EditionDifference difference) {
        return movesWithTheYear(difference) ? Topic.YEARS : Topic.of(difference);
    }

    /// Whether the texts are the same but for the fiscal year and the one before, such as `พ.ศ. 2564`.
    private boolean movesWithTheYear(EditionDifference difference) {
        int years = is.year().buddhistYear() - was.year().buddhistYear();
        var ownYears = Pattern.compile(
                "(?<!\\d)(" + was.year().buddhistYear() + "|" + (was.year().buddhistYear() - 1) + ")(?!\\d)");
        return years != 0
                && ownYears.matcher(difference.was()).find()
                && ownYears.matcher(difference.was())
                        .replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + years))
                        .equals(difference.is());
    }

    private DifferencePart part(Topic topic, List<EditionDifference> differences) {
        String title = words.text("framework.compare.part", words.lookup(topic.key()), words.count(differences.size()));
        var table = switch (topic) {
            case ADDED, REMOVED -> nodes(title, differences);
            case GENERAL -> table(title, differences, false);
            case WEIGHTS, TEXTS, SCALES, COMPONENTS, GRADES, SAMPLING, PROVENANCE, YEARS ->
                table(title, differences, true);
        };
        return new DifferencePart(
                title,
                table.captionHidden(),
                topic == Topic.GRADES || (topic != Topic.YEARS && differences.size() <= FEW),
                topic == Topic.GRADES ? rules() : null);
    }

    private DifferencePart.Rules rules() {
        return new DifferencePart.Rules(
                columns().get(2).label(), rules(was), columns().get(3).label(), rules(is));
    }

    private List<Table> rules(Edition edition) {
        Table parts = GradeTable.ofParts(edition, words);
        Table total = GradeTable.ofTotal(edition, words);
        return parts == null ? List.of(total) : List.of(total, parts);
    }

    private Table nodes(String title, List<EditionDifference> differences) {
        return Table.of(
                title,
                List.of(
                        Column.text(words.lookup("framework.compare.subject")),
                        Column.text(words.lookup("framework.nodes.level"))),
                differences.stream()
                        .map(difference -> Table.Row.of(cells.subject(difference), cells.level(difference)))
                        .toList());
    }

    /// @param subjects whether to say what each difference is about
    private Table table(String title, List<EditionDifference> differences, boolean subjects) {
        int from = subjects ? 0 : 1;
        return Table.of(
                title,
                columns().subList(from, 4),
                differences.stream()
                        .map(difference -> new Table.Row(row(difference).subList(from, 4), false))
                        .toList());
    }

    /// All differences in one table, for a file.
    Table all() {
        var columns = new ArrayList<>(columns());
        columns.addFirst(Column.text(words.lookup("framework.compare.topic")));
        return Table.of(
                words.lookup("framework.compare.title"),
                columns,
                all.stream()
                        .map(difference -> {
                            var row = new ArrayList<>(row(difference));
                            row.addFirst(
                                    Cell.text(words.lookup(topic(difference).key())));
                            return new Table.Row(row, false);
                        })
                        .toList());
    }

    private List<Column> columns() {
        var shown = new Shown(words);
        boolean twins = was.id().equals(is.id());
        return List.of(
                Column.text(words.lookup("framework.compare.subject")),
                Column.text(words.lookup("framework.compare.field")),
                Column.text(twins ? words.lookup("framework.compare.was") : shown.year(was)),
                Column.text(twins ? words.lookup("framework.compare.is") : shown.year(is)));
    }

    private List<Cell> row(EditionDifference difference) {
        return List.of(cells.subject(difference), cells.field(difference), cells.was(difference), cells.is(difference));
    }
}
