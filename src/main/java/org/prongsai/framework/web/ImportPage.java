package org.prongsai.framework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// Where an edition is handed in, and what is wrong with it.
///
/// @param problem why it was not taken; null while nothing was handed in
/// @param faults every fault with its place; null when there are none
/// @param standing the edition that stands in the way; null when none does
public record ImportPage(
        List<Field> fields,
        @Nullable String problem,
        @Nullable Table faults,
        @Nullable Standing standing) {

    /// The form as it is at first.
    static ImportPage empty(Words words) {
        return new ImportPage(fields(null, null, words), null, null, null);
    }

    /// The form after nothing was handed in.
    static ImportPage nothing(Words words) {
        return new ImportPage(fields(null, words.lookup("framework.import.nothing"), words), null, null, null);
    }

    /// @param text what stays in the box
    static List<Field> fields(@Nullable String text, @Nullable String nothing, Words words) {
        return List.of(
                Field.file("file", words.lookup("framework.import.file"), ".yaml,.yml,.xlsx")
                        .hint(words.lookup("framework.import.file.hint"))
                        .error(nothing),
                Field.area("text", words.lookup("framework.import.text"))
                        .hint(words.lookup("framework.import.text.hint"))
                        .with("rows", text == null ? "6" : "18")
                        .value(text));
    }

    /// An edition that stands under the id of the one that was handed in.
    ///
    /// @param what what stands in the way, in a sentence
    /// @param href the edition that stands
    /// @param text the file handed in, to be sent again when a draft shall be replaced; null when what stands is
    public final record Standing(
            String what,
            String href,
            String title,
            List<DifferencePart> differences,
            @Nullable String text) {}
}
