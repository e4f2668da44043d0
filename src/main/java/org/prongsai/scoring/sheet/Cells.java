package org.prongsai.scoring.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDigits;

/// Reads what stands in a cell: a score, a verdict, a count.
final class Cells {
    private static final Pattern SCORE =
            Pattern.compile("\\(?\\s*([+-]?\\d{1,6}(?:\\.\\d{0,20})?)\\s*(?:%|คะแนน)?\\s*\\)?");
    private static final Pattern COUNT = Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.0*)?(?:\\s*คน)?");
    private static final Pattern NOTHING = Pattern.compile("[-–—\\s]*");
    private static final int NOISE = 10;

    private static final Map<String, Verdict> VERDICTS = Map.ofEntries(
            Map.entry("ผ่าน", Verdict.PASSED),
            Map.entry("pass", Verdict.PASSED),
            Map.entry("passed", Verdict.PASSED),
            Map.entry("ไม่ผ่าน", Verdict.FAILED),
            Map.entry("fail", Verdict.FAILED),
            Map.entry("failed", Verdict.FAILED),
            Map.entry("รอตรวจ", Verdict.PENDING),
            Map.entry("รอผลการตรวจ", Verdict.PENDING),
            Map.entry("pending", Verdict.PENDING),
            Map.entry("ไม่เกี่ยวข้อง", Verdict.NOT_APPLICABLE),
            Map.entry("ไม่นำมาคิด", Verdict.NOT_APPLICABLE),
            Map.entry("n/a", Verdict.NOT_APPLICABLE),
            Map.entry("not applicable", Verdict.NOT_APPLICABLE));

    private Cells() {}

    /// Whether a cell says nothing: blank or a dash.
    static boolean isEmpty(String cell) {
        return NOTHING.matcher(cell).matches();
    }

    /// A score as it stands, also `84.67%`, `(๘๔.๖๗)`, `84,67` and `84.67 คะแนน`; empty for anything else.
    ///
    /// A spreadsheet's binary noise beyond ten decimals is rounded away.
    static Optional<BigDecimal> score(String cell) {
        var match = SCORE.matcher(plain(cell));
        if (!match.matches()) {
            return DirtyText.number(cell);
        }
        String digits = match.group(1);
        var score = new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits);
        return Optional.of(
                score.scale() <= NOISE
                        ? score
                        : score.setScale(NOISE, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    static Optional<Verdict> verdict(String cell) {
        return Optional.ofNullable(VERDICTS.get(plain(cell).toLowerCase(Locale.ROOT)));
    }

    /// A whole number as it stands, also `1,234`, `56 คน` and `41.0`; a negative one too.
    static OptionalInt count(String cell) {
        var match = COUNT.matcher(plain(cell));
        if (!match.matches()) {
            return OptionalInt.empty();
        }
        int count = Integer.parseInt(match.group(2).replace(",", ""));
        return OptionalInt.of(match.group(1).isEmpty() ? count : -count);
    }

    private static String plain(String cell) {
        return ThaiDigits.toArabic(cell)
                .replace('\u00A0', ' ')
                .replace('\u2212', '-')
                .strip();
    }
}
