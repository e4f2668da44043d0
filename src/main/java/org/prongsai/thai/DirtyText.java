package org.prongsai.thai;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads text that came out of scans, PDF files, spreadsheets and many keyboards.
public final class DirtyText {
    /// One repair can bring another fault to light; nothing real needs as many rounds.
    private static final int MOST_ROUNDS = 5;

    private DirtyText() {}

    /// Mends what is certainly wrong and says what it mended; what is doubtful stays.
    ///
    /// The meaning of words is not judged: `หมอบหมาย` stays. The result is in NFC.
    public static CleanText clean(String dirty) {
        var draft = new Draft(dirty);
        String before;
        int rounds = 0;
        do {
            before = draft.text();
            mend(draft);
        } while (!draft.text().equals(before) && ++rounds < MOST_ROUNDS);
        return draft.finished();
    }

    /// The code of an item, indicator or question that `dirty` stands for.
    ///
    /// `๐๔๒`, `o42` and a Cyrillic `О42` are `O42`; `๑.๑๐` is `1.10`.
    ///
    /// Empty if it looks like none. Whether there is an item of that code is for the caller to know.
    public static Optional<String> code(String dirty) {
        return DirtyCode.read(clean(dirty).text());
    }

    /// The number that `dirty` is: `๘๔.๖๗`, `1,234.5`, `84,67`, `(84.67)`, `ร้อยละ ๘๔.๖๗`, `84.67 %`.
    ///
    /// A comma parts thousands where it groups by three, and decimals where it is the only one and
    /// one or two digits follow.
    /// Parentheses do not negate. Empty for blanks and for anything that could be read in two ways.
    public static Optional<BigDecimal> number(String dirty) {
        return DirtyNumber.read(clean(dirty));
    }

    private static void mend(Draft draft) {
        Spelling.SIGNS.forEach(rule -> rule.mend(draft));
        var lookalikes = new Lookalikes(draft.text());
        draft.mend(Repair.Kind.LOOK_ALIKE, Lookalikes.WORD, word -> lookalikes.cure(word.group()));
        draft.mend(Repair.Kind.LOOK_ALIKE, Lookalikes.O_AMONG_THAI_DIGITS, number -> Lookalikes.zeros(number.group()));
        Spelling.WORDS.forEach(rule -> rule.mend(draft));
        Spelling.compose(draft);
    }
}
