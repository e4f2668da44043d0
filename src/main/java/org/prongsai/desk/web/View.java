package org.prongsai.desk.web;

import java.util.Arrays;
import java.util.Locale;

/// A tab of the page.
enum View {
    WAITING,
    SOON,
    SENT,
    ANNOUNCED;

    /// As in addresses.
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The view that an address names; what waits, if it names none.
    static View of(String tag) {
        return Arrays.stream(values())
                .filter(view -> view.tag().equals(tag))
                .findFirst()
                .orElse(WAITING);
    }
}
