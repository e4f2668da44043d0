package org.prongsai.national.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.thai.DirtyText;

/// Which agencies of a list are asked for: `view`, `q`, `kind`, `province`, `lack`, `sort` and `page`.
record CountryQuery(Map<String, String> asked) {
    /// What chooses agencies, and nothing else.
    static final List<String> FILTERS = List.of("q", "kind", "province", "lack");

    private static final int ROWS = 50;

    CountryQuery {
        asked = Map.copyOf(asked);
    }

    String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /// The page that is asked for, as far as a list of so many rows has it.
    int page(int rows) {
        return get("page").matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(get("page")), 1, last(rows)) : 1;
    }

    static int last(int rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    /// The rows of the page that is asked for.
    <T> List<T> shown(List<T> all) {
        int page = page(all.size());
        return all.subList((page - 1) * ROWS, Math.min(all.size(), page * ROWS));
    }

    /// Whether an agency's code or name has what is searched for, and its kind and province are those asked for.
    boolean finds(Agency agency) {
        String said = DirtyText.clean(get("q")).text().strip().toLowerCase(Locale.ROOT);
        boolean named = said.isEmpty()
                || Stream.of(
                                agency.code(),
                                agency.name().th(),
                                agency.name().en(),
                                agency.shortName().th(),
                                agency.shortName().en())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(said));
        return named
                && (get("kind").isEmpty() || get("kind").equals(agency.kind().name()))
                && (get("province").isEmpty()
                        || get("province").equals(Objects.requireNonNullElse(agency.province(), "-")));
    }

    /// The query of the same list with one thing else, on its first page.
    String with(String name, String value) {
        return Stream.of("view", "q", "kind", "province", "lack", "sort", "page")
                .filter(one -> !one.equals("page") || name.equals("page"))
                .filter(one -> one.equals(name) || !get(one).isEmpty())
                .map(one -> one + "=" + URLEncoder.encode(one.equals(name) ? value : get(one), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
