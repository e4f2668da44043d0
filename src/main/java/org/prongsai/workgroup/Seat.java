package org.prongsai.workgroup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in a working group, as its order numbers it.
///
/// @param number   within the order, such as `1.3`
/// @param position as the order writes it; never blank
/// @param person   the name, where the office wishes one in the order; otherwise empty
/// @param post     the post of the agency whose holders sit here; null for one from outside
/// @param version  counts its changes from 1
public record Seat(
        UUID id,
        String number,
        SeatRole role,
        String position,
        String person,
        @Nullable UUID post,
        int version) {}
