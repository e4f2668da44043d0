package org.prongsai.disclosure;

/// Evidence whose bytes are kept here, so that nobody has to fetch them.
///
/// @param sha256 of the bytes, under which the file store keeps them
/// @param name   under which it is saved
/// @param type   its media type
/// @param live   whether this program made it from live data
public record HeldFile(String sha256, String name, String type, boolean live) {
    /// The longest name that is kept.
    public static final int LONGEST_NAME = 200;
}
