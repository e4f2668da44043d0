package org.prongsai.calendar.sheet;

import java.util.UUID;
import org.prongsai.calendar.Activities;

/// What a row of a calendar's file asks for.
///
/// @param version upon which it goes; 0 for a new activity
public record ActivityWish(UUID id, int version, Activities.Wish wish) {
    boolean isNew() {
        return version == 0;
    }
}
