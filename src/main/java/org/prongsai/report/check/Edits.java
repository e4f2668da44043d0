package org.prongsai.report.check;

/// How many letters two words are apart: one put in, left out, taken for another, or two exchanged.
final class Edits {
    private Edits() {}

    static int between(String one, String other) {
        int[][] far = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                far[i][j] = i == 0 || j == 0 ? i + j : step(far, one, other, i, j);
            }
        }
        return far[one.length()][other.length()];
    }

    private static int step(int[][] far, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(far[i - 1][j] + 1, far[i][j - 1] + 1), far[i - 1][j - 1] + same);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, far[i - 2][j - 2] + 1) : least;
    }
}
