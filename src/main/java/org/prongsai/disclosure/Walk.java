package org.prongsai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prongsai.fetcher.Seen;

/// What was seen of an agency's website on the way from its home page.
///
/// @param home  address of the home page
/// @param front what was seen there
/// @param pages to where each page links that was opened, by their addresses
record Walk(String home, Instant at, Seen front, Map<String, List<String>> pages) {
    Walk {
        pages = Map.copyOf(pages);
    }

    /// The pages as the checks want them.
    Map<String, Seen> further() {
        return pages.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, page -> linking(page.getValue())));
    }

    private static Seen linking(List<String> links) {
        return new Seen(
                Seen.Kind.HTML,
                "",
                "",
                false,
                links.stream().map(link -> new Seen.Link("", link)).toList(),
                List.of(),
                null,
                null,
                0,
                0,
                false,
                false);
    }
}
