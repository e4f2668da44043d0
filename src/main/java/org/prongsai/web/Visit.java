package org.prongsai.web;

import java.util.Map;
import java.util.Optional;

/// One request as a page needs to know it; controllers declare it as a parameter.
///
/// @param path      of the address, without the query
/// @param query     of the address, without what switches language or digits; may be empty
/// @param fragment  whether only a part of the page is asked for, by htmx
/// @param variables the parts of the path that the controller's pattern names
public record Visit(Words words, String path, String query, boolean fragment, Map<String, String> variables) {
    public Visit {
        variables = Map.copyOf(variables);
    }

    /// The address of this page.
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// This page with `choice` (such as `lang=en`) added to its address.
    public String hereWith(String choice) {
        return path + "?" + (query.isEmpty() ? choice : query + "&" + choice);
    }

    /// The part of the path that the controller's pattern calls `name`.
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
