package org.prongsai.improvement.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Aim;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of an indicator's aim.
///
/// @param version that the form was made from; 0 where there was none
public record AimForm(
        @Size(max = 100) @Nullable String value,
        @Size(max = 60) @Nullable String unit,
        Aim.@Nullable Direction direction,
        @Nullable Integer version) {
    static AimForm of(Aim aim) {
        return new AimForm(aim.value(), aim.unit(), aim.direction(), aim.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    AimForm over(int newer) {
        return new AimForm(value, unit, direction, newer);
    }

    Aim aim() {
        return new Aim(
                Typed.text(value),
                Typed.text(unit),
                direction == null ? Aim.Direction.HIGHER : direction,
                version == null ? 0 : version);
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.text("value", words.lookup("improvement.aim"))
                        .hint(words.lookup("improvement.kpi.aim.hint"))
                        .with("maxlength", "100")
                        .value(value)
                        .error(errors.on("value")),
                Field.text("unit", words.lookup("improvement.aim.unit"))
                        .hint(words.lookup("improvement.aim.unit.hint"))
                        .with("maxlength", "60")
                        .value(unit)
                        .error(errors.on("unit")),
                Field.radio(
                                "direction",
                                words.lookup("improvement.kpi.direction"),
                                Stream.of(Aim.Direction.values())
                                        .map(one -> Option.of(one.name(), direction(one, words)))
                                        .toList())
                        .value(aim().direction().name()));
    }

    private static String direction(Aim.Direction direction, Words words) {
        return words.lookup(
                switch (direction) {
                    case HIGHER -> "improvement.kpi.direction.HIGHER";
                    case LOWER -> "improvement.kpi.direction.LOWER";
                });
    }
}
