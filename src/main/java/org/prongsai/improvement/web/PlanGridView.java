package org.prongsai.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanPart;
import org.prongsai.improvement.PlanTable;
import org.prongsai.web.Language;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// Lays the official table of a plan out, one of its cells open or none.
final class PlanGridView {
    private final AgencyYear at;
    private final Plan plan;
    private final List<Unit> units;
    private final @Nullable AtCell cell;
    private final boolean edited;
    private final Words words;
    private final Function<Cells, String> owner;
    private final List<PlanTable.Row> rows;
    private final int focus;

    PlanGridView(AgencyYear at, Plan plan, List<Unit> units, @Nullable AtCell cell, Visit visit) {
        this.at = at;
        this.plan = plan;
        this.units = units;
        this.edited = visit.may(KeepsMeasures.class);
        this.cell = edited ? cell : null;
        this.words = visit.words();
        this.owner = PlanText.owner(units, words);
        this.rows = PlanTable.of(plan, owner, (step, part) -> isOpen(step.id(), part))
                .rows();
        this.focus = focus();
    }

    PlanGrid grid() {
        return new PlanGrid(IntStream.range(0, rows.size()).mapToObj(this::row).toList(), edited);
    }

    private boolean isOpen(UUID id, PlanPart part) {
        return cell != null && cell.isOpen() && cell.key().is(id, part);
    }

    /// The row of the cell that was left; where it was joined with others, the row in which they begin.
    private int focus() {
        if (cell == null || cell.isOpen()) {
            return -1;
        }
        CellKey key = cell.key();
        for (int i = 0; i < rows.size(); i++) {
            var step = rows.get(i).step();
            boolean begins =
                    rows.get(i).span() > 0 && rows.get(i).measure().id().equals(key.id());
            if (begins || (step != null && step.step().id().equals(key.id()))) {
                int column = PlanPart.SHARED.indexOf(key.part());
                int first = i;
                while (column >= 0 && rows.get(first).parts().get(column).isCovered()) {
                    first--;
                }
                return first;
            }
        }
        return -1;
    }

    private PlanGrid.Row row(int index) {
        PlanTable.Row row = rows.get(index);
        var measure = new PlanLine(Integer.toString(row.number()), row.measure(), null);
        var step = row.step();
        PlanLine line = step == null ? null : new PlanLine(step.number(), row.measure(), step.step());
        var parts = new ArrayList<PlanGrid.Cell>();
        for (int i = 0; i < row.parts().size(); i++) {
            parts.add(part(index, PlanPart.SHARED.get(i), row.parts().get(i), measure, line));
        }
        return new PlanGrid.Row(
                row.span() == 0
                        ? null
                        : title(
                                index,
                                row.span(),
                                measure,
                                words.pick(row.measure().title())),
                line == null || step == null
                        ? null
                        : title(index, 1, line, words.pick(step.step().title())),
                parts);
    }

    private PlanGrid.Cell title(int index, int span, PlanLine line, String text) {
        boolean measure = line.step() == null;
        var key = new CellKey(line.id(), PlanPart.TITLE);
        String name = line.name(words);
        var whole = new PlanGrid.Whole(
                measure ? line.number() + "." : line.number(),
                MeasuresController.path(at) + (measure ? "/" : "/steps/") + line.id(),
                words.text("improvement.cell.whole", name));
        return cell(
                new PlanTable.Part(text, span),
                key,
                words.lookup(measure ? "improvement.measure" : "improvement.step"),
                whole,
                cell != null && focus >= 0 && cell.key().equals(key),
                isOpen(line.id(), PlanPart.TITLE) ? form(index, span, line, PlanPart.TITLE) : null);
    }

    /// A cell is that of the row's step, unless the first step of a measure repeats what the measure says.
    private PlanGrid.Cell part(
            int index, PlanPart part, PlanTable.Part shown, PlanLine measure, @Nullable PlanLine line) {
        boolean own = line != null
                && line.step() != null
                && (shown.isCovered() || part.isSaidIn(line.step().own()) || isOpen(line.id(), part));
        boolean above = !shown.isCovered() && rows.get(index).span() > 0 && isOpen(measure.id(), part);
        PlanLine says = own && !above ? Objects.requireNonNull(line) : measure;
        return cell(
                shown,
                new CellKey(says.id(), part),
                column(part),
                null,
                cell != null && focus == index && cell.key().part() == part,
                isOpen(says.id(), part) ? form(index, shown.span(), says, part) : null);
    }

