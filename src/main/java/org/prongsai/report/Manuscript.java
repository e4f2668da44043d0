package org.prongsai.report;

import java.util.List;
import java.util.Map;
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
        return new Manuscript(
                kind,
                title,
                parts.stream()
                        .map(part -> part instanceof Part.Words words && edits.containsKey(words.key())
                                ? words.saying(edits.get(words.key()))
                                : part)
                        .toList());
    }

    /// Those of `typed` that differ from what is proposed: what has to be kept.
    public Map<String, String> edits(Map<String, String> typed) {
        return words().stream()
                .filter(words -> typed.containsKey(words.key()) && !words.text().equals(typed.get(words.key())))
                .collect(Collectors.toMap(Part.Words::key, words -> typed.get(words.key())));
    }

    private static Stream<Part.Words> words(List<Part> parts) {
        return parts.stream().filter(Part.Words.class::isInstance).map(Part.Words.class::cast);
    }
}
