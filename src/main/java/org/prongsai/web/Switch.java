package org.prongsai.web;

import java.util.List;

/// A choice in the top bar between views of the same page.
///
/// @param current what is shown now, in the reader's language
public record Switch(String current, List<Way> ways) {
    public Switch {
        ways = List.copyOf(ways);
    }

    /// One choice: the page that shows it.
    public record Way(String label, String href, boolean current) {}
}
