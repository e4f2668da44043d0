package org.prongsai.web.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
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
/// @param keys   the beginning of the keys of its words: `title`, `lead`, `hint`, `none` and `store` follow; faults of
/// its own are
///               called `fault.<code>` behind it, or behind it without its last part
/// @param guide  part of the guide that explains it
/// @param accept the endings of the files it takes
/// @param hidden what its forms send beside their fields
public record SheetView(
        String keys,
        String guide,
        String accept,
        String path,
        List<Crumb> crumbs,
        List<Action> ways,
        Map<String, String> hidden,
        Words words) {
    /// More lines than this are told by their number.
    private static final int SHOWN = 400;

    public SheetView {
        crumbs = List.copyOf(crumbs);
        ways = List.copyOf(ways);
        hidden = Map.copyOf(hidden);
    }

    /// The form alone.
    public SheetPage asked(@Nullable String paste, FieldErrors errors) {
        return page(0, fields(paste, errors), null, Map.of());
    }

    /// What a file would do.
    ///
    /// @param text the file, to be stored as it is shown
    public SheetPage shown(Comparison<?> file, String text) {
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
                words.lookup(keys + ".title"),
                words.lookup(keys + ".lead"),
                guide,
                crumbs,
                ways,
                path,
                hidden,
                words.lookup(keys + ".store"),
                Step.steps(
                        List.of(
                                words.lookup("web.sheet.step.choose"),
                                words.lookup("web.sheet.step.check"),
                                words.lookup("web.sheet.step.store")),
                        step,
                        path),
                fields,
                file == null || sound != null ? null : faults("web.sheet.faults", file.faults()),
                file == null || file.doubts().isEmpty() ? null : faults("web.sheet.doubts", file.doubts()),
                sound == null ? null : changes("web.sheet.changes", sound, state -> state != Comparison.State.STALE),
                sound != null && isStale
                        ? changes("web.sheet.stale", sound, state -> state == Comparison.State.STALE)
                        : null,
                sound == null ? null : summary(sound),
                isStale
                        ? Field.check("over", words.lookup("web.sheet.over")).hint(words.lookup("web.sheet.over.hint"))
                        : null,
                kept);
    }

    private String summary(Comparison<?> file) {
        return words.text(
                "web.sheet.summary",
                file.count(Comparison.State.ADDED),
                file.count(Comparison.State.CHANGED),
                file.count(Comparison.State.STALE),
                file.same());
    }

    private List<Field> fields(@Nullable String paste, FieldErrors errors) {
        return List.of(
                Field.file("file", words.lookup("web.sheet.file"), accept)
                        .hint(words.lookup(keys + ".hint"))
                        .error(errors.on("file")),
                Field.area("paste", words.lookup("web.sheet.paste"))
                        .with("rows", "4")
                        .value(paste)
                        .error(errors.on("paste")));
    }

    private Table faults(String caption, List<ListFault> faults) {
        return Table.of(
                words.lookup(caption),
                List.of(
                        Column.number(words.lookup("web.sheet.row")),
                        Column.text(words.lookup("web.sheet.column")),
                        Column.text(words.lookup("web.sheet.what"))),
                faults.stream()
                        .limit(SHOWN)
                        .map(fault -> Table.Row.of(
                                fault.row() == 0 ? Cell.text("") : Cell.number(Integer.toString(fault.row())),
                                Cell.text(fault.column()),
                                Cell.text(said(fault))))
                        .toList());
    }

    private String said(ListFault fault) {
        String code = ".fault." + fault.code();
        String above = keys.substring(0, keys.lastIndexOf('.'));
        String key = Stream.of(keys, above)
                .map(prefix -> prefix + code)
                .filter(words::has)
                .findFirst()
                .orElse("web.sheet" + code);
        return words.text(key, fault.argument());
    }

    /// What is said of a file without such a table.
    String none() {
        return words.lookup(keys + ".none");
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
                                Column.number(words.lookup("web.sheet.row")),
                                Column.naming(words.lookup("web.sheet.about")),
                                Column.text(words.lookup("web.sheet.change")),
                                Column.text(words.lookup("web.sheet.column")),
                                Column.text(words.lookup("web.sheet.before")),
                                Column.text(words.lookup("web.sheet.after"))),
                        rows)
                .empty(words.lookup("web.sheet.changes.none"));
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
                    Cell.text(Workbooks.heading(cell.column(), words.language())),
                    said(cell.before()),
                    said(cell.after())));
        }
        return rows;
    }

    private Cell said(String text) {
        return text.isEmpty() ? new Cell.Missing(words.lookup("web.sheet.blank")) : Cell.text(text);
    }

    private Badge badge(Comparison.State state) {
        return switch (state) {
            case ADDED -> Badge.of(words.lookup("web.sheet.added"), Tone.GOOD);
            case CHANGED -> Badge.of(words.lookup("web.sheet.changed"), Tone.ACTION);
            case STALE -> Badge.of(words.lookup("web.sheet.since"), Tone.WARNING);
        };
    }
}
