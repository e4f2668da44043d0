package org.prongsai.analysis;

import java.util.Comparator;

/// Codes in the order in which people count: O2 before O10, 1.6 before 2.1.
final class CodeOrder {
    /// Runs of digits compare as numbers, everything else letter by letter.
    static final Comparator<String> NATURAL = CodeOrder::compare;

    private CodeOrder() {}

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = endOfRun(one, i);
            int jEnd = endOfRun(other, j);
            int order = compareRuns(one.substring(i, iEnd), other.substring(j, jEnd));
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    /// One character, or all digits that follow each other.
    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static int compareRuns(String one, String other) {
        if (isDigit(one.charAt(0)) && isDigit(other.charAt(0))) {
            String number = withoutZeros(one);
            String otherNumber = withoutZeros(other);
            int length = Integer.compare(number.length(), otherNumber.length());
            return length != 0 ? length : number.compareTo(otherNumber);
        }
        return one.compareTo(other);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
