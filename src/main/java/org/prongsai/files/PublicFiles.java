package org.prongsai.files;

import java.util.Optional;

/// Knows which kept files everybody may have, under names that nobody guesses. The module that owns them says so anew
/// each time, so that a file can be taken back.
public interface PublicFiles {
    /// The file of this name; empty where there is none, or not everybody may have it.
    ///
    /// @param name small letters, digits and hyphens
    Optional<PublicFile> find(String name);

    /// A file that everybody may have.
    ///
    /// @param hash under which it is kept
    /// @param name under which it is saved
    /// @param type its media type
    record PublicFile(String hash, String name, String type) {}
}
