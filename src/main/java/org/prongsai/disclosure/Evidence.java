package org.prongsai.disclosure;

import java.util.UUID;

/// Where an item is disclosed.
///
/// @param place   counts from 1 within the item
/// @param address of a page or a file on the web
/// @param note    what is to be seen there; may be empty
/// @param carried whether it was carried over from the year before and nobody changed it yet
/// @param version counts its changes from 1
public record Evidence(UUID id, int place, String address, String note, boolean carried, int version) {
    /// The longest address that is kept.
    public static final int LONGEST_ADDRESS = 2048;
    /// The longest note that is kept.
    public static final int LONGEST_NOTE = 1000;
}
