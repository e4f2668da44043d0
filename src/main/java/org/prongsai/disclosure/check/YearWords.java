package org.prongsai.disclosure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds fiscal years in [plain text][Plain], in whatever era and length they are written.
///
/// Years of laws, of copyright, of the last update, of plans for the whole country, and numbers that only look like
/// years are none.
final class YearWords {
    /// A year and whether the words around it say that it is one.
    record Mention(int year, boolean strong) {}

    private static final int ERA = 543;
    private static final int LONGEST_RANGE = 10;
    private static final List<String> MONTHS = List.of(
            "มกราคม|ม ?\\. ?ค ?\\.|january|jan",
            "กุมภาพันธ์|ก ?\\. ?พ ?\\.|february|feb",
            "มีนาคม|มี ?\\. ?ค ?\\.|march|mar",
            "เมษายน|เม ?\\. ?ย ?\\.|april|apr",
            "พฤษภาคม|พ ?\\. ?ค ?\\.|may",
            "มิถุนายน|มิ ?\\. ?ย ?\\.|june|jun",
            "กรกฎาคม|ก ?\\. ?ค ?\\.|july|jul",
            "สิงหาคม|ส ?\\. ?ค ?\\.|august|aug",
            "กันยายน|ก ?\\. ?ย ?\\.|september|sept?",
            "ตุลาคม|ต ?\\. ?ค ?\\.|october|oct",
            "พฤศจิกายน|พ ?\\. ?ย ?\\.|november|nov",
            "ธันวาคม|ธ ?\\. ?ค ?\\.|december|dec");
    private static final String BE = "25[4-9]\\d";
    private static final String CE = "20[0-4]\\d";
    private static final String YEAR = "(?:" + BE + "|" + CE + ")";

    /// What names a year without being about it.
    private static final List<Pattern> ASIDE = Stream.of(
                    "(?:พระราชบัญญัติ|พ ?\\. ?ร ?\\. ?บ ?\\.|พรบ|พระราชกฤษฎีกา|ระเบียบ(?!วาระ)|กฎกระทรวง|ข้อบังคับ|ประมวล|รัฐธรรมนูญ|กฎหมาย|มาตรฐานทางจริยธรรม)(?:(?!ปีงบ|ประจำปี|แผนปฏิบัติ|รายงาน|ตามแผน|แผนการ)[^\\d]){0,140}(?:\\(? ?(?:ฉบับ|ครั้ง|ภาค)ที่ ?\\d+ ?\\)?(?:(?!ปีงบ|ประจำปี)[^\\d]){0,15})?(?:พ ?\\. ?ศ ?\\. ?)?"
                            + BE + "(?! ?(?:-|ถึง) ?" + YEAR + ")",
                    "\\b(?:act|regulation|law),? (?:\\(?no\\.? ?\\d+\\)?,? )?(?:b\\.?e\\.? ?)?" + YEAR,
                    "(?:©|\\(c\\)|copy ?right|สงวนลิขสิทธิ์|ลิขสิทธิ์|all rights reserved)[^\\d]{0,40}(?:" + YEAR
                            + " ?[-–] ?)?" + YEAR,
                    YEAR + "(?: ?[-–] ?" + YEAR + ")?[^\\d]{0,25}(?:©|copy ?right|สงวนลิขสิทธิ์|all rights reserved)",
                    "(?:ปรับปรุง(?:ข้อมูล)?(?:ครั้ง)?(?:ล่าสุด|เมื่อ)|แก้ไข(?:ครั้ง)?ล่าสุด|อัพเดท|อัปเดต|last (?:updated?|modified)|updated?(?: on| at)?|วันที่พิมพ์|พิมพ์เมื่อ)[^\\d]{0,20}(?:\\d{1,2}[ /.-]*)?[^\\d]{0,12}(?:\\d{1,2}[ /.-]*)?(?:"
                            + YEAR + "|\\d{2}(?!\\d))",
                    "(?:ยุทธศาสตร์ชาติ|แผนแม่บทภายใต้|แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ|แผนพัฒนาฯ|แผนการปฏิรูปประเทศ|national strategy)[^\\d]{0,60}(?:ฉบับที่ ?\\d+[^\\d]{0,15})?(?:20 ?ปี[^\\d]{0,15})?(?:\\d+ ?ปี[^\\d]{0,15})?"
                            + YEAR + "(?: ?(?:-|–|ถึง) ?(?:พ ?\\. ?ศ ?\\. ?)?" + YEAR + ")?",
                    "(?<!\\d)\\d{3,15}-\\d{4}-\\d{1,9}",
                    "(?:ปณ|ป\\.ณ|ตู้)\\D{0,6}\\d{4}",
                    YEAR + "/\\d{1,3}(?![\\d/])",
                    "(?:โทร(?:ศัพท์|สาร)?|แฟกซ์|tel|fax|call|สายด่วน)[^a-zก-ฮ]{0,40}",
                    "iso[ /a-z]{0,6}\\d+(?::" + YEAR + ")?",
                    "(?:(?<=\\d[ -])|(?<=\\d,))" + YEAR + "[ -]\\d{3,4}(?!\\d)",
                    YEAR
                            + " ?(?:บาท|คน|ราย|ครั้ง|เรื่อง|แห่ง|หน่วย|ชุด|เล่ม|ตร|ไร่|กม|เมตร|หลัง|คัน|วัน|ชั่วโมง|views?|hits)",
                    "(?:ที่ [ก-ฮ]{1,4} ?\\d{2,5}(?:\\.\\d+)*|[ก-ฮ]{2} ?\\d{4})/(?:ว ?)?\\d+",
                    "(?:เข้าชม|ผู้ชม|จำนวนผู้เยี่ยมชม|อ่าน|views?|hits|visitors?)[^\\d]{0,12}[\\d,]+")
            .map(Pattern::compile)
            .toList();