    private PlanGrid.Cell cell(
            PlanTable.Part shown,
            CellKey key,
            String label,
            PlanGrid.@Nullable Whole whole,
            boolean focused,
            PlanGrid.@Nullable CellForm form) {
        PlanLine line = PlanLine.require(plan, key.id());
        return new PlanGrid.Cell(
                label,
                shown.text(),
                shown.span(),
                whole,
                edited ? key.open(at, plan.kind()) : null,
                shown.isCovered()
                        ? words.text("improvement.cell.apart", line.number())
                        : words.text("improvement.cell.edit", name(line, key.part())),
                focused,
                focused && cell != null && cell.state() == AtCell.State.SAVED,
                form);
    }

    private PlanGrid.CellForm form(int index, int span, PlanLine line, PlanPart part) {
        AtCell here = Objects.requireNonNull(cell);
        CellInput typed = here.typed();
        PartForm stored = line.form();
        PartForm shown = typed == null ? stored : stored.with(part, typed);
        List<PlanTable.Row> below = part == PlanPart.TITLE ? List.of() : rows.subList(index + 1, index + span);
        var notes = new ArrayList<String>();
        var first = rows.get(index).step();
        if (first != null && !below.isEmpty()) {
            notes.add(words.text(
                    "improvement.cell.reach",
                    first.number(),
                    Objects.requireNonNull(below.getLast().step()).number()));
        }
        if (plan.isApproved()) {
            notes.add(words.text("improvement.cell.approved", plan.number() + 1));
        }
        List<Field> fields = fields(line, shown, part, here);
        return new PlanGrid.CellForm(
                words.text("improvement.cell.edit", name(line, part)),
                here.key().action(at),
                fields,
                Map.of("version", Integer.toString(here.version(line.version()))),
                notes,
                here.state() == AtCell.State.CONFLICT
                        ? Theirs.of(fields, fields(line, stored, part, here), words)
                        : null,
                here.key().left(at, plan.kind()),
                below.stream()
                        .map(row -> Objects.requireNonNull(row.step()))
                        .map(step -> new MeasuresPage.Way(
                                words.text("improvement.cell.apart", step.number()),
                                new CellKey(step.step().id(), part).open(at, plan.kind())))
                        .toList());
    }

    private List<Field> fields(PlanLine line, PartForm form, PlanPart part, AtCell here) {
        String above = line.step() == null ? "" : part.text(line.above(), owner);
        var fields = new ArrayList<Field>();
        List<Field> all = form.fields(units, here.errors(), words);
        for (String name : CellInput.fields(part)) {
            if (name.equals("titleEn") && words.language() != Language.EN) {
                continue;
            }
            Field field = all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            if (fields.isEmpty()) {
                field = named(field, name(line, part)).with("autofocus", "autofocus");
                field = above.isEmpty() ? field : field.hint(words.text("improvement.cell.above", above));
            }
            fields.add(field.kind() == Field.Kind.AREA ? field.with("rows", "4") : field);
        }
        return fields;
    }

    private static Field named(Field field, String label) {
        return new Field(
                field.kind(),
                field.name(),
                label,
                field.values(),
                field.options(),
                field.hint(),
                field.error(),
                field.attributes());
    }

    private String name(PlanLine line, PlanPart part) {
        return words.text("improvement.cell.of", column(part), line.name(words));
    }

    private String column(PlanPart part) {
        return words.lookup(
                switch (part) {
                    case TITLE -> "improvement.cell.title";
                    case TARGET_GROUP -> "improvement.targetGroup";
                    case INDICATOR -> "improvement.indicator";
                    case OWNER -> "improvement.owner";
                    case MONITORING -> "improvement.monitoring";
                });
    }
}
