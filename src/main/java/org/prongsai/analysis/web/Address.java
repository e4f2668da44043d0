package org.prongsai.analysis.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An address with its query, built in order.
record Address(String path, List<String> choices) {
    Address {
        choices = List.copyOf(choices);
    }

    static Address of(String path) {
        return new Address(path, List.of());
    }

    /// The address with one more choice.
    Address with(String name, String value) {
        var more = new ArrayList<>(choices);
        more.add(encoded(name) + "=" + encoded(value));
        return new Address(path, more);
    }

    /// The same choices for another page.
    Address at(String other) {
        return new Address(other, choices);
    }

    String query() {
        return String.join("&", choices);
    }

    @Override
    public String toString() {
        return choices.isEmpty() ? path : path + "?" + query();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
