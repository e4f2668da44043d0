package org.prongsai.portal;

/// How near a text comes to having a word in it: the fewest letters that must be added, taken away, changed or swapped
/// with their neighbour, anywhere in the text (Sellers 1980, with swaps).
final class NearText {
    private NearText() {}

    /// The distance of `word` from the nearest place of `text`, or `most + 1` where it is more than `most`.
    static int distance(String word, String text, int most) {
        int length = word.length();
        int[] before = new int[length + 1];
        int[] last = new int[length + 1];
        int[] now = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            last[i] = i;
        }
        int best = length;
        for (int j = 1; j <= text.length() && best > 0; j++) {
            char letter = text.charAt(j - 1);
            now[0] = 0;
            for (int i = 1; i <= length; i++) {
                char wanted = word.charAt(i - 1);
                int cost = wanted == letter ? 0 : 1;
                int least = Math.min(last[i - 1] + cost, Math.min(last[i], now[i - 1]) + 1);
                if (i > 1 && j > 1 && wanted == text.charAt(j - 2) && word.charAt(i - 2) == letter) {
                    least = Math.min(least, before[i - 2] + 1);
                }
                now[i] = least;
            }
            best = Math.min(best, now[length]);
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return Math.min(best, most + 1);
    }
}
