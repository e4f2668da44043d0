package org.prongsai.calendar.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.prongsai.calendar.Activities;
import org.prongsai.thai.ThaiDate;

/// An activity as the cells of a row.
final class ActivityRow {
    /// Marks what happens on one day.
    static final String MARK = "▲";

    private ActivityRow() {}

    /// @param parent the number of the activity that it is a part of; empty if it stands for itself
    static Map<ActivityColumn, String> of(Activities.Wish wish, String parent) {
        var row = new EnumMap<ActivityColumn, String>(ActivityColumn.class);
        row.put(ActivityColumn.TITLE, wish.title().th());
        row.put(
                ActivityColumn.ENGLISH,
                wish.title().en().equals(wish.title().th()) ? "" : wish.title().en());
        row.put(ActivityColumn.PARENT, parent);
        row.put(ActivityColumn.STARTS, new ThaiDate(wish.days().first()).official());
        row.put(ActivityColumn.ENDS, new ThaiDate(wish.days().last()).official());
        row.put(ActivityColumn.MILESTONE, wish.milestone() ? MARK : "");
        row.put(ActivityColumn.OWNER, wish.owner());
        row.put(ActivityColumn.NOTE, wish.note());
        return row;
    }
}
