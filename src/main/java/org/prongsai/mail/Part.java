package org.prongsai.mail;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.web.Words;

/// What fills a place in a letter, said in the language of whoever reads it.
public sealed interface Part {
    /// A figure or a code; never a name.
    record Plain(String text) implements Part {}

    /// A code that proves something: sealed while it waits, and gone once the letter is done with.
    record Sealed(String text) implements Part {
        @Override
        public String toString() {
            return "Sealed[…]";
        }
    }

    /// A day.
    record Day(LocalDate day) implements Part {}

    /// A text by its key.
    record Said(String key, List<String> values) implements Part {
        public Said {
            values = List.copyOf(values);
        }
    }

    /// What nobody may read from the outbox, not even sealed: a [PartSource] says it when the letter is handed over.
    ///
    /// @param source    the name of the one that knows it
    /// @param reference by which it knows it, in the words of the source; never a secret
    record Fetched(String source, String reference) implements Part {}

    /// As `words` has it.
    default String in(Words words) {
        return switch (this) {
            case Plain(var text) -> text;
            case Sealed(var text) -> text;
            case Day(var day) -> words.date(day);
            case Said(var key, var values) -> words.text(key, values.toArray());
            case Fetched fetched -> throw new IllegalStateException("not fetched: " + fetched);
        };
    }
}
