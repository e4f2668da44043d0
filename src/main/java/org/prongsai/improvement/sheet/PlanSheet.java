package org.prongsai.improvement.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.RowMark;
import org.prongsai.document.Table;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Step;
import org.prongsai.improvement.Steps;
import org.prongsai.thai.FiscalYear;

/// Holds a file of measures and steps against the plan that it came from.
///
/// A row is known by its hidden id. One without adds a measure, or a step to the measure above it, unless one of the
/// same title is there: then only what it says besides counts, and its blank cells say nothing. A file removes nothing.
public final class PlanSheet {
    private static final List<PlanColumn> SAID = Stream.of(PlanColumn.values())
            .filter(column -> column != PlanColumn.ID && column != PlanColumn.NUMBER)
            .toList();
    private static final int LONGEST_TITLE = 1000;

    private final ListRows list;
    private final PlanCells cells;
    private final Known known;
    private final UUID seed;
    private final Set<UUID> met = new HashSet<>();
    private final List<Comparison.Change<PlanWish>> changes = new ArrayList<>();
    private int same;
    private int serial;
    private @Nullable UUID above;
    private String aboveTitle = "";

    /// What a file is held against.
    ///
    /// @param plan  null where the year has none yet
    /// @param items whether there is an item of a code
    public record Known(FiscalYear year, @Nullable Plan plan, List<Unit> units, Predicate<String> items) {
        public Known {
            units = List.copyOf(units);
        }

        List<Measure> measures() {
            return plan == null ? List.of() : plan.measures();
        }

        Optional<Measure> measure(UUID id) {
            return measures().stream().filter(one -> one.id().equals(id)).findFirst();
        }

        Optional<Plan.Numbered> step(UUID id) {
            return plan == null ? Optional.empty() : plan.step(id);
        }
    }

    private PlanSheet(Table table, Known known, UUID seed) {
        this.list = new ListRows(table);
        this.cells = new PlanCells(list, known);
        this.known = known;
        this.seed = seed;
    }

    /// What `table` would do.
    ///
    /// @param seed of the ids of what it adds: the same seed gives the same
    public static Comparison<PlanWish> compare(Table table, Known known, UUID seed) {
        var sheet = new PlanSheet(table, known, seed);
        if (sheet.list.has(List.of(PlanColumn.MEASURE, PlanColumn.STEP))) {
            table.rows().forEach(sheet::take);
        }
        return new Comparison<>(sheet.changes, sheet.list.faults(), sheet.list.doubts(), sheet.same);
    }

    private void take(Row row) {
        String id = list.text(row, PlanColumn.ID, LONGEST_TITLE);
        String measure = list.text(row, PlanColumn.MEASURE, LONGEST_TITLE);
        String step = list.text(row, PlanColumn.STEP, LONGEST_TITLE);
        Optional<RowMark> mark = RowMark.of(id);
        if (!id.isEmpty() && mark.isEmpty()) {
            list.fault(row, PlanColumn.ID, "row.unknown", id);
        } else if (mark.isPresent() && met.add(mark.get().id())) {
            marked(row, mark.get(), measure, step);
        } else if (measure.isEmpty() && step.isEmpty()) {
            list.fault(row, PlanColumn.STEP, "title.missing", "");
        } else {
            if (mark.isPresent()) {
                list.doubt(row, PlanColumn.ID, "row.copied", "");
            }
            unmarked(row, measure, step);
        }
    }

    private void marked(Row row, RowMark mark, String measure, String step) {
        Optional<Measure> ofMeasure = known.measure(mark.id());
        Optional<Plan.Numbered> ofStep = known.step(mark.id());
        if (ofMeasure.isPresent()) {
            under(ofMeasure.get());
            if (measure.isEmpty()) {
                list.fault(row, PlanColumn.MEASURE, "title.missing", "");
            } else {
                change(row, ofMeasure.get(), measure, mark.version(), false);
            }
        } else if (ofStep.isPresent()) {
            under(ofStep.get().measure());
            if (step.isEmpty()) {
                list.fault(row, PlanColumn.STEP, "title.missing", "");
            } else {
                change(row, ofStep.get().step(), step, mark.version(), false);
            }
        } else {
            list.fault(row, PlanColumn.ID, "row.unknown", "");
        }
    }

