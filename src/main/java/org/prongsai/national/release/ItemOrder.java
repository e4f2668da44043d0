package org.prongsai.national.release;

import java.util.Comparator;

/// The order of items by their numbers: O2 before O10.
final class ItemOrder {
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private ItemOrder() {}
}
