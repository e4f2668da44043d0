package org.prongsai.improvement.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Step;
import org.prongsai.web.Words;

/// What a line of the official table is about: a measure, or a step of it.
///
/// @param number such as `2` of a measure and `2.1` of a step
/// @param step   null for the measure itself
record PlanLine(String number, Measure measure, @Nullable Step step) {
    static Optional<PlanLine> find(Plan plan, UUID id) {
        return plan.measure(id)
                .map(measure -> new PlanLine(Integer.toString(plan.measures().indexOf(measure) + 1), measure, null))
                .or(() -> plan.step(id).map(one -> new PlanLine(one.number(), one.measure(), one.step())));
    }

    static PlanLine require(Plan plan, UUID id) {
        return find(plan, id).orElseThrow(() -> new NoSuchElementException("neither measure nor step " + id));
    }

    UUID id() {
        return step == null ? measure.id() : step.id();
    }

    int version() {
        return step == null ? measure.version() : step.version();
    }

    /// As it is stored.
    PartForm form() {
        return step == null ? MeasureForm.of(measure) : StepForm.of(step);
    }

    /// Such as "ขั้นตอน 2.1".
    String name(Words words) {
        return words.text(step == null ? "improvement.cell.measure" : "improvement.cell.step", number);
    }

    /// What a step takes over where it says nothing; nothing for a measure.
    Cells above() {
        if (step == null) {
            return Cells.EMPTY;
        }
        int before = measure.steps().indexOf(step) - 1;
        return before < 0 ? measure.cells() : measure.steps().get(before).cells();
    }
}
