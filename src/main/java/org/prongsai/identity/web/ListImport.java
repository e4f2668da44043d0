package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the import of a list: its form, its faults and what it would do.
record ListImport(ListKind kind, String path, Words words) {
    /// More rows than this are told by their number.
    private static final int SHOWN = 200;

    /// A change, in words.
    ///
    /// @param before what is known; empty where it is added
    record Change(int row, boolean added, String said, String code, String before) {}

    /// What a list would do, in words.
    record Shown(List<Change> changes, List<ListFault> faults, List<ListFault> doubts, String summary) {}

    /// The form alone.
    ListImportPage asked(@Nullable String paste, FieldErrors errors) {
        return page(0, fields(paste, errors), null, null, null, null, 0, null);
    }

    /// What the list would do.
    ///
    /// @param text the list, to be stored as it is shown
    ListImportPage shown(Shown shown, String text) {
        boolean isSound = shown.faults().isEmpty();
        return page(
                isSound ? 1 : 0,
                isSound ? List.of() : fields(text, FieldErrors.NONE),
                isSound ? null : faults("identity.list.faults", shown.faults()),
                shown.doubts().isEmpty() ? null : faults("identity.list.doubts", shown.doubts()),
                isSound ? changes(shown.changes()) : null,
                isSound ? shown.summary() : null,
                shown.changes().size(),
                isSound && !shown.changes().isEmpty() ? text : null);
    }

    private ListImportPage page(
            int step,
            List<Field> fields,
            @Nullable Table faults,
            @Nullable Table doubts,
            @Nullable Table changes,
            @Nullable String summary,
            int count,
            @Nullable String text) {
        return new ListImportPage(
                words.lookup(kind.title()),
                words.lookup(kind.lead()),
                kind.guide(),
                path,
                words.lookup(kind.store()),
                steps(step),
                fields,
                faults,
                doubts,
                changes,
                summary,
                count,
                text);
    }

    private List<Step> steps(int current) {
        return Step.steps(
                List.of(
                        words.lookup("identity.list.step.choose"),
                        words.lookup("identity.list.step.check"),
                        words.lookup("identity.list.step.store")),
                current,
                path);
    }

    private List<Field> fields(@Nullable String paste, FieldErrors errors) {
        return List.of(
                Field.file("file", words.lookup("identity.list.file"), ".csv,.tsv,.txt,.xlsx")
                        .hint(words.lookup(kind.hint()))
                        .error(errors.on("file")),
                Field.area("paste", words.lookup("identity.list.paste"))
                        .with("rows", "6")
                        .value(paste)
                        .error(errors.on("paste")));
    }

    private Table faults(String caption, List<ListFault> faults) {
        return Table.of(
                words.lookup(caption),
                List.of(
                        Column.number(words.lookup("identity.list.row")),
                        Column.text(words.lookup("identity.list.column")),
                        Column.text(words.lookup("identity.list.what"))),
                faults.stream()
                        .limit(SHOWN)
                        .map(fault -> Table.Row.of(
                                fault.row() == 0 ? Cell.text("") : Cell.number(Integer.toString(fault.row())),
                                Cell.text(fault.column()),
                                Cell.text(words.text("identity.list." + fault.code(), fault.argument()))))
                        .toList());
    }

    private Table changes(List<Change> changes) {
        return Table.of(
                        words.lookup("identity.list.changes"),
                        List.of(
                                Column.number(words.lookup("identity.list.row")),
                                Column.text(words.lookup("identity.list.change")),
                                Column.text(words.lookup("identity.list.after")),
                                Column.text(words.lookup("identity.list.before"))),
                        changes.stream().limit(SHOWN).map(this::row).toList())
                .empty(words.lookup("identity.list.changes.none"));
    }

    private Table.Row row(Change change) {
        return Table.Row.of(
                Cell.number(Integer.toString(change.row())),
                new Cell.Marked(
                        change.added()
                                ? Badge.of(words.lookup("identity.list.added"), Tone.GOOD)
                                : Badge.of(words.lookup("identity.list.changed"), Tone.ACTION)),
                new Cell.Pair(change.said(), change.code()),
                Cell.text(change.before()));
    }
}
