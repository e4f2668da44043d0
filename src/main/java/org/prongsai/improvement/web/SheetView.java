package org.prongsai.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.improvement.sheet.Comparison;
import org.prongsai.improvement.sheet.PlanFiles;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the import of a file: its form, its faults and what it would do.
///
/// @param kind   the part of the keys of its words: `plan`, `reports`, `advice` or `owners`
/// @param accept the endings of the files it takes
record SheetView(
        String kind,
        String accept,
        String path,
        List<Crumb> crumbs,
        List<Action> ways,
        Map<String, String> hidden,
        Words words) {
    /// More lines than this are told by their number.
    private static final int SHOWN = 400;

    /// The key of what is said of a file without such a table.
    String none() {
        return "improvement.file." + kind + ".none";
    }

    /// The form alone.
    SheetPage asked(@Nullable String paste, FieldErrors errors) {
        return page(0, fields(paste, errors), null, Map.of());
    }

    /// What a file would do.
    ///
    /// @param text the file, to be stored as it is shown
    SheetPage shown(Comparison<?> file, String text) {
        boolean isSound = file.faults().isEmpty();
        return page(
                isSound ? 1 : 0,
                isSound ? List.of() : fields(null, FieldErrors.NONE),
                file,
                isSound && !file.changes().isEmpty()
                        ? Map.of("text", text, "fingerprint", file.fingerprint())
                        : Map.of());
    }

    private SheetPage page(int step, List<Field> fields, @Nullable Comparison<?> file, Map<String, String> kept) {
        Comparison<?> sound = file != null && file.faults().isEmpty() ? file : null;
        boolean isStale = sound != null && sound.count(Comparison.State.STALE) > 0;
        return new SheetPage(
                words.lookup("improvement.file." + kind + ".title"),
                words.lookup("improvement.file." + kind + ".lead"),
                crumbs,
                ways,
                path,
                hidden,
                words.lookup("improvement.file." + kind + ".store"),
                steps(step),
                fields,
                file == null || sound != null ? null : faults("improvement.file.faults", file.faults()),
                file == null || file.doubts().isEmpty() ? null : faults("improvement.file.doubts", file.doubts()),
                sound == null
                        ? null
                        : changes("improvement.file.changes", sound, state -> state != Comparison.State.STALE),
                sound != null && isStale
                        ? changes("improvement.file.stale", sound, state -> state == Comparison.State.STALE)
                        : null,
                sound == null ? null : summary(sound),
                isStale
                        ? Field.check("over", words.lookup("improvement.file.over"))
                                .hint(words.lookup("improvement.file.over.hint"))
                        : null,
                kept);
    }

    private String summary(Comparison<?> file) {
        return words.text(
                "improvement.file.summary",
                file.count(Comparison.State.ADDED),
                file.count(Comparison.State.CHANGED),
                file.count(Comparison.State.STALE),
                file.same());
    }

    private List<Step> steps(int current) {
        String[] keys = {"improvement.file.step.choose", "improvement.file.step.check", "improvement.file.step.store"};
        return IntStream.range(0, keys.length)
                .mapToObj(i -> new Step(
                        words.lookup(keys[i]),
                        i < current ? Step.State.DONE : i == current ? Step.State.CURRENT : Step.State.AHEAD,
                        i < current ? path : null))
                .toList();
    }

    private List<Field> fields(@Nullable String paste, FieldErrors errors) {
        return List.of(
                Field.file("file", words.lookup("improvement.file.file"), accept)
                        .hint(words.lookup("improvement.file." + kind + ".hint"))
                        .error(errors.on("file")),
                Field.area("paste", words.lookup("improvement.file.paste"))
                        .with("rows", "4")
                        .value(paste)
                        .error(errors.on("paste")));
    }

    private Table faults(String caption, List<ListFault> faults) {
        return Table.of(
                words.lookup(caption),
                List.of(
                        Column.number(words.lookup("improvement.file.row")),
                        Column.text(words.lookup("improvement.file.column")),
                        Column.text(words.lookup("improvement.file.what"))),
                faults.stream()
                        .limit(SHOWN)
                        .map(fault -> Table.Row.of(
                                fault.row() == 0 ? Cell.text("") : Cell.number(Integer.toString(fault.row())),
                                Cell.text(fault.column()),
                                Cell.text(words.text("improvement.file.fault." + fault.code(), fault.argument()))))
                        .toList());
    }

    private Table changes(String caption, Comparison<?> file, Predicate<Comparison.State> wanted) {
        List<Table.Row> rows = file.changes().stream()
                .filter(change -> wanted.test(change.state()))
                .flatMap(change -> rows(change).stream())
                .limit(SHOWN)
                .toList();
        return Table.of(
                        words.lookup(caption),
                        List.of(
                                Column.number(words.lookup("improvement.file.row")),
                                Column.naming(words.lookup("improvement.file.about")),
                                Column.text(words.lookup("improvement.file.change")),
                                Column.text(words.lookup("improvement.file.column")),
                                Column.text(words.lookup("improvement.file.before")),
                                Column.text(words.lookup("improvement.file.after"))),
                        rows)
                .empty(words.lookup("improvement.file.changes.none"));
    }

    private List<Table.Row> rows(Comparison.Change<?> change) {
        var rows = new ArrayList<Table.Row>();
        for (Comparison.CellChange cell : change.cells()) {
            if (change.cells().size() > 1 && cell.after().equals(change.about())) {
                continue; // what is new is called by this cell already
            }
            rows.add(Table.Row.of(
                    Cell.number(Integer.toString(change.row())),
                    Cell.text(change.about()),
                    new Cell.Marked(badge(change.state())),
                    Cell.text(PlanFiles.heading(cell.column(), words.language())),
                    said(cell.before()),
                    said(cell.after())));
        }
        return rows;
    }

    private Cell said(String text) {
        return text.isEmpty() ? new Cell.Missing(words.lookup("improvement.file.blank")) : Cell.text(text);
    }

    private Badge badge(Comparison.State state) {
        return switch (state) {
            case ADDED -> Badge.of(words.lookup("improvement.file.added"), Tone.GOOD);
            case CHANGED -> Badge.of(words.lookup("improvement.file.changed"), Tone.ACTION);
            case STALE -> Badge.of(words.lookup("improvement.file.since"), Tone.WARNING);
        };
    }
}
