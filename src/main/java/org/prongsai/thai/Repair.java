package org.prongsai.thai;

/// One thing that was mended in a dirty text, so that a person can look at it.
///
/// @param at where in the dirty text it began, in UTF-16 units from 0
/// @param from what stood there when this repair's turn came; earlier repairs are in it
/// @param to what stands there now, empty if it was taken out
public record Repair(Kind kind, int at, String from, String to) {
    /// What was wrong.
    public enum Kind {
        /// A letter of another script, or a Latin o among Thai digits: Cyrillic `н` for `น`.
        LOOK_ALIKE,
        /// Thai and Arabic digits in one number.
        MIXED_DIGITS,
        /// A vowel put together from others: `เเ` for `แ`, `ํา` for `ำ`.
        VOWEL,
        /// Marks in the wrong order: a tone mark before its vowel, or after `ำ`.
        MARK_ORDER,
        /// A vowel or mark written twice: `พัฒนาา`.
        REPEATED_MARK,
        /// A space before a vowel or mark that cannot stand alone.
        SPLIT_SYLLABLE,
        /// A glyph number of an old Thai font instead of a letter.
        FONT_GLYPH,
        /// Letters not in Unicode's composed form (NFC).
        COMPOSITION,
        /// Wide Latin letters, digits and signs of East Asian text.
        FULL_WIDTH,
        /// Curly quotation marks.
        QUOTE,
        /// Dashes and minus signs.
        DASH,
        /// Spaces and line ends of other kinds.
        SPACE,
        /// Characters that nobody sees.
        INVISIBLE;

        /// Whether a reader would see other letters than before, not merely other signs, widths or spaces.
        public boolean changesLetters() {
            return switch (this) {
                case LOOK_ALIKE, MIXED_DIGITS, VOWEL, MARK_ORDER, REPEATED_MARK, SPLIT_SYLLABLE, FONT_GLYPH -> true;
                case COMPOSITION, FULL_WIDTH, QUOTE, DASH, SPACE, INVISIBLE -> false;
            };
        }
    }
}
