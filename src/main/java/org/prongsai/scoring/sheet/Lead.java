package org.prongsai.scoring.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Node;
import org.prongsai.thai.ThaiDigits;

/// The words before a score: the code they begin with, if any, and the rest.
///
/// @param node that the code at the beginning means
/// @param isPlainNumber whether that code is a number such as `6`, which may as well count the points of a list
/// @param words the rest, without what only leads over to the score
record Lead(@Nullable Node node, boolean isPlainNumber, String words) {
    private static final Pattern CODE = Pattern.compile(
            "^(?:ข้อที่|ข้อ|ตัวชี้วัดย่อยที่|ตัวชี้วัดที่|ประเด็นที่|ดัชนี)?\\s*"
                    + "([A-Za-z]{0,3}\\d{1,3}(?:\\.\\d{1,2}){0,2}|[A-Za-z]{1,5})(?![A-Za-z0-9])[\\s.):–—-]*(.*)$",
            Pattern.DOTALL);
    private static final Pattern CLOSING =
            Pattern.compile("(?:\\s|[=:(–—-]|\\.{2,}|…|ผลคะแนน|ได้รับ|ได้|คะแนนเฉลี่ย|คะแนน"
                    + "|ผลการประเมิน|ร้อยละ|อยู่ที่|เท่ากับ|คิดเป็น|มีค่า|เฉลี่ย)+$");
    private static final Pattern OPENING =
            Pattern.compile("^(?:[\\s,;)•●○*·–—-]|คะแนน(?=[\\s)])|และ|โดย|ส่วน|รวมทั้ง|\\(?ระดับ\\s*[A-F]{1,2}\\)?)+");

    static Lead of(String text, CodeBook book) {
        String open = OPENING.matcher(text).replaceFirst("");
        String words = words(open);
        Optional<Node> whole = book.find(words);
        if (whole.isPresent()) {
            return new Lead(whole.get(), isNumber(words), "");
        }
        var match = CODE.matcher(ThaiDigits.toArabic(open));
        if (match.matches()) {
            String code = match.group(1);
            Optional<Node> node = book.find(code);
            if (node.isPresent()) {
                return new Lead(node.get(), isNumber(code), words(open.substring(match.start(2))));
            }
        }
        return new Lead(null, false, words);
    }

    private static boolean isNumber(String code) {
        return code.chars().allMatch(Character::isDigit);
    }

    private static String words(String text) {
        return CLOSING.matcher(text).replaceFirst("").strip();
    }

    boolean startsWithCode() {
        return node != null;
    }

    /// Whether there is anything by which a node could be found.
    boolean tells() {
        return node != null || words.codePoints().filter(Character::isLetter).count() > 1;
    }
}
