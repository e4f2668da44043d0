package org.prongsai.improvement.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which measures of the library are looked for.
///
/// @param q          words, in any order
/// @param item       code of an item or indicator
/// @param instrument `IIT`, `EIT` or `OIT`
/// @param sharer     sort of agency that shared it, or `shipped`
/// @param own        whether only those that the agency shared
/// @param page       from 1
public record LibraryChoice(
        @Nullable String q,
        @Nullable String item,
        @Nullable String instrument,
        @Nullable String sharer,
        @Nullable Boolean own,
        @Nullable Integer page) {
    String query() {
        return Typed.text(q);
    }

    String code() {
        return Typed.codes(item).stream().findFirst().orElse("");
    }

    boolean isOwn() {
        return Objects.requireNonNullElse(own, false);
    }

    int at() {
        return Objects.requireNonNullElse(page, 1);
    }
}
