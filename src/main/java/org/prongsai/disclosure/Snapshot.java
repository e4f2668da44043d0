package org.prongsai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.check.Change;
import org.prongsai.disclosure.check.Finding;
import org.prongsai.disclosure.check.Look;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;

/// What stood at an address when the program looked.
///
/// @param address as it was then
/// @param taken   null until the program has looked
public record Snapshot(
        UUID id,
        String code,
        UUID evidence,
        String address,
        Occasion occasion,
        Instant askedAt,
        @Nullable Taken taken) {

    /// Why the program looked.
    public enum Occasion {
        /// The item was sent on its way: this is what counts.
        SUBMITTED,
        /// Somebody wanted to know.
        ASKED,
        /// The nightly look at everything.
        NIGHTLY
    }

    /// A frame, or a document that the page links.
    ///
    /// @param sha256 of its bytes
    public record Part(String sha256, Seen seen) {}

    /// What was found, never changed.
    ///
    /// @param seen     what is to be read there; null where it could not be looked into
    /// @param parts    what its frames and the documents that it links hold, by their addresses
    /// @param picture  the page as a browser shows it, or why there is none
    /// @param findings of the first look
    /// @param change   since the look that was submitted; null for that one
    public record Taken(
            Instant at,
            Fetched fetched,
            @Nullable Seen seen,
            Map<String, Part> parts,
            PagePicture picture,
            List<Finding> findings,
            @Nullable Change change) {
        public Taken {
            parts = Map.copyOf(parts);
            findings = List.copyOf(findings);
        }

        /// As the checks want it.
        Look look(String address) {
            return new Look(
                    address,
                    fetched,
                    seen,
                    parts.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, part -> part.getValue().seen())));
        }
    }
}
