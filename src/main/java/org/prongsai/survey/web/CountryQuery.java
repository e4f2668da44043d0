package org.prongsai.survey.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.thai.DirtyText;

/// Which surveys of the country are asked for: `q`, `state`, `instrument`, `sort` and `page`.
record CountryQuery(Map<String, String> asked) {
    CountryQuery {
        asked = Map.copyOf(asked);
    }

    String get(String name) {
        return asked.getOrDefault(name, "");
    }

    int page() {
        return get("page").matches("[0-9]{1,6}") ? Integer.parseInt(get("page")) : 1;
    }

    /// Whether an agency's code or name has what is searched for.
    boolean finds(Agency agency) {
        String said = DirtyText.clean(get("q")).text().strip().toLowerCase(Locale.ROOT);
        return said.isEmpty()
                || Stream.of(
                                agency.code(),
                                agency.name().th(),
                                agency.name().en(),
                                agency.shortName().th(),
                                agency.shortName().en())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(said));
    }

    /// The query of the same view with one thing else, on its first page.
    String with(String name, String value) {
        return Stream.of("q", "state", "instrument", "sort", "page")
                .filter(one -> !one.equals("page") || name.equals("page"))
                .map(one -> one + "=" + URLEncoder.encode(one.equals(name) ? value : get(one), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
