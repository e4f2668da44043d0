package org.prongsai.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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
        return of(plan, owner, (_, _) -> false);
    }

    /// The table of a plan in which some cells stand apart.
    ///
    /// @param owner how a cell's owner is written
    /// @param apart whether a step's cell is its own although the step says nothing there
    public static PlanTable of(Plan plan, Function<Cells, String> owner, BiPredicate<Step, PlanPart> apart) {
        var rows = new ArrayList<Row>();
        List<Plan.Numbered> steps = plan.steps();
        for (int number = 1; number <= plan.measures().size(); number++) {
            Measure measure = plan.measures().get(number - 1);
            List<Step> own = measure.steps();
            List<Plan.Numbered> numbered = steps.stream()
                    .filter(one -> one.measure().id().equals(measure.id()))
                    .toList();
            if (own.isEmpty()) {
                rows.add(new Row(number, measure, 1, null, parts(measure.cells(), owner, _ -> 1)));
            }
            for (int i = 0; i < own.size(); i++) {
                int at = i;
                rows.add(new Row(
                        number,
                        measure,
                        i == 0 ? own.size() : 0,
                        numbered.get(i),
                        parts(
                                own.get(i).cells(),
                                owner,
                                part -> span(own, at, step -> part.isSaidIn(step.own()) || apart.test(step, part)))));
            }
        }
        return new PlanTable(rows);
    }

    private static List<Part> parts(Cells cells, Function<Cells, String> owner, ToIntFunction<PlanPart> span) {
        return PlanPart.SHARED.stream()
                .map(part -> new Part(part.text(cells, owner), span.applyAsInt(part)))
                .toList();
    }

    /// How far down a cell reaches: until a step that says something of its own.
    private static int span(List<Step> steps, int at, Predicate<Step> says) {
        if (at > 0 && !says.test(steps.get(at))) {
            return 0;
        }
        int end = at + 1;
        while (end < steps.size() && !says.test(steps.get(end))) {
            end++;
        }
        return end - at;
    }
}
