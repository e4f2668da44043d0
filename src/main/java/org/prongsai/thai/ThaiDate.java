package org.prongsai.thai;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A day as Thai offices write it: month names in Thai, years of the Buddhist era.
///
/// All forms carry Arabic digits; [ThaiDigits#toThai] turns them into Thai ones.
///
/// @param day from 1 January 2484 (1941), when the Thai year began to start in January, to the end of 2999
public record ThaiDate(LocalDate day) implements Comparable<ThaiDate> {
    /// The time zone of Thailand, in which days begin and end.
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /// How far the Buddhist era is ahead of the Gregorian year.
    static final int ERA = 543;

    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT_MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์");

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:วัน(?<weekday>%s)?ที่ ?)?(?<day>\\d{1,2}) ?(?<month>%s) ?(?:พ\\.ศ\\. ?)?(?<year>\\d{4}|\\d{2})"
                    .formatted(anyOf(WEEKDAYS.stream()), anyOf(Stream.concat(MONTHS.stream(), SHORT_MONTHS.stream()))));
    private static final Pattern BOTH_DIGITS = Pattern.compile("(?s)(?=.*[0-9])(?=.*[๐-๙]).*");

    public ThaiDate {
        int year = day.getYear() + ERA;
        if (year < 2484 || year > 2999) {
            throw new IllegalArgumentException("not between 2484 and 2999 of the Buddhist era: " + day);
        }
    }

    /// Reads what [#official], [#brief], [#typed] and [#full] write, in either set of digits.
    ///
    /// Also with `วันที่` before or `พ.ศ.` between.
    /// A year of two digits is of 2500–2599. Empty for anything else: days that do not exist,
    /// a wrong weekday, Gregorian years, mixed digits.
    public static Optional<ThaiDate> parse(String text) {
        if (BOTH_DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(ThaiDigits.toArabic(text).strip().replaceAll("[\\s\\u00A0]+", " "));
        return written.matches() ? read(written) : Optional.empty();
    }

    /// `17 กันยายน 2564`
    public String official() {
        return day.getDayOfMonth() + " " + monthAndYear();
    }

    /// `17 ก.ย. 64`
    public String brief() {
        return "%d %s".formatted(day.getDayOfMonth(), briefMonthAndYear());
    }

    /// `17 ก.ย. 2564`, as people type it
    public String typed() {
        return "%d %s %d".formatted(day.getDayOfMonth(), SHORT_MONTHS.get(day.getMonthValue() - 1), buddhistYear());
    }

    /// `วันศุกร์ที่ 17 กันยายน พ.ศ. 2564`
    public String full() {
        return "วัน%sที่ %d %s พ.ศ. %d".formatted(weekday(), day.getDayOfMonth(), month(), buddhistYear());
    }

    /// `17 September B.E. 2564 (2021)`
    public String english() {
        return "%d %s B.E. %d (%d)"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        buddhistYear(),
                        day.getYear());
    }

    /// `กันยายน 2564`
    public String monthAndYear() {
        return month() + " " + buddhistYear();
    }

    /// `ก.ย. 64`
    public String briefMonthAndYear() {
        return "%s %02d".formatted(SHORT_MONTHS.get(day.getMonthValue() - 1), buddhistYear() % 100);
    }

    public int buddhistYear() {
        return day.getYear() + ERA;
    }

    @Override
    public int compareTo(ThaiDate other) {
        return day.compareTo(other.day);
    }

    private String month() {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    private String weekday() {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    private static Optional<ThaiDate> read(Matcher written) {
        int month = MONTHS.indexOf(written.group("month"));
        int shortMonth = SHORT_MONTHS.indexOf(written.group("month"));
        int year = Integer.parseInt(written.group("year"));
        if (year < 100 && shortMonth < 0) {
            return Optional.empty();
        }
        try {
            var date = new ThaiDate(LocalDate.of(
                    (year < 100 ? 2500 + year : year) - ERA,
                    Math.max(month, shortMonth) + 1,
                    Integer.parseInt(written.group("day"))));
            String weekday = written.group("weekday");
            return weekday == null || weekday.equals(date.weekday()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String anyOf(Stream<String> words) {
        return words.map(Pattern::quote).collect(joining("|"));
    }
}
