package org.prongsai.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.thai.DateSpan;

/// Says what was done to activities as the trail keeps it.
final class ActivityTrail {
    private ActivityTrail() {}

    static Act act(String action, UUID id, @Nullable Activity before, Activities.Wish wish) {
        return new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "calendar.title",
                                before == null ? null : before.title().th(),
                                wish.title().th())
                        .field("calendar.days", before == null ? null : text(before.days()), text(wish.days()))
                        .field("calendar.owner", before == null ? null : before.owner(), wish.owner())
                        .payload());
    }

    static Act done(UUID id, @Nullable LocalDate before, @Nullable LocalDate day) {
        return new Act(
                "calendar.log.done",
                subject(id),
                Changes.none().field("calendar.done", text(before), text(day)).payload());
    }

    static String text(DateSpan days) {
        return days.first() + " – " + days.last();
    }

    static String subject(UUID id) {
        return Act.subject("calendar.log.activity", id.toString().substring(0, 8));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
