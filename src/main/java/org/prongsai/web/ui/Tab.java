package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// A view among several of the same thing, each with an address of its own.
///
/// @param count how many are in it, as shown
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable String count) {
    public static Tab of(String label, String href, boolean current) {
        return new Tab(label, href, current, null);
    }
}
