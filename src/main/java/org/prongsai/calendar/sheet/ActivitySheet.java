package org.prongsai.calendar.sheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.RowMark;
import org.prongsai.document.Table;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.Days;

/// Holds a file of activities against the calendar that it came from.
///
/// A row is known by its hidden id; one without it that has the title of an activity is taken for that, and any other
/// adds one. A file removes nothing, and says nothing of what an activity needs or follows.
public final class ActivitySheet {
    static final List<ActivityColumn> SAID = Stream.of(ActivityColumn.values())
            .filter(column -> column != ActivityColumn.ID && column != ActivityColumn.NUMBER)
            .toList();
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_OWNER = 300;
    private static final int LONGEST_NOTE = 1000;
    private static final int SHORT = 60;

    private final ListRows list;
    private final ActivityPlan plan;
    private final Map<UUID, String> numbers = new HashMap<>();
    private final Map<String, UUID> byNumber = new HashMap<>();
    private final Map<Row, Place> places = new HashMap<>();
    private final Map<UUID, @Nullable UUID> parents = new HashMap<>();
    private final List<Comparison.Change<ActivityWish>> changes = new ArrayList<>();
    private int same;

    /// What a row is about.
    ///
    /// @param known   null for a new activity
    /// @param version of the activity that the file was made from
    private record Place(UUID id, @Nullable Activity known, int version, boolean lenient) {}

    private ActivitySheet(Table table, ActivityPlan plan) {
        this.list = new ListRows(table);
        this.plan = plan;
        for (ActivityPlan.Numbered one : plan.numbered()) {
            numbers.put(one.activity().id(), one.number());
            byNumber.put(one.number(), one.activity().id());
            parents.put(one.activity().id(), one.activity().parent());
        }
    }

    /// What `table` would do.
    ///
    /// @param seed of the ids of what it adds: the same seed gives the same
    public static Comparison<ActivityWish> compare(Table table, ActivityPlan plan, UUID seed) {
        var sheet = new ActivitySheet(table, plan);
        if (sheet.list.has(List.of(ActivityColumn.TITLE, ActivityColumn.STARTS))) {
            sheet.place(table.rows(), seed);
            table.rows().forEach(sheet::take);
        }
        return new Comparison<>(
                sheet.changes,
                sheet.list.faults().stream().distinct().toList(),
                sheet.list.doubts().stream().distinct().toList(),
                sheet.same);
    }

    /// Finds out which activity each row is about, so that a row can stand under one that comes later.
    private void place(List<Row> rows, UUID seed) {
        var met = new HashSet<UUID>();
        var newNumbers = new HashMap<String, UUID>();
        for (Row row : rows) {
            Place place = place(row, met, seed);
            if (place != null) {
                met.add(place.id());
                places.put(row, place);
                String number = number(row, ActivityColumn.NUMBER);
                if (place.known() == null && !number.isEmpty()) {
                    newNumbers.putIfAbsent(number, place.id());
                    numbers.putIfAbsent(place.id(), number);
                }
            }
        }
        newNumbers.forEach(byNumber::putIfAbsent);
    }

    private @Nullable Place place(Row row, Set<UUID> met, UUID seed) {
        String id = list.text(row, ActivityColumn.ID, LONGEST_TITLE);
        Optional<RowMark> mark = RowMark.of(id);
        if (!id.isEmpty() && mark.isEmpty()) {
            list.fault(row, ActivityColumn.ID, "row.unknown", id);
            return null;
        }
        if (mark.isPresent() && !met.contains(mark.get().id())) {
            Optional<Activity> known = plan.find(mark.get().id()).filter(one -> !one.isWrittenElsewhere());
            if (known.isEmpty()) {
                list.fault(row, ActivityColumn.ID, "row.unknown", "");
                return null;
            }
            return new Place(known.get().id(), known.get(), mark.get().version(), false);
        }
        if (mark.isPresent()) {
            list.doubt(row, ActivityColumn.ID, "row.copied", "");
        } else {
            Optional<Activity> there =
                    called(Comparison.flat(list.text(row, ActivityColumn.TITLE, LONGEST_TITLE)), met);
            if (there.isPresent()) {
                return new Place(there.get().id(), there.get(), there.get().version(), true);
            }
        }
        UUID fresh = UUID.nameUUIDFromBytes((seed + " " + row.number()).getBytes(StandardCharsets.UTF_8));
        return new Place(fresh, null, 0, true);
    }

    private Optional<Activity> called(String title, Set<UUID> met) {
        return plan.activities().stream()
                .filter(one -> !one.isWrittenElsewhere()
                        && !met.contains(one.id())
                        && Comparison.flat(one.title().th()).equals(title))
                .findFirst();
    }

