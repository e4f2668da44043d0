package org.prongsai.workgroup;

import java.time.LocalDate;
import java.time.LocalTime;

/// When and where a meeting is held.
///
/// @param ends  after `begins`, on the same day, time of Thailand
/// @param place the room; may be empty where `link` is not
/// @param link  of an online meeting; may be empty
public record Invitation(LocalDate day, LocalTime begins, LocalTime ends, String place, String link) {
    public Invitation {
        if (!ends.isAfter(begins)) {
            throw new IllegalArgumentException("ends at " + ends + ", not after " + begins);
        }
    }
}
