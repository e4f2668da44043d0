package org.prongsai.calendar;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves activities to and fro on the calendar, as a bar that is pushed.
@Service
public class ActivityShifts {
    private final Activities activities;

    ActivityShifts(Activities activities) {
        this.activities = activities;
    }

    /// Moves an activity by some days, its length kept.
    ///
    /// @param version that the caller read; 0 for whatever it is now
    /// @param days    negative for earlier ones
    /// @return whether it moved; not where it would leave the year
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws IllegalArgumentException if a module writes it
    /// @throws NoSuchElementException if there is none
    @Transactional
    public boolean shift(AgencyId agency, FiscalYear year, UUID id, int version, int days) {
        Activity activity = activities
                .plan(agency, year)
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("no activity " + id));
        var moved = new DateSpan(
                activity.days().first().plusDays(days), activity.days().last().plusDays(days));
        if (!year.days().contains(moved.first()) || !year.days().contains(moved.last())) {
            return false;
        }
        activities.change(
                agency,
                year,
                id,
                version == 0 ? activity.version() : version,
                new Activities.Wish(
                        activity.parent(),
                        activity.title(),
                        activity.milestone(),
                        moved,
                        activity.owner(),
                        activity.note(),
                        activity.needs(),
                        activity.tie()));
        return true;
    }
}
