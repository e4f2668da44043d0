package org.prongsai.report;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a paper says before it is laid out.
///
/// @param title names the document in lists and in programs that show it
/// @param parts in the order of the form; keys of words are unique
public record Manuscript(DocumentKind kind, String title, List<Part> parts) {
    public Manuscript {
        parts = List.copyOf(parts);
        if (words(parts).map(Part.Words::key).distinct().count() != words(parts).count()) {
            throw new IllegalArgumentException("two places of one name in " + title);
        }
    }

    /// The places whose words may be edited.
    public List<Part.Words> words() {
        return words(parts).toList();
    }

    /// The words at `key`; empty text where there is no such place.
    public String at(String key) {
        return words(parts)
                .filter(words -> words.key().equals(key))
                .map(Part.Words::text)
                .findFirst()
                .orElse("");
    }

    /// The same manuscript with someone's words in place of the proposed ones.
    ///
    /// @param edits words by key; keys that it has no place for are passed over, since data may have changed
    public Manuscript edited(Map<String, String> edits) {
        return with(words -> edits.containsKey(words.key()) ? words.saying(edits.get(words.key())) : words);
    }

    /// The same manuscript, each of its words as `change` has them.
    Manuscript with(UnaryOperator<Part.Words> change) {
        return new Manuscript(
                kind, title, parts.stream().map(part -> changed(part, change)).toList());
    }

    private static Part changed(Part part, UnaryOperator<Part.Words> change) {
        return switch (part) {
            case Part.Words words -> change.apply(words);
            case Part.Data data -> data;
            case Part.Grid(var columns, var head, var size, var rows) ->
                new Part.Grid(
                        columns,
                        head,
                        size,
                        rows.stream()
                                .map(row -> row.stream()
                                        .map(cell -> changed(cell, change))
                                        .toList())
                                .toList());
        };
    }

    /// Those of `typed` that differ from what is proposed: what has to be kept.
    public Map<String, String> edits(Map<String, String> typed) {
        return words().stream()
                .filter(words -> typed.containsKey(words.key()) && !words.text().equals(typed.get(words.key())))
                .collect(Collectors.toMap(Part.Words::key, words -> typed.get(words.key())));
    }

    private static Stream<Part.Words> words(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Words words -> Stream.of(words);
            case Part.Data _ -> Stream.empty();
            case Part.Grid grid -> grid.rows().stream().flatMap(Manuscript::words);
        });
    }
}