    private void take(Row row) {
        Place place = places.get(row);
        if (place == null) {
            return;
        }
        int faults = list.faults().size();
        Activity known = place.known();
        Map<ActivityColumn, String> before = known == null ? Map.of() : row(wish(known));
        Activities.Wish wish = wish(row, place, before);
        if (wish == null || list.faults().size() > faults) {
            return;
        }
        List<Comparison.CellChange> differing = Comparison.differences(SAID, before, row(wish));
        if (differing.isEmpty()) {
            same++;
            return;
        }
        changes.add(new Comparison.Change<>(
                row.number(),
                known == null ? wish.title().th() : known.title().th(),
                state(place),
                differing,
                new ActivityWish(place.id(), known == null ? 0 : known.version(), wish)));
    }

    private static Comparison.State state(Place place) {
        Activity known = place.known();
        if (known == null) {
            return Comparison.State.ADDED;
        }
        return place.version() < known.version() ? Comparison.State.STALE : Comparison.State.CHANGED;
    }

    private Activities.@Nullable Wish wish(Row row, Place place, Map<ActivityColumn, String> before) {
        String title = text(row, place, before, ActivityColumn.TITLE, LONGEST_TITLE);
        if (title.isEmpty()) {
            list.fault(row, ActivityColumn.TITLE, "title.missing", "");
        }
        boolean milestone =
                !text(row, place, before, ActivityColumn.MILESTONE, SHORT).isEmpty();
        DateSpan days = days(row, place, before, milestone);
        UUID parent = parent(row, place, before);
        String owner = text(row, place, before, ActivityColumn.OWNER, LONGEST_OWNER);
        String note = text(row, place, before, ActivityColumn.NOTE, LONGEST_NOTE);
        String english = text(row, place, before, ActivityColumn.ENGLISH, LONGEST_TITLE);
        if (title.isEmpty() || days == null) {
            return null;
        }
        Activity known = place.known();
        return new Activities.Wish(
                parent,
                Bilingual.typed(title, english),
                milestone,
                days,
                owner,
                note,
                known == null ? Set.of() : known.needs(),
                known == null ? null : known.tie());
    }

    private @Nullable DateSpan days(Row row, Place place, Map<ActivityColumn, String> before, boolean milestone) {
        String starts = text(row, place, before, ActivityColumn.STARTS, SHORT);
        String ends = text(row, place, before, ActivityColumn.ENDS, SHORT);
        LocalDate first = day(row, ActivityColumn.STARTS, starts);
        LocalDate last = ends.isEmpty() ? first : day(row, ActivityColumn.ENDS, ends);
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            list.fault(row, ActivityColumn.ENDS, "ends.early", ends);
            return null;
        }
        if (milestone && !last.equals(first)) {
            list.fault(row, ActivityColumn.MILESTONE, "milestone.days", "");
            return null;
        }
        return new DateSpan(first, last);
    }

    private @Nullable LocalDate day(Row row, ActivityColumn column, String text) {
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            list.fault(row, column, "day.wrong", text);
        } else if (!plan.year().days().contains(day.get())) {
            list.fault(row, column, "day.outside", text);
        }
        return day.orElse(null);
    }

    private @Nullable UUID parent(Row row, Place place, Map<ActivityColumn, String> before) {
        String number = ThaiDigits.toArabic(text(row, place, before, ActivityColumn.PARENT, SHORT));
        if (number.isEmpty()) {
            parents.put(place.id(), null);
            return null;
        }
        UUID parent = byNumber.get(number);
        if (parent == null) {
            list.fault(row, ActivityColumn.PARENT, "parent.unknown", number);
            return null;
        }
        parents.put(place.id(), parent);
        if (isUnderItself(place.id())) {
            list.fault(row, ActivityColumn.PARENT, "parent.itself", number);
            parents.put(place.id(), null);
            return null;
        }
        return parent;
    }

    private boolean isUnderItself(UUID id) {
        UUID above = parents.get(id);
        for (int i = 0; above != null && i <= parents.size(); i++) {
            if (above.equals(id)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }

    private String number(Row row, ActivityColumn column) {
        return ThaiDigits.toArabic(list.text(row, column, LONGEST_TITLE));
    }

    private String text(Row row, Place place, Map<ActivityColumn, String> before, ActivityColumn column, int longest) {
        boolean keeps = place.lenient() || !list.knows(column);
        return list.text(row, column, longest, keeps ? before.getOrDefault(column, "") : "");
    }

    private Map<ActivityColumn, String> row(Activities.Wish wish) {
        UUID parent = wish.parent();
        return ActivityRow.of(wish, parent == null ? "" : numbers.getOrDefault(parent, ""));
    }

    static Activities.Wish wish(Activity activity) {
        return new Activities.Wish(
                activity.parent(),
                activity.title(),
                activity.milestone(),
                activity.days(),
                activity.owner(),
                activity.note(),
                activity.needs(),
                activity.tie());
    }
}
