package org.prongsai.identity.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.DirtyText;
import org.prongsai.web.access.Role;

/// Which people the address asks for, in which order.
///
/// @param query part of a name or an address; empty for all
/// @param unit  empty for all; with those beneath it
/// @param sort  the name of a column
/// @param page  from 1
/// @param stored how many rows of a list were just stored; empty when none were
record PeopleChoice(
        String query, Optional<Role> role, Optional<UUID> unit, String sort, boolean down, int page, String stored) {
    static PeopleChoice of(Map<String, String> asked) {
        return new PeopleChoice(
                asked.getOrDefault("q", ""),
                Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(asked.get("role")))
                        .findFirst(),
                unit(asked.getOrDefault("unit", "")),
                asked.getOrDefault("sort", "name"),
                asked.getOrDefault("order", "up").equals("down"),
                page(asked.getOrDefault("page", "1")),
                asked.getOrDefault("told", "").replaceAll("[^0-9]", ""));
    }

    /// As names are searched: without what is typed wrongly.
    String cleaned() {
        return DirtyText.clean(query).text().strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<UUID> unit(String asked) {
        return asked.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(asked))
                : Optional.empty();
    }

    private static int page(String asked) {
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
    }
}
