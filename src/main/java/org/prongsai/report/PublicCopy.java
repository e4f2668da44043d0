package org.prongsai.report;

import java.util.regex.Pattern;
import org.prongsai.report.Part.Role;

/// Papers as anybody may read them: without telephone numbers, and without the names of those who sign.
///
/// Posts stay, since who answers for a paper is public.
public final class PublicCopy {
    private static final String DIGIT = "[0-9๐-๙]";

    /// `โทร. 0 2265 8050 ต่อ 5124`, `โทรศัพท์ 02-123-4567`, and numbers of nine or ten digits that begin with 0.
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\s*(?:โทร(?:ศัพท์|สาร)?|มือถือ)\\s*\\.{0,3}\\s*:?\\s*%1$s[%2$s .\\-–]{5,16}(?:\\s*ต่อ\\s*%1$s{1,6})?"
                            .formatted(DIGIT, "0-9๐-๙")
                    + "|(?<![0-9๐-๙/.])[0๐][ .\\-–]?(?:%1$s[ .\\-–]?){7,8}%1$s(?![0-9๐-๙])(?:\\s*ต่อ\\s*%1$s{1,6})?"
                            .formatted(DIGIT));

    private static final Pattern NAME = Pattern.compile("\\(.*\\)");

    private PublicCopy() {}

    /// The copy of `manuscript` for everybody.
    public static Manuscript of(Manuscript manuscript) {
        return manuscript.with(words -> words.saying(
                words.role() == Role.SIGNATURE || words.role() == Role.ENDORSEMENT
                        ? withoutNames(without(words.text()))
                        : without(words.text())));
    }

    /// `text` without telephone numbers.
    public static String without(String text) {
        return TELEPHONE.matcher(text).replaceAll("");
    }

    private static String withoutNames(String text) {
        return NAME.matcher(text).replaceAll("(" + FormText.DOTS + ")");
    }
}
