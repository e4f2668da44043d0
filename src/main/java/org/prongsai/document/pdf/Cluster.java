package org.prongsai.document.pdf;

/// What belongs together in Thai: a letter with everything that stands above, beneath or close after it.
final class Cluster {
    private static final String LEADING_VOWELS = "เแโใไ";

    private Cluster() {}

    /// Whether `character` leans on the one before: a mark above or beneath, or sara am (ำ).
    static boolean leans(char character) {
        return character == 0x0E31
                || (character >= 0x0E33 && character <= 0x0E3A)
                || (character >= 0x0E47 && character <= 0x0E4E);
    }

    /// Whether `character` is a vowel that is written before its consonant and must not end a line.
    static boolean leads(char character) {
        return LEADING_VOWELS.indexOf(character) >= 0;
    }
}
