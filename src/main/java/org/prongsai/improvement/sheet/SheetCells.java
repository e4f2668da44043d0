package org.prongsai.improvement.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.identity.Unit;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.Days;

/// Reads and writes the cells of a file, and compares them.
final class SheetCells {
    private static final int LARGEST = 12;
    private static final int DECIMALS = 2;
    private static final String BETWEEN = "; ";

    private final ListRows list;

    SheetCells(ListRows list) {
        this.list = list;
    }

    /// The number; null for a blank cell, or with a fault for what is none.
    @Nullable BigDecimal number(Row row, ListRows.Heading column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number = DirtyText.number(text)
                .map(BigDecimal::stripTrailingZeros)
                .filter(it -> it.signum() >= 0 && it.scale() <= DECIMALS && it.precision() - it.scale() <= LARGEST);
        if (number.isEmpty()) {
            list.fault(row, column, "number.wrong", text);
        }
        return number.orElse(null);
    }

    /// The day; null for a blank cell, or with a fault for what is none.
    @Nullable LocalDate day(Row row, ListRows.Heading column, String text) {
        Optional<LocalDate> day = Days.read(text);
        if (!text.isEmpty() && day.isEmpty()) {
            list.fault(row, column, "day.wrong", text);
        }
        return day.orElse(null);
    }

    /// The units of these names; a fault for each name that none has.
    Set<UUID> units(Row row, ListRows.Heading column, String text, List<Unit> units) {
        var found = new LinkedHashSet<UUID>();
        for (String name : names(text, ";")) {
            Optional<Unit> unit = named(name, units);
            unit.map(Unit::id).ifPresent(found::add);
            if (unit.isEmpty()) {
                list.fault(row, column, "unit.unknown", name);
            }
        }
        return found;
    }

    /// The units whose names stand among an owner's words, as a paper without a column for units has them.
    static Set<UUID> units(String owner, List<Unit> units) {
        return names(owner, ";,").stream()
                .flatMap(name -> named(name, units).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private static Optional<Unit> named(String name, List<Unit> units) {
        return units.stream()
                .filter(unit -> Comparison.flat(unit.name().th()).equals(name)
                        || unit.name().en().equalsIgnoreCase(name))
                .findFirst();
    }

    private static List<String> names(String text, String between) {
        return Arrays.stream(text.split("[" + between + "\\n]", -1))
                .map(Comparison::flat)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// The names of units in the agency's order.
    static String text(Set<UUID> chosen, List<Unit> units) {
        return units.stream()
                .filter(unit -> chosen.contains(unit.id()))
                .map(unit -> unit.name().th())
                .collect(Collectors.joining(BETWEEN));
    }

    static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    static String text(@Nullable LocalDate day) {
        return day == null ? "" : new ThaiDate(day).official();
    }

    static List<String> codes(String text) {
        return Arrays.stream(ThaiDigits.toArabic(text).split("[\\s,;]+", -1))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
