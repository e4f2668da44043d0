package org.prongsai.thai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Thai digits (๐–๙) and Arabic digits (0–9), one for the other.
public final class ThaiDigits {
    /// A link, or letters and digits held together by what codes, numbers and addresses have inside.
    private static final Pattern TOKEN = Pattern.compile(
            "(?i)(?:https?://|www\\.)\\S+|[\\p{IsLatin}0-9]++(?:[.@_/\\-\u2013]++[\\p{IsLatin}0-9]++)*+");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private ThaiDigits() {}

    /// Every digit of `text` as a Thai digit, codes and addresses too; see [#inText].
    public static String toThai(String text) {
        return shift(text, '0', '๐');
    }

    /// Every digit of `text` as an Arabic digit.
    public static String toArabic(String text) {
        return shift(text, '๐', '0');
    }

    /// `text` for a reader who prefers Thai digits.
    ///
    /// Digits that belong to a Latin code or an address stay Arabic: item `O30`, `IIT2`, `v1.2`,
    /// links, e-mail addresses.
    /// Plain text only: markup has digits that mean something else.
    public static String inText(String text) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(
                        LATIN.matcher(token.group()).find() ? token.group() : toThai(token.group())));
    }

    private static String shift(String text, char fromZero, char toZero) {
        var shifted = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - fromZero;
            if (digit >= 0 && digit <= 9) {
                shifted.setCharAt(i, (char) (toZero + digit));
            }
        }
        return shifted.toString();
    }
}
