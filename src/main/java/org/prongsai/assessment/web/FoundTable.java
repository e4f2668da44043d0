package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Finding;
import org.prongsai.assessment.web.Worklist.Task;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Row;

/// What others found of an item, side by side; rows in which they differ stand out.
final class FoundTable {
    private FoundTable() {}

    /// What others found, component by component; null where he may not see it.
    static @Nullable Table of(Task task, Words words) {
        List<Finding> others = task.shown();
        if (others.isEmpty()) {
            return null;
        }
        List<Column> columns = Stream.concat(
                        Stream.of(Column.naming(words.lookup("assessment.room.component"))),
                        others.stream().map(one -> Column.text(RoomText.place(one.place(), words))))
                .toList();
        var rows = new ArrayList<Row>();
        IntStream.range(0, task.rule().components().size())
                .forEach(i -> rows.add(new Row(
                        Stream.concat(
                                        Stream.of(Cell.text(words.pick(
                                                task.rule().components().get(i)))),
                                        others.stream()
                                                .map(one -> Cell.text(JudgePanel.said(
                                                        one.found().get(i), words))))
                                .toList(),
                        others.stream()
                                        .map(one -> one.found().get(i))
                                        .distinct()
                                        .count()
                                > 1)));
        rows.add(row(
                words.lookup("assessment.room.verdict"),
                others,
                one -> new Cell.Marked(JudgePanel.badge(Optional.ofNullable(one.verdict()), words))));
        rows.add(row(words.lookup("assessment.room.comment"), others, one -> Cell.text(one.comment())));
        return Table.of(words.lookup("assessment.room.found"), columns, rows);
    }

    private static Row row(String name, List<Finding> others, Function<Finding, Cell> cell) {
        return new Row(
                Stream.concat(Stream.of(Cell.text(name)), others.stream().map(cell))
                        .toList(),
                false);
    }
}
