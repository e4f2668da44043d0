package org.prongsai.framework.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.web.ui.Column;

/// How the table of editions is sorted.
record Sorting(Key by, boolean descending) {
    private static final Comparator<Edition> BY_YEAR =
            Comparator.comparing(Edition::year).thenComparing(Edition::id);

    /// What it can be sorted by.
    enum Key {
        YEAR,
        STATUS,
        QUESTIONS,
        DISCLOSURES;

        /// As in addresses.
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The latest year first, unless the address wishes otherwise.
    static Sorting of(Optional<String> sort, Optional<String> order) {
        Key by = Arrays.stream(Key.values())
                .filter(key -> sort.filter(key.tag()::equals).isPresent())
                .findFirst()
                .orElse(Key.YEAR);
        return new Sorting(by, order.map("desc"::equals).orElse(true));
    }

    /// Editions that are alike stand with the latest year first.
    Comparator<Edition> comparator() {
        Comparator<Edition> order = ascending();
        return (descending ? order.reversed() : order).thenComparing(BY_YEAR.reversed());
    }

    private Comparator<Edition> ascending() {
        return switch (by) {
            case YEAR -> BY_YEAR;
            case STATUS -> Comparator.comparing(Edition::status);
            case QUESTIONS -> Comparator.comparingLong(Shown::questions);
            case DISCLOSURES -> Comparator.comparingLong(Shown::disclosures);
        };
    }

    /// `column`, which sorts by `key`, as it stands now and with the address that sorts by it.
    Column on(Column column, Key key) {
        boolean now = key == by;
        String href = "/editions?sort=" + key.tag() + "&order=" + (now && descending ? "asc" : "desc");
        return column.sorted(
                href, !now ? Column.Order.NONE : descending ? Column.Order.DESCENDING : Column.Order.ASCENDING);
    }
}
