package org.prongsai.disclosure.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Seen;
import org.prongsai.thai.DateSpan;

/// What is known around an address.
///
/// @param others       addresses of the agency's other items
/// @param homeAddress  of the agency's site; empty where it is not known
/// @param home         what was seen there; null where it was not looked at
/// @param further      pages of the site that were seen, by their addresses
/// @param window       in which documents should have been made; null where there is none
/// @param foreign      SHA-256 of documents that were seen for other agencies
public record Surroundings(
        List<Other> others,
        String homeAddress,
        @Nullable Seen home,
        Map<String, Seen> further,
        @Nullable DateSpan window,
        Set<String> foreign) {
    public Surroundings {
        others = List.copyOf(others);
        further = Map.copyOf(further);
        foreign = Set.copyOf(foreign);
    }

    /// Nothing is known.
    public static Surroundings unknown() {
        return new Surroundings(List.of(), "", null, Map.of(), null, Set.of());
    }

    /// An address of another item.
    ///
    /// @param item its code
    public record Other(String item, String address) {}
}
