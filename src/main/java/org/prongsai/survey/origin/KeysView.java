package org.prongsai.survey.origin;

import java.util.List;

/// The list of public keys as people read it.
///
/// @param fingerprint first 8 bytes of its hash, as on posters
/// @param count       of all keys
/// @param shown       the first of them
public record KeysView(String fingerprint, String hash, int count, List<Line> shown) {
    public KeysView {
        shown = List.copyOf(shown);
    }

    /// One key.
    ///
    /// @param check first 8 bytes of its hash, as in personal links
    public record Line(String agency, String title, String year, String check) {}
}
