package org.prongsai.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;

/// Something that an agency does in a fiscal year for its assessment (กิจกรรม).
///
/// @param parent    the activity that it is a part of; null for one that stands for itself
/// @param milestone whether it happens on one day (▲) rather than over some (↔)
/// @param planned   the days of the baseline; null before the plan was fixed
/// @param doneOn    the day on which it was done; null while it is not
/// @param owner     who does it, as units call themselves; may be empty
/// @param needs     what has to be done before
/// @param tie       what of the commission's calendar it follows; null for nothing
/// @param source    [Activities#OWN], or the module that writes it and alone may change it
/// @param version   counts its changes from 1
public record Activity(
        UUID id,
        @Nullable UUID parent,
        Bilingual title,
        boolean milestone,
        DateSpan days,
        @Nullable DateSpan planned,
        @Nullable LocalDate doneOn,
        String owner,
        String note,
        Set<UUID> needs,
        @Nullable Tie tie,
        String source,
        int version) {
    public Activity {
        needs = Set.copyOf(needs);
    }

    public boolean isDone() {
        return doneOn != null;
    }

    /// Whether it should be done by now and is not.
    public boolean isLate(LocalDate today) {
        return doneOn == null && days.last().isBefore(today);
    }

    /// Whether its days are others than those of the baseline.
    public boolean isShifted() {
        return planned != null && !planned.equals(days);
    }

    /// Whether a module writes it, so that nobody changes it here.
    public boolean isWrittenElsewhere() {
        return !source.equals(Activities.OWN);
    }
}
