package org.prongsai.identity.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyList;
import org.prongsai.identity.KindProfile;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the import of a list of agencies.
record RegisterImport(Words words) {
    /// More rows than this are told by their number.
    private static final int SHOWN = 200;

    /// The form alone.
    RegisterImportPage asked(@Nullable String paste, FieldErrors errors) {
        return new RegisterImportPage(steps(0), fields(paste, errors), null, null, null, null, 0, null);
    }

    /// What the list would do.
    RegisterImportPage shown(AgencyList.Plan plan, String text) {
        boolean isSound = plan.faults().isEmpty();
        return new RegisterImportPage(
                steps(isSound ? 1 : 0),
                isSound ? List.of() : fields(text, FieldErrors.NONE),
                isSound ? null : faults("identity.list.faults", plan.faults()),
                plan.doubts().isEmpty() ? null : faults("identity.list.doubts", plan.doubts()),
                isSound ? changes(plan.changes()) : null,
                isSound ? summary(plan) : null,
                plan.changes().size(),
                isSound && !plan.changes().isEmpty() ? text : null);
    }

    private String summary(AgencyList.Plan plan) {
        long added = plan.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        return words.text("identity.list.summary", added, plan.changes().size() - added, plan.same());
    }

    private List<Step> steps(int current) {
        String[] keys = {"identity.list.step.choose", "identity.list.step.check", "identity.list.step.store"};
        return IntStream.range(0, keys.length)
                .mapToObj(i -> new Step(
                        words.lookup(keys[i]),
                        i < current ? Step.State.DONE : i == current ? Step.State.CURRENT : Step.State.AHEAD,
                        i < current ? "/register/import" : null))
                .toList();
    }

    private List<Field> fields(@Nullable String paste, FieldErrors errors) {
        return List.of(
                Field.file("file", words.lookup("identity.list.file"), ".csv,.tsv,.txt,.xlsx")
                        .hint(words.lookup("identity.list.file.hint"))
                        .error(errors.on("file")),
                Field.area("paste", words.lookup("identity.list.paste"))
                        .with("rows", "6")
                        .value(paste)
                        .error(errors.on("paste")));
    }

    private Table faults(String caption, List<AgencyList.Fault> faults) {
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

    private Table changes(List<AgencyList.Change> changes) {
        return Table.of(
                        words.lookup("identity.list.changes"),
                        List.of(
                                Column.number(words.lookup("identity.list.row")),
                                Column.text(words.lookup("identity.list.change")),
                                Column.text(words.lookup("identity.agency.name")),
                                Column.text(words.lookup("identity.list.before"))),
                        changes.stream().limit(SHOWN).map(this::row).toList())
                .empty(words.lookup("identity.list.changes.none"));
    }

    private Table.Row row(AgencyList.Change change) {
        Agency before = change.before();
        return Table.Row.of(
                Cell.number(Integer.toString(change.row())),
                new Cell.Marked(
                        before == null
                                ? Badge.of(words.lookup("identity.list.added"), Tone.GOOD)
                                : Badge.of(words.lookup("identity.list.changed"), Tone.ACTION)),
                new Cell.Pair(said(change.agency()), change.agency().code()),
                Cell.text(before == null ? "" : said(before)));
    }

    private String said(Agency agency) {
        return Stream.of(
                        agency.name().th(),
                        agency.name().en(),
                        agency.shortName().th(),
                        agency.shortName().en(),
                        words.pick(KindProfile.of(agency.kind()).name()),
                        RegisterView.place(agency))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
