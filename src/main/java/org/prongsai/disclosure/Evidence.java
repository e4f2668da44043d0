package org.prongsai.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;

/// Where an item is disclosed.
///
/// @param place   counts from 1 within the item
/// @param address of a page or a file on the web
/// @param note    what is to be seen there; may be empty
/// @param carried whether it was carried over from the year before and nobody changed it yet
/// @param version counts its changes from 1
/// @param file    that is kept here; null where it stands elsewhere on the web
/// @param foreign where it is not under the agency's own domains; null where it is
public record Evidence(
        UUID id,
        int place,
        String address,
        String note,
        boolean carried,
        int version,
        @Nullable HeldFile file,
        @Nullable Foreign foreign) {
    /// The longest address that is kept.
    public static final int LONGEST_ADDRESS = 2048;
    /// The longest note that is kept.
    public static final int LONGEST_NOTE = 1000;

    /// That evidence is at an address of somebody else.
    ///
    /// @param by who answers for it; null while nobody does
    /// @param at when he confirmed it
    public record Foreign(@Nullable PersonId by, @Nullable Instant at) {}

    /// Whether someone has to confirm its address before it can be sent on its way.
    public boolean awaitsConfirmation() {
        return foreign != null && foreign.by() == null;
    }

    /// Whether this program made it from live data.
    public boolean isLive() {
        return file != null && file.live();
    }
}
