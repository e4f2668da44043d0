package org.prongsai.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.thai.Bilingual;

/// Compares a list of units with those of an agency. A unit is known by its name and those above it.
///
/// A blank cell, or a column that is missing, leaves what is known as it is. A list adds and changes; it
/// removes nothing.
public final class UnitList {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CELL = 1000;
    private static final String BETWEEN = " / ";

    private final ListRows list;
    private final Map<String, Unit> known = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private UnitList(Table table, List<Unit> units) {
        this.list = new ListRows(table);
        units.forEach(unit -> known.put(path(unit, units), unit));
        paths.addAll(known.keySet());
    }

    /// A column of the list, with the headings that it may have.
    @SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
    public enum Heading implements ListRows.Heading {
        NAME_TH("name_th", "ชื่อ", "ชื่อภาษาไทย", "หน่วยงาน"),
        NAME_EN("name_en", "ชื่อภาษาอังกฤษ"),
        PARENT("parent", "อยู่ภายใต้"),
        ITEMS("items", "ข้อ oit", "ข้อ OIT ที่รับผิดชอบ");

        private final List<String> headings;

        Heading(String... headings) {
            this.headings = List.of(headings);
        }

        @Override
        public List<String> headings() {
            return headings;
        }
    }

    /// A unit that the list adds or changes.
    ///
    /// @param path   its name and those above it
    /// @param parent path of the unit above; empty at the top
    /// @param before as it is known; null for a new one
    public record Change(
            int row,
            String path,
            String parent,
            Bilingual name,
            List<String> items,
            @Nullable Unit before) {
        public Change {
            items = List.copyOf(items);
        }
    }

    /// What the list would do, units above before those beneath.
    ///
    /// @param faults why rows cannot be taken; while there is one, nothing is
    /// @param doubts what a person should look at, such as letters that were mended
    /// @param same   how many rows say what is known
    public record Plan(List<Change> changes, List<ListFault> faults, List<ListFault> doubts, int same) {
        public Plan {
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
            doubts = List.copyOf(doubts);
        }
    }

    /// The names from the top down to a unit, as a list names what stands above.
    public static String path(@Nullable Unit unit, List<Unit> units) {
        if (unit == null) {
            return "";
        }
        String above = path(
                units.stream()
                        .filter(other -> other.id().equals(unit.parent()))
                        .findFirst()
                        .orElse(null),
                units);
        return under(above, unit.name().th());
    }

    private static String under(String above, String name) {
        return above.isEmpty() ? name : above + BETWEEN + name;
    }

    /// What `table` would do to the units that are known.
    public static Plan compare(Table table, List<Unit> units) {
        var names = new UnitList(table, units);
        ListRows list = names.list;
        int same = 0;
        if (list.has(List.of(Heading.NAME_TH))) {
            for (Row row : list.rows()) {
                same += names.take(row) ? 1 : 0;
            }
            names.refuseOrphans();
        }
        List<Change> ordered = names.changes.stream()
                .sorted(Comparator.comparingInt(change -> change.path().split(BETWEEN, -1).length))
                .toList();
        return new Plan(ordered, list.faults(), list.doubts(), same);
    }

    /// @return whether the row says what is known
    private boolean take(Row row) {
        int before = list.faults().size();
        String name = list.text(row, Heading.NAME_TH, LONGEST_NAME);
        String parent = list.text(row, Heading.PARENT, LONGEST_CELL);
        String path = under(parent, name);
        if (name.length() < 2) {
            list.fault(row, Heading.NAME_TH, "name.missing", "");
        }
        Integer earlier = rows.putIfAbsent(path, row.number());
        if (earlier != null) {
            list.fault(row, Heading.NAME_TH, "row.twice", Integer.toString(earlier));
        }
        @Nullable Unit was = known.get(path);
        String nameEn = list.text(
                row,
                Heading.NAME_EN,
                LONGEST_NAME,
                was == null ? name : was.name().en());
        List<String> items = items(row, was);
        paths.add(path);
        if (list.faults().size() > before) {
            return false;
        }
        var said = new Bilingual(name, nameEn);
        if (was != null && was.name().equals(said) && was.items().equals(items)) {
            return true;
        }
        changes.add(new Change(row.number(), path, parent, said, items, was));
        return false;
    }

    private List<String> items(Row row, @Nullable Unit was) {
        String text = list.text(row, Heading.ITEMS, LONGEST_CELL);
        Optional<List<String>> codes = ItemCodes.read(text);
        if (codes.isEmpty()) {
            list.fault(row, Heading.ITEMS, "items.wrong", text);
            return List.of();
        }
        for (String code : codes.get()) {
            Integer earlier = owners.putIfAbsent(code, row.number());
            if (earlier != null) {
                list.fault(row, Heading.ITEMS, "item.twice", code);
            }
        }
        return text.isEmpty() && was != null ? was.items() : ItemCodes.sorted(codes.get());
    }

    private void refuseOrphans() {
        for (Change change : changes) {
            if (!change.parent().isEmpty() && !paths.contains(change.parent())) {
                list.rows().stream()
                        .filter(row -> row.number() == change.row())
                        .forEach(row -> list.fault(row, Heading.PARENT, "parent.wrong", change.parent()));
            }
        }
    }

    /// The ids of the units by their paths.
    static Map<String, UUID> ids(List<Unit> units) {
        var ids = new HashMap<String, UUID>();
        units.forEach(unit -> ids.put(path(unit, units), unit.id()));
        return ids;
    }
}
