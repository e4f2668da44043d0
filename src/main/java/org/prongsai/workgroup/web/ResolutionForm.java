package org.prongsai.workgroup.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Unit;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.workgroup.Resolution;
import org.prongsai.workgroup.Resolutions;

/// What is typed of a resolution.
///
/// @param owner the id of a unit, `every` or `centre`; empty where nobody has to do anything
public record ResolutionForm(
        @NotBlank @Size(max = 4000) @Nullable String said,
        @Nullable String owner,
        @Nullable String due,
        @Nullable Integer version) {
    private static final String EVERY = "every";
    private static final String CENTRE = "centre";
    static final ResolutionForm EMPTY = new ResolutionForm(null, null, null, 0);

    static ResolutionForm of(Resolution one) {
        String owner = switch (one.owner()) {
            case null -> null;
            case Resolution.Owner.EveryUnit _ -> EVERY;
            case Resolution.Owner.Centre _ -> CENTRE;
            case Resolution.Owner.OneUnit(var unit) -> unit.toString();
        };
        return new ResolutionForm(
                one.said(), owner, one.due() == null ? null : one.due().toString(), one.version());
    }

    ResolutionForm over(int newer) {
        return new ResolutionForm(said, owner, due, newer);
    }

    FieldErrors check(List<Unit> units, FieldErrors errors, Words words) {
        FieldErrors found = errors;
        boolean owned = !Typed.text(owner).isEmpty();
        if (owned && read(units).isEmpty()) {
            found = found.and("owner", words.lookup("web.invalid"));
        }
        if (owned
                ? Days.read(due).isEmpty()
                : !Days.isBlank(due) && Days.read(due).isEmpty()) {
            found = found.and("due", words.lookup("workgroup.day.wrong"));
        }
        return !owned && !Days.isBlank(due)
                ? found.and("owner", words.lookup("workgroup.resolution.owner.needed"))
                : found;
    }

    private Optional<Resolution.Owner> read(List<Unit> units) {
        return switch (Typed.text(owner)) {
            case EVERY -> Optional.of(new Resolution.Owner.EveryUnit());
            case CENTRE -> Optional.of(new Resolution.Owner.Centre());
            case String id ->
                units.stream()
                        .map(Unit::id)
                        .filter(unit -> unit.toString().equals(id))
                        .findFirst()
                        .map(Resolution.Owner.OneUnit::new);
        };
    }

    /// What it asks for; call it where [#check] found nothing.
    Resolutions.Wish wish(List<Unit> units) {
        Resolution.Owner of = read(units).orElse(null);
        return new Resolutions.Wish(
                Typed.text(said), of, of == null ? null : Days.read(due).orElseThrow());
    }

    List<Field> fields(List<Unit> units, FieldErrors errors, Words words) {
        return List.of(
                Field.area("said", words.lookup("workgroup.resolution"))
                        .hint(words.lookup("workgroup.resolution.hint"))
                        .with("rows", "4")
                        .with("maxlength", "4000")
                        .value(said)
                        .error(errors.on("said"))
                        .required(),
                Field.select(
                                "owner",
                                words.lookup("workgroup.resolution.owner"),
                                Stream.concat(
                                                Stream.of(
                                                        Option.of("", words.lookup("workgroup.owner.none")),
                                                        Option.of(CENTRE, words.lookup("workgroup.owner.centre")),
                                                        Option.of(EVERY, words.lookup("workgroup.owner.every"))),
                                                units.stream().map(unit -> option(unit.id(), words.pick(unit.name()))))
                                        .toList())
                        .hint(words.lookup("workgroup.resolution.owner.hint"))
                        .value(owner)
                        .error(errors.on("owner")),
                Field.text("due", words.lookup("workgroup.resolution.due"))
                        .hint(words.lookup("workgroup.day.hint"))
                        .value(Days.entered(due, words))
                        .error(errors.on("due")));
    }

    private static Option option(UUID unit, String name) {
        return Option.of(unit.toString(), name);
    }
}
