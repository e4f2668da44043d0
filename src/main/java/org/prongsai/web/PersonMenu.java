package org.prongsai.web;

import java.util.List;
import java.util.stream.Stream;

/// Who is signed in, and what he can do about it; printed by `ui/person.jte`.
///
/// @param name    of the person or post
/// @param place   the roles and the agency in which he acts here
/// @param links   his own pages
/// @param signOut where signing out is asked for
public record PersonMenu(String name, String place, List<Switch.Way> links, String signOut) {
    public PersonMenu {
        links = List.copyOf(links);
    }

    /// With more pages after the others.
    PersonMenu and(List<Switch.Way> more) {
        return new PersonMenu(
                name, place, Stream.concat(links.stream(), more.stream()).toList(), signOut);
    }
}
