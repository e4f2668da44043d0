package org.prongsai.report.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDigits;

/// The number of a paper, taken apart: `กค 0901/สลก./942`, `ปป 0010/ว 78`, `167/2564`.
///
/// @param prefix   as far as the last slash before the running number; empty where it begins with that
/// @param circular whether it has ว
/// @param ordinal  the running number; null where there is none
/// @param year     Buddhist year behind it; null where there is none
public record RegisterNumber(
        String prefix,
        boolean circular,
        @Nullable Integer ordinal,
        @Nullable Integer year) {
    private static final Pattern OF_YEAR =
            Pattern.compile("(?:ที่ ?)?(?<ordinal>[0-9]{1,6}) ?/ ?(?<year>2[4-9][0-9]{2})");
    private static final Pattern OF_UNIT =
            Pattern.compile("(?:ที่ ?)?(?<prefix>.*/ ?|)(?<circular>ว\\.? ?)?(?<ordinal>[0-9]{1,6})");

    /// Reads what was typed, in either set of digits; whatever has no running number has only a prefix.
    public static RegisterNumber read(String typed) {
        String text = plain(typed);
        Matcher ofYear = OF_YEAR.matcher(text);
        if (ofYear.matches()) {
            return new RegisterNumber(
                    "", false, Integer.valueOf(ofYear.group("ordinal")), Integer.valueOf(ofYear.group("year")));
        }
        Matcher ofUnit = OF_UNIT.matcher(text);
        if (!ofUnit.matches()) {
            return new RegisterNumber(text, false, null, null);
        }
        return new RegisterNumber(
                prefix(ofUnit.group("prefix")),
                ofUnit.group("circular") != null,
                Integer.valueOf(ofUnit.group("ordinal")),
                null);
    }

    /// A prefix as it is compared: `กค.0901/ ` and `กค 0901/` are one.
    static String prefix(String typed) {
        return plain(typed)
                .replaceFirst("^(\\p{IsThai}{2})\\.? ?(?=[0-9])", "$1 ")
                .replaceAll(" ?/ ?", "/");
    }

    private static String plain(String typed) {
        return ThaiDigits.toArabic(typed).strip().replaceAll("[\\s\\u00A0]+", " ");
    }
}
