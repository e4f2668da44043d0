package org.prongsai.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Person;
import org.prongsai.identity.Unit;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// People and their roles as a list that can be taken in again.
final class PeopleFile {
    private PeopleFile() {}

    /// A person with a role.
    ///
    /// @param held null for one who holds none
    record Entry(Person person, @Nullable Assignment held) {}

    static Table of(String caption, List<Unit> units, List<Entry> entries) {
        return Table.of(
                caption,
                Stream.of("email", "name_th", "name_en", "role", "unit", "fiscal_year", "from", "until")
                        .map(Column::text)
                        .toList(),
                entries.stream().map(entry -> row(entry, units)).distinct().toList());
    }

    private static Table.Row row(Entry entry, List<Unit> units) {
        Person person = entry.person();
        Assignment held = entry.held();
        var cells = new ArrayList<Cell>(List.of(
                Cell.text(Objects.requireNonNullElse(person.email(), "")),
                Cell.text(person.name().th()),
                Cell.text(person.name().en())));
        cells.add(Cell.text(held == null ? "" : held.role().tag()));
        cells.add(Cell.text(held == null ? "" : unit(held.unit(), units)));
        cells.add(Cell.text(
                held == null || held.year() == null
                        ? ""
                        : Integer.toString(held.year().buddhistYear())));
        cells.add(Cell.text(held == null ? "" : held.from().toString()));
        cells.add(Cell.text(held == null ? "" : Objects.toString(held.until(), "")));
        return new Table.Row(cells, false);
    }

    private static String unit(@Nullable UUID unit, List<Unit> units) {
        return units.stream()
                .filter(it -> it.id().equals(unit))
                .map(it -> it.name().th())
                .findFirst()
                .orElse("");
    }
}
