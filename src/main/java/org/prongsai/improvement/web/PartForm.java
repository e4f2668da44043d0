package org.prongsai.improvement.web;

import java.util.List;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.PlanPart;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// The form of a measure or a step, of which one part can be sent by itself.
sealed interface PartForm permits MeasureForm, StepForm {
    /// The same with one part replaced by what was typed.
    PartForm with(PlanPart part, CellInput typed);

    /// What it asks for; equal where nothing would change.
    Object wish();

    List<Field> fields(List<Unit> all, FieldErrors errors, Words words);
}
