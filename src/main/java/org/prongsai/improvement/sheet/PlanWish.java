package org.prongsai.improvement.sheet;

import java.util.UUID;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Steps;

/// What a row of a plan's file asks for.
public sealed interface PlanWish {
    /// A measure that is not there yet.
    record NewMeasure(UUID id, Measures.Wish wish) implements PlanWish {}

    /// A step that is not there yet, of a measure that is or that a row above adds.
    record NewStep(UUID id, UUID measure, Steps.Wish wish) implements PlanWish {}

    /// A measure's new words.
    ///
    /// @param version upon which they go
    record ChangedMeasure(UUID id, int version, Measures.Wish wish) implements PlanWish {}

    /// A step's new words.
    ///
    /// @param version upon which they go
    record ChangedStep(UUID id, int version, Steps.Wish wish) implements PlanWish {}
}