    private void under(Measure measure) {
        above = measure.id();
        aboveTitle = measure.title().th();
    }

    private void unmarked(Row row, String measure, String step) {
        boolean begins = !measure.isEmpty() && !Comparison.flat(measure).equals(Comparison.flat(aboveTitle));
        if (begins) {
            Optional<Measure> there = known.measures().stream()
                    .filter(one -> isNew(one.id(), one.title().th(), measure))
                    .findFirst();
            if (there.isPresent()) {
                met.add(there.get().id());
                change(row, there.get(), measure, there.get().version(), true);
                under(there.get());
            } else {
                add(row, measure);
            }
        }
        if (!step.isEmpty()) {
            step(row, step, begins);
        }
    }

    private boolean isNew(UUID id, String title, String said) {
        return !met.contains(id) && Comparison.flat(title).equals(Comparison.flat(said));
    }

    private void add(Row row, String title) {
        UUID id = id();
        int before = list.faults().size();
        Measures.Wish wish = cells.measure(row, title, Map.of(), true);
        if (list.faults().size() == before) {
            added(row, title, PlanRow.of(wish, known.units()), new PlanWish.NewMeasure(id, wish));
        }
        above = id;
        aboveTitle = title;
    }

    /// @param first whether the row begins the measure too, whose cells the step repeats
    private void step(Row row, String title, boolean first) {
        UUID measure = above;
        if (measure == null) {
            list.fault(row, PlanColumn.MEASURE, "measure.missing", "");
            return;
        }
        Optional<Step> there = known.measure(measure).stream()
                .flatMap(one -> one.steps().stream())
                .filter(one -> isNew(one.id(), one.title().th(), title))
                .findFirst();
        if (there.isPresent()) {
            met.add(there.get().id());
            if (!first) {
                change(row, there.get(), title, there.get().version(), true);
            }
            return;
        }
        int before = list.faults().size();
        Steps.Wish wish = cells.step(row, title, Map.of(), true, first);
        if (list.faults().size() == before) {
            added(row, title, PlanRow.of(wish, known.units()), new PlanWish.NewStep(id(), measure, wish));
        }
    }

    private void added(Row row, String title, Map<PlanColumn, String> said, PlanWish wish) {
        changes.add(new Comparison.Change<>(
                row.number(), title, Comparison.State.ADDED, Comparison.differences(SAID, Map.of(), said), wish));
    }

    /// @param lenient whether a blank cell says nothing
    private void change(Row row, Measure there, String title, int version, boolean lenient) {
        Map<PlanColumn, String> before = PlanRow.of(PlanRow.wish(there), known.units());
        int faults = list.faults().size();
        Measures.Wish wish = cells.measure(row, title, before, lenient);
        if (list.faults().size() == faults) {
            changed(
                    row,
                    there.title().th(),
                    before,
                    PlanRow.of(wish, known.units()),
                    version < there.version(),
                    new PlanWish.ChangedMeasure(there.id(), there.version(), wish));
        }
    }

    private void change(Row row, Step there, String title, int version, boolean lenient) {
        Map<PlanColumn, String> before = PlanRow.of(PlanRow.wish(there), known.units());
        int faults = list.faults().size();
        Steps.Wish wish = cells.step(row, title, before, lenient, false);
        if (list.faults().size() == faults) {
            changed(
                    row,
                    there.title().th(),
                    before,
                    PlanRow.of(wish, known.units()),
                    version < there.version(),
                    new PlanWish.ChangedStep(there.id(), there.version(), wish));
        }
    }

    private void changed(
            Row row,
            String about,
            Map<PlanColumn, String> before,
            Map<PlanColumn, String> after,
            boolean stale,
            PlanWish wish) {
        List<Comparison.CellChange> differing = Comparison.differences(SAID, before, after);
        if (differing.isEmpty()) {
            same++;
        } else {
            changes.add(new Comparison.Change<>(
                    row.number(), about, stale ? Comparison.State.STALE : Comparison.State.CHANGED, differing, wish));
        }
    }

    private UUID id() {
        serial++;
        return UUID.nameUUIDFromBytes((seed + " " + serial).getBytes(StandardCharsets.UTF_8));
    }
}