    private static final String NAMED =
            "(?:ปีงบประมาณ|งบประมาณ|ปีงบ|งบปี|ประจำปี|รอบปี|ในปี|ปี|พ ?\\. ?ศ ?\\.|fy|fiscal year|b\\.?e\\.?|ita|oit|year)";
    private static final String BETWEEN =
            "(?:[ :(]|พ ?\\. ?ศ ?\\.|ประจำปี|งบประมาณ|ปี|ที่|b\\.?e\\.?|พุทธศักราช|'){0,6}+";
    private static final String TO = " ?(?:-|–|—|~|ถึง|/|to) ?(?:ปี)?(?:พ ?\\. ?ศ ?\\. ?)?";
    private static final Pattern DATE =
            Pattern.compile("(?:(?<!\\d)\\d{1,2} ?(?:[-–] ?\\d{1,2} ?)?)?(" + String.join("|", numbered())
                    + ")(?:\\.|,)?(?: ?\\d{1,2},)? ?(?:พ ?\\. ?ศ ?\\. ?|ปี(?:พ ?\\. ?ศ ?\\.)? ?)?(" + YEAR
                    + "|\\d{2})(?!\\d|[.,]\\d)");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.])\\d{1,2}[/.-](\\d{1,2})[/.-](" + YEAR + "|\\d{2})(?![\\d/])");
    private static final Pattern LONG = Pattern.compile("(?<![\\d,])(" + NAMED + BETWEEN + ")?(?<!\\d[.,])(?<!\\d)("
            + YEAR + ")(?!\\d|[.,]\\d)(?:" + TO + "(" + YEAR + "|\\d{2})(?!\\d))?");
    private static final Pattern SHORT = Pattern.compile(
            "(?:(ปีงบประมาณ|ปีงบ|งบปี|ประจำปี|งบประมาณปี)(?: ?พ ?\\. ?ศ ?\\.)?|(?<!\\d ?)(ปี)|\\b(fy|ita|oit)) ?'?-?(\\d{2})(?!\\d|[.,]\\d| ?(?:%|คน|ราย|วัน|ปี|เดือน|ขึ้นไป|บาท|แห่ง|ข้อ))(?: ?[-–/] ?(\\d{2})(?!\\d))?");

    /// Digits that a printer set far apart.
    private static final Pattern SPACED = Pattern.compile("(?<![\\d.,])(2) (5) (\\d) (\\d)(?! ?\\d)");

    private static final List<String> TENS = List.of("สี่สิบ", "ห้าสิบ", "หกสิบ", "เจ็ดสิบ", "แปดสิบ", "เก้าสิบ");
    private static final List<String> ONES =
            List.of("", "เอ็ด", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า");
    private static final Pattern SPELT = Pattern.compile(
            "สองพันห้าร้อย(" + String.join("|", TENS) + ")(" + String.join("|", ONES.subList(1, ONES.size())) + ")?");

    private YearWords() {}

    /// `text` with years in figures that were spelt out.
    private static String said(String text) {
        return SPELT.matcher(text)
                .replaceAll(year -> Integer.toString(2540
                        + TENS.indexOf(year.group(1)) * 10
                        + (year.group(2) == null ? 0 : ONES.indexOf(year.group(2)))));
    }

    private static List<String> numbered() {
        return IntStream.range(0, MONTHS.size())
                .mapToObj(month -> "(?<m" + month + ">" + MONTHS.get(month) + ")")
                .toList();
    }

    /// Every mention in `plain`.
    ///
    /// @param titled whether the text is a name, in which a bare year is meant
    static List<Mention> in(String plain, boolean titled) {
        var found = new ArrayList<Mention>();
        String text = said(SPACED.matcher(plain).replaceAll("$1$2$3$4"));
        for (Pattern aside : ASIDE) {
            text = aside.matcher(text).replaceAll(" ¦ ");
        }
        text = take(text, DATE, (match, all) -> date(match, all), found);
        text = take(text, SLASHED, (match, all) -> slashed(match, all), found);
        text = take(text, LONG, (match, all) -> range(match, titled, all), found);
        take(text, SHORT, (match, all) -> shortened(match, all), found);
        return List.copyOf(found);
    }

    private static String take(
            String text, Pattern pattern, BiConsumer<MatchResult, List<Mention>> reader, List<Mention> found) {
        return pattern.matcher(text).replaceAll(match -> {
            reader.accept(match, found);
            return " ¦ ";
        });
    }

    private static void date(MatchResult match, List<Mention> found) {
        int group = 2;
        int month = IntStream.range(0, MONTHS.size())
                        .filter(one -> match.group("m" + one) != null)
                        .findFirst()
                        .orElseThrow()
                + 1;
        String year = match.group(MONTHS.size() + group);
        fiscal(month, Integer.parseInt(year), found);
    }

    private static void slashed(MatchResult match, List<Mention> found) {
        fiscal(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), found);
    }

    /// A month of a calendar year lies in one fiscal year.
    private static void fiscal(int month, int year, List<Mention> found) {
        int buddhist = year < 100 ? (year >= 50 ? 2500 + year : 2000 + year + ERA) : buddhist(year);
        if (month >= 1 && month <= 12) {
            found.add(new Mention(month >= 10 ? buddhist + 1 : buddhist, false));
        }
    }

    private static void range(MatchResult match, boolean titled, List<Mention> found) {
        int first = buddhist(Integer.parseInt(match.group(2)));
        boolean strong = titled || match.group(1) != null;
        int last = first;
        if (match.group(3) != null) {
            int end = Integer.parseInt(match.group(3));
            last = end < 100 ? first / 100 * 100 + end : buddhist(end);
        }
        if (last < first || last - first > LONGEST_RANGE) {
            last = first;
        }
        IntStream.rangeClosed(first, last).forEach(year -> found.add(new Mention(year, strong)));
    }

    private static void shortened(MatchResult match, List<Mention> found) {
        int year = Integer.parseInt(match.group(4));
        boolean western = match.group(3) != null;
        if (year >= 50 && year < 90) {
            int last = match.group(5) == null ? year : Integer.parseInt(match.group(5));
            IntStream.rangeClosed(year, last < year || last > year + LONGEST_RANGE ? year : last)
                    .forEach(one -> found.add(new Mention(2500 + one, true)));
        } else if (western && "fy".equals(match.group(3)) && year >= 7 && year < 50) {
            found.add(new Mention(2000 + year + ERA, true));
        }
    }

    private static int buddhist(int year) {
        return year < 2400 ? year + ERA : year;
    }

    /// The strong mentions by year, how often each.
    static java.util.Map<Integer, Long> strong(List<Mention> mentions) {
        return mentions.stream()
                .filter(Mention::strong)
                .collect(Collectors.groupingBy(Mention::year, Collectors.counting()));
    }
}
