package org.prongsai.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item that every assessor of a year judges before he judges any other: a copy of what an agency showed, without
/// its name.
///
/// @param place       counts from 1 in the set
/// @param pageText    what is to be read there
/// @param pictureHash of the picture of the page; null where there is none
/// @param found       what is right, of each component
/// @param reason      why that is right
/// @param version     counts its changes from 1
/// @param removed     whether the commission took it out of the set
public record CalibrationItem(
        UUID id,
        int place,
        String code,
        String address,
        String pageText,
        @Nullable String pictureHash,
        List<Found> found,
        String reason,
        int version,
        boolean removed) {
    /// The longest reason that is kept.
    public static final int LONGEST_REASON = 2000;
    /// The longest text of a page that is kept.
    public static final int LONGEST_TEXT = 20_000;

    public CalibrationItem {
        found = List.copyOf(found);
    }
}
