package org.prongsai.improvement.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.improvement.Recommendation;
import org.prongsai.improvement.Recommendations;

/// Holds a list of recommendations against those that are known by the same words. A blank cell says nothing, and a
/// list
/// removes nothing.
public final class AdviceSheet {
    private static final int SHORT = 20;
    private static final int MIDDLE = 300;
    private static final int LONG = 1000;
    private static final int LONGEST = 2000;

    private final ListRows list;
    private final List<Recommendation> known;
    private final Predicate<String> items;
    private final UUID seed;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Comparison.Change<AdviceWish>> changes = new ArrayList<>();
    private int same;

    private AdviceSheet(Table table, List<Recommendation> known, Predicate<String> items, UUID seed) {
        this.list = new ListRows(table);
        this.known = known;
        this.items = items;
        this.seed = seed;
    }

    /// What `table` would do.
    ///
    /// @param items whether there is an item of a code
    /// @param seed  of the ids of what it adds: the same seed gives the same
    public static Comparison<AdviceWish> compare(
            Table table, List<Recommendation> known, Predicate<String> items, UUID seed) {
        var sheet = new AdviceSheet(table, known, items, seed);
        if (sheet.list.has(List.of(AdviceColumn.SAID))) {
            table.rows().forEach(sheet::take);
        }
        return new Comparison<>(sheet.changes, sheet.list.faults(), sheet.list.doubts(), sheet.same);
    }

    private void take(Row row) {
        int faults = list.faults().size();
        String said = list.text(row, AdviceColumn.SAID, LONGEST);
        Integer earlier = rows.putIfAbsent(Comparison.flat(said), row.number());
        if (said.isEmpty()) {
            list.fault(row, AdviceColumn.SAID, "title.missing", "");
        } else if (earlier != null) {
            list.fault(row, AdviceColumn.SAID, "row.twice", Integer.toString(earlier));
        } else {
            Recommendation there = known.stream()
                    .filter(one -> Comparison.flat(one.said()).equals(Comparison.flat(said)))
                    .findFirst()
                    .orElse(null);
            Recommendations.Wish wish = wish(row, said, there);
            if (list.faults().size() == faults) {
                compare(row, wish, there);
            }
        }
    }

    private Recommendations.Wish wish(Row row, String said, @Nullable Recommendation there) {
        String code = list.text(row, AdviceColumn.CODE, SHORT, there == null ? "" : there.code());
        if (!code.isEmpty() && items.negate().test(code)) {
            list.fault(row, AdviceColumn.CODE, "items.unknown", code);
        }
        return new Recommendations.Wish(
                said,
                list.text(row, AdviceColumn.SOURCE, MIDDLE, there == null ? "" : there.source()),
                code,
                there == null ? Set.of() : there.measures(),
                list.text(row, AdviceColumn.ANSWER, LONG, there == null ? "" : there.answer()));
    }

    private void compare(Row row, Recommendations.Wish wish, @Nullable Recommendation there) {
        Map<AdviceColumn, String> before = there == null
                ? Map.of()
                : text(new Recommendations.Wish(there.said(), there.source(), there.code(), Set.of(), there.answer()));
        List<Comparison.CellChange> differing =
                Comparison.differences(List.of(AdviceColumn.values()), before, text(wish));
        if (differing.isEmpty()) {
            same++;
            return;
        }
        changes.add(new Comparison.Change<>(
                row.number(),
                wish.said(),
                there == null ? Comparison.State.ADDED : Comparison.State.CHANGED,
                differing,
                new AdviceWish(there == null ? id(row) : there.id(), there == null ? 0 : there.version(), wish)));
    }

    private UUID id(Row row) {
        return UUID.nameUUIDFromBytes((seed + " advice " + row.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<AdviceColumn, String> text(Recommendations.Wish wish) {
        var row = new EnumMap<AdviceColumn, String>(AdviceColumn.class);
        row.put(AdviceColumn.SAID, wish.said());
        row.put(AdviceColumn.CODE, wish.code());
        row.put(AdviceColumn.SOURCE, wish.source());
        row.put(AdviceColumn.ANSWER, wish.answer());
        return row;
    }
}
