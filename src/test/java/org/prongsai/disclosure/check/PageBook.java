package org.prongsai.disclosure.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages that tests are made from: `precheck/pages-*.txt`.
final class PageBook {
    static final String AGENCY = "https://www.tuayang.go.th/";
    private static final List<String> FILES = List.of("good", "years", "walls", "documents", "ways", "unseen", "fresh");
    private static final Pattern HEAD = Pattern.compile("@ (\\S+) (O\\d+)");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(at|as|declared|kind|via|status|header|phone|site|other|foreign|made|fail|slow|rough|large|bomb|cut|type|like|title|meta|home-text|bare): ?(.*)");
    private static final Pattern PART = Pattern.compile("part: (\\S+)");

    private PageBook() {}

    /// A page and what stands around it.
    ///
    /// @param said  directives
    /// @param lines the page itself
    /// @param parts texts of its frames and documents, by their addresses
    record Page(String name, String item, Map<String, String> said, List<String> lines, Map<String, String> parts) {
        Optional<String> say(String key) {
            return Optional.ofNullable(said.get(key));
        }

        String say(String key, String otherwise) {
            return said.getOrDefault(key, otherwise);
        }

        /// The addresses that are asked one after the other.
        List<String> way() {
            return say("via")
                    .map(via -> List.of(via.split(", ", -1)))
                    .orElseGet(() -> List.of(say("at", AGENCY + "ita/" + name)));
        }
    }

    static Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        for (String file : FILES) {
            read("pages-" + file + ".txt").forEach(page -> {
                if (pages.put(page.name(), like(page, pages)) != null) {
                    throw new IllegalStateException("twice: " + page.name());
                }
            });
        }
        return pages;
    }

    /// What a person sees on each page, by its name.
    static Map<String, List<String>> truth() {
        Map<String, List<String>> truth = new LinkedHashMap<>();
        for (String file : FILES) {
            for (String line : lines("truth-" + file + ".txt")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    List<String> cells = List.of(line.strip().split("\\s+", -1));
                    if (cells.size() != 13 || truth.put(cells.getFirst(), cells) != null) {
                        throw new IllegalStateException("no line of the table: " + line);
                    }
                }
            }
        }
        return truth;
    }

    private static Page like(Page page, Map<String, Page> pages) {
        if (page.say("like").isEmpty()) {
            return page;
        }
        Page model = Objects.requireNonNull(pages.get(page.say("like", "")));
        Map<String, String> said = new LinkedHashMap<>(model.said());
        said.remove("at");
        said.remove("via");
        said.putAll(page.said());
        return new Page(page.name(), page.item(), said, model.lines(), model.parts());
    }

    private static List<Page> read(String file) {
        List<Page> pages = new ArrayList<>();
        Page page = null;
        StringBuilder part = null;
        String partOf = "";
        for (String line : lines(file)) {
            Matcher head = HEAD.matcher(line);
            Matcher said = DIRECTIVE.matcher(line);
            Matcher parts = PART.matcher(line);
            if (head.matches()) {
                page = new Page(
                        head.group(1), head.group(2), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
                pages.add(page);
                part = null;
            } else if (page != null && parts.matches()) {
                part = new StringBuilder();
                partOf = parts.group(1);
            } else if (page != null && part != null) {
                page.parts().put(partOf, part.append(line).append('\n').toString());
            } else if (page != null && page.lines().isEmpty() && said.matches()) {
                page.said().put(said.group(1), said.group(2).strip());
            } else if (page != null) {
                page.lines().add(line);
            }
        }
        return pages;
    }

    private static List<String> lines(String file) {
        try (var stream = PageBook.class.getResourceAsStream("/precheck/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
