package org.prongsai.scoring.check;

import java.util.ArrayList;
import java.util.List;

/// A one-digit misreading of a score.
///
/// @param read what was misread, in hundredths of a point
/// @param chance how likely a slip in this score is this one; the sum over all slips stays below 1
record Slip(int read, double chance) {
    private static final int FULL = 10_000;

    /// Pairs that look alike in print, in handwriting or to a text recogniser, in Arabic or in Thai digits.
    private static final List<String> ALIKE =
            List.of("89", "38", "56", "68", "08", "06", "17", "35", "39", "58", "27", "49", "79", "45", "26", "37");

    private static final double CHANCE_ALIKE = 0.2;
    private static final double CHANCE_NEIGHBOUR = 0.06;
    private static final double CHANCE_OTHER = 0.02;

    /// Every score from 0 to 100 that differs from `printed` (in hundredths) in exactly one digit.
    static List<Slip> of(int printed) {
        var slips = new ArrayList<Slip>();
        int digits = Math.max(3, String.valueOf(printed).length());
        int unit = 1;
        for (int place = 1; place <= digits; place++) {
            int digit = printed / unit % 10;
            boolean leads = place == digits && place > 3;
            for (int other = leads ? 1 : 0; other <= 9; other++) {
                int read = printed + (other - digit) * unit;
                if (other != digit && read <= FULL) {
                    slips.add(new Slip(read, chance(digit, other) / digits));
                }
            }
            unit *= 10;
        }
        return slips;
    }

    private static double chance(int one, int other) {
        String pair = Math.min(one, other) + "" + Math.max(one, other);
        if (ALIKE.contains(pair)) {
            return CHANCE_ALIKE;
        }
        return Math.abs(one - other) == 1 ? CHANCE_NEIGHBOUR : CHANCE_OTHER;
    }
}
