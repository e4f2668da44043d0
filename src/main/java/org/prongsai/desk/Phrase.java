package org.prongsai.desk;

import java.util.List;
import org.prongsai.web.Words;

/// A text by its key, so that each reader meets it in his own language.
///
/// @param key    of a text in the message files
/// @param values for its places; figures and codes, never names of people
public record Phrase(String key, List<String> values) {
    public Phrase {
        values = List.copyOf(values);
    }

    /// The text for `key`, its places filled with `values` in turn.
    public static Phrase of(String key, String... values) {
        return new Phrase(key, List.of(values));
    }

    /// The text as `words` has it.
    public String in(Words words) {
        return words.text(key, values.toArray());
    }
}
