package org.prongsai.improvement;

import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.thai.DirtyText;

/// Whether a declaration of the No Gift Policy has the sentence that it must have, from `improvement/declaration.csv`.
///
/// @param sentence that it must have
/// @param source   who asks for it
/// @param found    how much of it the declaration has, from its beginning; all of it where it is complete
public record Declaration(String sentence, String source, String found) {
    private static final int SHORTEST = 12;

    /// What is asked for.
    public static Declaration asked() {
        Row row = ShippedTable.rows("/improvement/declaration.csv").getFirst();
        return new Declaration(row.cell(0), row.cell(1), "");
    }

    /// Looks for the sentence in a text, whatever its spaces, line ends and look-alike letters.
    public static Declaration check(String text) {
        Declaration asked = asked();
        String bare = bare(text);
        String wanted = bare(asked.sentence);
        int length = wanted.length();
        while (length >= SHORTEST && !bare.contains(wanted.substring(0, length))) {
            length--;
        }
        return new Declaration(asked.sentence, asked.source, length < SHORTEST ? "" : wanted.substring(0, length));
    }

    /// Whether the whole sentence is there.
    public boolean isComplete() {
        return found.equals(bare(sentence));
    }

    private static String bare(String text) {
        return DirtyText.clean(text).text().replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", "");
    }
}
