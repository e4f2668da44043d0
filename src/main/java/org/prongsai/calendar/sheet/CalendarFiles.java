package org.prongsai.calendar.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.document.Comparison;
import org.prongsai.document.RowMark;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out an agency's own activities as rows of a file, and does what a file asks for: all that was shown, or
/// nothing.
@Service
public class CalendarFiles {
    private final Activities activities;

    CalendarFiles(Activities activities) {
        this.activities = activities;
    }

    /// The activities that people wrote, in their order; those that modules write are theirs to change.
    public static List<Map<ActivityColumn, String>> rows(ActivityPlan plan) {
        var numbers = new HashMap<UUID, String>();
        plan.numbered().forEach(one -> numbers.put(one.activity().id(), one.number()));
        var rows = new ArrayList<Map<ActivityColumn, String>>();
        for (ActivityPlan.Numbered one : plan.numbered()) {
            if (!one.activity().isWrittenElsewhere()) {
                UUID parent = one.activity().parent();
                Map<ActivityColumn, String> row = ActivityRow.of(
                        ActivitySheet.wish(one.activity()), parent == null ? "" : numbers.getOrDefault(parent, ""));
                row.put(
                        ActivityColumn.ID,
                        new RowMark(one.activity().id(), one.activity().version()).text());
                row.put(ActivityColumn.NUMBER, one.number());
                rows.add(row);
            }
        }
        return rows;
    }

    /// Stores what a file says.
    ///
    /// @param over whether it also wins over what was changed after the file was made
    /// @throws IllegalArgumentException if the file has faults
    /// @throws OptimisticLockingFailureException if someone changed a row since it was compared
    @Transactional
    public void store(AgencyId agency, FiscalYear year, Comparison<ActivityWish> file, boolean over) {
        List<ActivityWish> wishes = file.wishes(over);
        var fresh = new HashMap<UUID, ActivityWish>();
        wishes.stream().filter(ActivityWish::isNew).forEach(wish -> fresh.put(wish.id(), wish));
        wishes.stream().filter(ActivityWish::isNew).forEach(wish -> add(agency, year, wish, fresh));
        wishes.stream()
                .filter(wish -> !wish.isNew())
                .forEach(wish -> activities.change(agency, year, wish.id(), wish.version(), wish.wish()));
    }

    /// Adds an activity after the one that it is a part of.
    private void add(AgencyId agency, FiscalYear year, ActivityWish wish, Map<UUID, ActivityWish> fresh) {
        if (fresh.remove(wish.id()) == null) {
            return;
        }
        UUID parent = wish.wish().parent();
        ActivityWish above = parent == null ? null : fresh.get(parent);
        if (above != null) {
            add(agency, year, above, fresh);
        }
        activities.add(agency, year, wish.wish(), wish.id());
    }
}
