package org.prongsai.web.search;

import java.util.List;

/// What was found.
///
/// @param q     what was typed
/// @param said  how many were found, or what to do
/// @param none  whether something was looked for and nothing found
public record SearchPage(String q, String said, boolean none, List<Group> groups) {
    /// What one module found.
    public record Group(String heading, List<SearchSource.Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }
}
