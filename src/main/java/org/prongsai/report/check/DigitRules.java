package org.prongsai.report.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.prongsai.thai.ThaiDigits;

/// Digits of both sets in one paper. Codes, addresses and links keep Arabic digits, as the office's rules have it.
final class DigitRules {
    private static final Pattern THAI = Pattern.compile("[๐-๙][๐-๙.,/]*");
    private static final Pattern ARABIC = Pattern.compile("[0-9][0-9.,/]*");
    private static final Pattern ARABIC_ON_PURPOSE =
            Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+|[A-Za-z][A-Za-z0-9-]*[0-9][A-Za-z0-9-]*");

    private DigitRules() {}

    /// The numbers in the rarer set.
    static List<Finding> find(List<Passage> passages) {
        long thai = passages.stream()
                .flatMap(passage -> THAI.matcher(passage.text()).results())
                .count();
        long arabic = passages.stream()
                .flatMap(passage -> ARABIC.matcher(plain(passage)).results())
                .count();
        if (thai == 0 || arabic == 0) {
            return List.of();
        }
        boolean toThai = thai >= arabic;
        return passages.stream()
                .flatMap(passage -> (toThai ? ARABIC.matcher(plain(passage)) : THAI.matcher(passage.text()))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .map(number -> new Finding(
                                Finding.Kind.MIXED_DIGITS,
                                passage.place(),
                                number,
                                toThai ? ThaiDigits.toThai(number) : ThaiDigits.toArabic(number),
                                "")))
                .toList();
    }

    private static String plain(Passage passage) {
        return ARABIC_ON_PURPOSE.matcher(passage.text()).replaceAll(" ");
    }
}
