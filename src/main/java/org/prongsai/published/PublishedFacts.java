package org.prongsai.published;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is made public of an agency beside its scores.
///
/// @param complaints address of its channel for complaints of corruption (O29, O30 of fiscal year 2564); null where
/// none
///     is known
/// @param documents  what was looked at and found good, by item
/// @param measures   what it does about its weak items, as it said itself
public record PublishedFacts(@Nullable String complaints, List<Document> documents, List<Measure> measures) {
    /// Nothing beside the scores.
    public static final PublishedFacts NONE = new PublishedFacts(null, List.of(), List.of());

    public PublishedFacts {
        documents = List.copyOf(documents);
        measures = List.copyOf(measures);
    }

    /// A page that shows what an item asks for.
    ///
    /// @param item   code of a disclosure item
    /// @param seen   day on which a copy of it was frozen, as `2022-03-31`; null where none was
    /// @param sha256 hash of that copy; null where none was frozen
    public record Document(
            String item,
            String address,
            @Nullable String seen,
            @Nullable String sha256) {}

    /// Something done about weak items («ท่านบอก เราทำ»).
    ///
    /// @param items  codes of the items it aims at
    /// @param steps  how many steps it has
    /// @param done   how many of them are done
    /// @param reported how far the agency says that it is, by half-year (`6`, `12`): `DONE`, `IN_PROGRESS` or
    ///     `NOT_STARTED`; a half-year without report is missing
    public record Measure(String title, List<String> items, int steps, int done, Map<String, String> reported) {
        public Measure {
            items = List.copyOf(items);
            reported = Map.copyOf(reported);
        }
    }
}
