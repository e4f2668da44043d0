package org.prongsai.scoring.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.thai.ThaiDigits;

/// A score in a paragraph and the words before it.
///
/// @param lead from the score before it, or the paragraph's beginning, up to the score
/// @param score as it stood: a number from 0 to 100, or a verdict
/// @param isCertain whether it can be nothing but a score, so that it is worth a note if its node is not found
record Piece(String lead, String score, boolean isCertain) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,/])\\d{1,3}(?:\\.\\d{1,4})?(?![\\d/]|[.,]\\d)");
    private static final Pattern ALONE = Pattern.compile(
            "\\(?\\s*(\\d{1,3}(?:\\.\\d{1,4})?)\\s*\\)?\\s*(?:%|คะแนน)?\\s*(?:\\(?\\s*(?:ระดับ)?\\s*[A-F]{1,2}\\s*\\)?)?");
    private static final Pattern VERDICT =
            Pattern.compile("(?s)^(.*?)[\\s:(–—-]*(ไม่ผ่าน|ผ่าน|[Ff]ail(?:ed)?|[Pp]ass(?:ed)?)[\\s).]*$");
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "^\\s*(?:คน|หน่วยงาน|ข้อ|ประเด็น|ปี|บาท|วัน|เดือน|รอบ|ครั้ง|ฉบับ|แบบ|ท่าน|ราย|แห่ง|ตัวชี้วัด)");
    private static final Pattern TIME_OR_RANGE = Pattern.compile("^\\s*(?:น\\.|[-–—]\\s*\\d)");
    private static final Pattern OTHER_FIGURE =
            Pattern.compile("(?:เต็ม|เป้าหมาย|เป้าหมายที่ร้อยละ|เป้าหมายร้อยละ|ไม่น้อยกว่า|ไม่น้อยกว่าร้อยละ"
                    + "|พ\\.ศ\\.|ขั้นต่ำ|เกิน|หน้า|มาตรา|ครั้งที่|\\d\\s*[-–—])\\s*$");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:\\.\\d{1,2})?");
    private static final Pattern SCORE_WORD = Pattern.compile("(?:คะแนน|ร้อยละ|[Ss]core|=|:)\\s*$");
    private static final Pattern END = Pattern.compile("^\\s*\\)?\\s*(?:%|คะแนน)?\\s*(?:\\(?\\s*ระดับ.*)?$");
    private static final int FULL = 100;
    private static final int LONGEST_LEAD = 500;
    private static final int AROUND = 60;
    private static final int SHORTEST_LEAD = 12;
    private static final int MOST = 10_000;

    /// The number that makes up a whole paragraph (`๙๑.๘๔ (ระดับ A)`), if it is one.
    static Optional<String> alone(String paragraph) {
        var match = ALONE.matcher(ThaiDigits.toArabic(paragraph));
        return match.matches() && Double.parseDouble(match.group(1)) <= FULL
                ? Optional.of(match.group(1))
                : Optional.empty();
    }

    /// The scores of a paragraph, from left to right.
    static List<Piece> of(String paragraph, CodeBook book) {
        var pieces = new ArrayList<Piece>();
        String plain = ThaiDigits.toArabic(paragraph);
        var numbers = NUMBER.matcher(plain);
        int from = 0;
        for (int tried = 0; tried < MOST && numbers.find(); tried++) {
            String lead = paragraph.substring(Math.max(from, numbers.start() - LONGEST_LEAD), numbers.start());
            if (isScore(plain, numbers, lead, book)) {
                pieces.add(new Piece(lead, numbers.group(), decimals(numbers.group()) >= 2));
                from = numbers.end();
            }
        }
        return pieces.isEmpty() ? verdict(paragraph, book) : pieces;
    }

    private static List<Piece> verdict(String paragraph, CodeBook book) {
        var match = VERDICT.matcher(paragraph);
        return paragraph.length() < LONGEST_LEAD
                        && match.matches()
                        && Lead.of(match.group(1), book).startsWithCode()
                ? List.of(new Piece(match.group(1), match.group(2), false))
                : List.of();
    }

    private static boolean isScore(String text, Matcher number, String words, CodeBook book) {
        String before = text.substring(Math.max(0, number.start() - AROUND), number.start());
        String after = text.substring(number.end(), Math.min(text.length(), number.end() + AROUND));
        int decimals = decimals(number.group());
        if (Double.parseDouble(number.group()) > FULL
                || TIME_OR_RANGE.matcher(after).find()
                || OTHER_FIGURE.matcher(before).find()
                || (decimals < 2 && OTHER_UNIT.matcher(after).find())) {
            return false;
        }
        boolean bracketed =
                before.stripTrailing().endsWith("(") && after.stripLeading().startsWith(")");
        boolean closes = END.matcher(after).matches();
        if (decimals < 2 && !bracketed && !closes && words.length() > SHORTEST_LEAD) {
            return SCORE_WORD.matcher(before).find();
        }
        Lead lead = Lead.of(words, book);
        boolean coded = lead.startsWithCode() && !lead.isPlainNumber();
        boolean another = looksLikeCode(number.group(), book);
        return (decimals >= 2 && (lead.tells() || !another))
                || (bracketed && (decimals == 1 || coded))
                || SCORE_WORD.matcher(before).find()
                || (coded && !another && (closes || lead.words().isEmpty()));
    }

    /// Whether a text is a number that counts the points of a list under an indicator: `1.7` where there is one `1`.
    static boolean looksLikeCode(String number, CodeBook book) {
        var match = NUMBERED.matcher(ThaiDigits.toArabic(number).strip());
        return match.matches() && book.find(match.group(1)).isPresent();
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }
}
