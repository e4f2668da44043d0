package org.prongsai.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Unit;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// A role that is to be granted.
///
/// @param unit  empty for the whole agency
/// @param year  empty for every year
/// @param slice a province, or the code of a parent agency; empty for roles that know none
/// @param until empty while no end is known
public record RoleForm(
        @Nullable Role role,
        @Nullable UUID unit,
        @Nullable Integer year,
        @Nullable String slice,
        @Nullable String from,
        @Nullable String until) {
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2999;

    static RoleForm from(LocalDate today) {
        return new RoleForm(null, null, null, null, today.toString(), null);
    }

    /// What is wrong with it by itself.
    FieldErrors check(FieldErrors errors, Words words) {
        FieldErrors found = errors.needed("role", role, words);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            found = found.and("year", words.lookup("web.invalid"));
        }
        if (Days.read(from).isEmpty()) {
            found = found.and("from", words.lookup("identity.day.wrong"));
        }
        if (!Days.isBlank(until) && Days.read(until).isEmpty()) {
            found = found.and("until", words.lookup("identity.day.wrong"));
        }
        return found;
    }

    /// What it asks for; empty while [#check] finds faults.
    Optional<Assignments.Wish> wish(PersonId person) {
        Optional<LocalDate> begin = Days.read(from);
        return role == null || begin.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assignments.Wish(
                        person,
                        role,
                        unit,
                        year == null ? null : new FiscalYear(year),
                        slice == null || slice.isBlank() ? null : slice.strip(),
                        begin.get(),
                        Days.read(until).orElse(null)));
    }

    List<Field> fields(Place place, List<Unit> units, int thisYear, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.select(
                        "role",
                        words.lookup("identity.log.role"),
                        place.roles().stream()
                                .map(it -> Option.of(it.name(), words.lookup("identity.role." + it.tag())))
                                .toList())
                .value(role == null ? null : role.name())
                .error(errors.on("role"))
                .required());
        if (place.agency() != null) {
            fields.add(Field.select("unit", words.lookup("identity.seat.unit"), units(units, words))
                    .hint(words.lookup("identity.seat.unit.hint"))
                    .value(unit == null ? "" : unit.toString())
                    .error(errors.on("unit")));
            fields.add(Field.select("year", words.lookup("identity.seat.year"), years(thisYear, words))
                    .hint(words.lookup("identity.seat.year.hint"))
                    .value(year == null ? "" : year.toString())
                    .error(errors.on("year")));
        }
        if (place.agency() == null) {
            fields.add(Field.text("slice", words.lookup("identity.seat.slice"))
                    .hint(words.lookup("identity.seat.slice.hint"))
                    .value(slice)
                    .error(errors.on("slice")));
        }
        fields.add(Field.text("from", words.lookup("identity.seat.from"))
                .with("type", "date")
                .value(from)
                .error(errors.on("from"))
                .required());
        fields.add(until(until, errors, words));
        return fields;
    }

    static Field until(@Nullable String until, FieldErrors errors, Words words) {
        return Field.text("until", words.lookup("identity.seat.until"))
                .hint(words.lookup("identity.seat.until.hint"))
                .with("type", "date")
                .value(until)
                .error(errors.on("until"));
    }

    static List<Option> units(List<Unit> units, Words words) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.lookup("identity.seat.whole")));
        units.stream()
                .map(it -> Option.of(it.id().toString(), words.pick(it.name())))
                .forEach(options::add);
        return options;
    }

    /// The years around this one, of which work is done now.
    private static List<Option> years(int thisYear, Words words) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.lookup("identity.seat.everyYear")));
        for (int it = thisYear + 1; it > thisYear - 8; it--) {
            options.add(Option.of(Integer.toString(it), words.year(new FiscalYear(it))));
        }
        return options;
    }
}
