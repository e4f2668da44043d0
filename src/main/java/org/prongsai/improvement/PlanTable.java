package org.prongsai.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A plan as the official table of six columns, with the cells that repeat joined as on paper.
public record PlanTable(List<Row> rows) {
    public PlanTable {
        rows = List.copyOf(rows);
    }

    /// A row: a step, or a measure that has none yet.
    ///
    /// @param number of the measure
    /// @param span   over how many rows the measure's cell reaches; 0 where one above does
    /// @param step   null where the measure has none
    /// @param parts  target group, indicator, owner, monitoring
    public record Row(int number, Measure measure, int span, Plan.@Nullable Numbered step, List<Part> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// A cell.
    ///
    /// @param text also where a cell above reaches over it
    /// @param span over how many rows it reaches; 0 where one above does
    public record Part(String text, int span) {
        public boolean isCovered() {
            return span == 0;
        }
    }

    /// The table of a plan.
    ///
    /// @param owner how a cell's owner is written
    public static PlanTable of(Plan plan, Function<Cells, String> owner) {
        var rows = new ArrayList<Row>();
        List<Plan.Numbered> steps = plan.steps();
        for (int number = 1; number <= plan.measures().size(); number++) {
            Measure measure = plan.measures().get(number - 1);
            List<Plan.Numbered> own = steps.stream()
                    .filter(one -> one.measure().id().equals(measure.id()))
                    .toList();
            if (own.isEmpty()) {
                rows.add(new Row(number, measure, 1, null, parts(measure.cells(), owner)));
            }
            for (int i = 0; i < own.size(); i++) {
                rows.add(new Row(number, measure, i == 0 ? own.size() : 0, own.get(i), parts(own, i, owner)));
            }
        }
        return new PlanTable(rows);
    }

    private static List<Part> parts(Cells cells, Function<Cells, String> owner) {
        return List.of(
                new Part(cells.targetGroup(), 1),
                new Part(cells.indicator(), 1),
                new Part(owner.apply(cells), 1),
                new Part(cells.monitoring(), 1));
    }

    private static List<Part> parts(List<Plan.Numbered> steps, int at, Function<Cells, String> owner) {
        Cells cells = steps.get(at).step().cells();
        return List.of(
                new Part(
                        cells.targetGroup(),
                        span(steps, at, own -> !own.targetGroup().isEmpty())),
                new Part(
                        cells.indicator(),
                        span(steps, at, own -> !own.indicator().isEmpty())),
                new Part(owner.apply(cells), span(steps, at, Cells::hasOwner)),
                new Part(
                        cells.monitoring(),
                        span(steps, at, own -> !own.monitoring().isEmpty())));
    }

    /// How far down a cell reaches: until a step that says something of its own.
    private static int span(List<Plan.Numbered> steps, int at, Predicate<Cells> says) {
        if (at > 0 && !says.test(steps.get(at).step().own())) {
            return 0;
        }
        int end = at + 1;
        while (end < steps.size() && !says.test(steps.get(end).step().own())) {
            end++;
        }
        return end - at;
    }
}
