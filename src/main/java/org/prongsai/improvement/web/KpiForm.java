package org.prongsai.improvement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Aim;
import org.prongsai.improvement.Reached;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of an indicator's value in a quarter.
///
/// @param version that the form was made from; 0 where nothing was measured
public record KpiForm(
        @Nullable String value,
        @Nullable String on,
        @Nullable String note,
        @Nullable Integer version) {
    static final KpiForm EMPTY = new KpiForm(null, null, null, 0);
    private static final int SHORT = 100;
    private static final int LONG = 1000;

    static KpiForm of(Reached reached) {
        return new KpiForm(reached.value(), reached.on().toString(), reached.note(), reached.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    KpiForm over(int newer) {
        return new KpiForm(value, on, note, newer);
    }

    FieldErrors check(Words words) {
        FieldErrors errors = FieldErrors.NONE;
        String said = Typed.text(value);
        if (said.isEmpty() || said.length() > SHORT) {
            errors = errors.and("value", words.lookup("improvement.kpi.value.needed"));
        }
        if (Days.read(on).isEmpty()) {
            errors = errors.and("on", words.lookup("improvement.kpi.on.wrong"));
        }
        return Typed.text(note).length() > LONG ? errors.and("note", words.lookup("improvement.share.long")) : errors;
    }

    /// What it says; call it where [#check] found nothing.
    Reached reached(int quarter) {
        return new Reached(
                quarter,
                Typed.text(value),
                Days.read(on).orElseThrow(),
                Typed.text(note),
                version == null ? 0 : version);
    }

    List<Field> fields(Aim aim, FieldErrors errors, Words words) {
        return List.of(
                Field.text("value", words.lookup("improvement.value"))
                        .hint(
                                aim.isEmpty()
                                        ? words.lookup("improvement.kpi.value.hint")
                                        : words.text("improvement.value.aim", aim.text()))
                        .unit(aim.unit())
                        .with("maxlength", "100")
                        .value(value)
                        .error(errors.on("value"))
                        .required(),
                Field.text("on", words.lookup("improvement.kpi.on"))
                        .hint(words.lookup("improvement.day.hint"))
                        .value(Days.entered(on, words))
                        .error(errors.on("on"))
                        .required(),
                Field.area("note", words.lookup("improvement.kpi.note"))
                        .with("maxlength", "1000")
                        .with("rows", "3")
                        .value(note)
                        .error(errors.on("note")));
    }
}
