package org.prongsai.scoring.sheet;

import java.util.Arrays;

/// How far two spellings are apart.
final class Spelling {
    /// Letters of other scripts that look like Latin capitals, and which; text recognisers mix them.
    private static final String ALIKE = "АВЕЅІЈКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABESIJKMHOPCTXYABEZHIKMNOPTYX";

    private Spelling() {}

    /// `text` with Cyrillic and Greek capitals that look Latin made Latin.
    static String latin(String text) {
        var latin = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = ALIKE.indexOf(Character.toUpperCase(text.charAt(i)));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }

    /// The number of letters that must be added, taken away or changed to turn one into the other.
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
