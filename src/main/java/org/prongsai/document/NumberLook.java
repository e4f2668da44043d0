package org.prongsai.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a number format of Excel makes of a number: a figure, a percentage, a code with leading zeros, a day or a time.
///
/// @param digits for [Kind#CODE], how many digits are shown at least
record NumberLook(Kind kind, int digits) {
    enum Kind {
        PLAIN,
        PERCENT,
        CODE,
        DAY,
        TIME,
        MOMENT,
        DURATION
    }

    static final NumberLook PLAIN = new NumberLook(Kind.PLAIN, 0);

    /// Excel computes in binary fractions but shows 15 digits; the rest is noise (`84.670000000000002`).
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /// The first serial number past 31 December 9999.
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

    /// The formats that workbooks name by number only: ECMA-376 part 1, 18.8.30, Thai ones included.
    static NumberLook ofBuiltIn(int id) {
        return switch (id) {
            case 9, 10, 67, 68 -> new NumberLook(Kind.PERCENT, 0);
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81 ->
                new NumberLook(Kind.DAY, 0);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56, 75, 76, 78, 80 -> new NumberLook(Kind.TIME, 0);
            case 22, 77 -> new NumberLook(Kind.MOMENT, 0);
            case 46, 79 -> new NumberLook(Kind.DURATION, 0);
            default -> PLAIN;
        };
    }

    static NumberLook of(String format) {
        String positive = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        int section = positive.indexOf(';');
        String code = section < 0 ? positive : positive.substring(0, section);
        if (ELAPSED.matcher(code).find()) {
            return new NumberLook(Kind.DURATION, 0);
        }
        String letters = code.replace("am/pm", "").replace("a/p", "");
        boolean clock = has(letters, "hs");
        boolean day = has(letters, "yd") || (!clock && has(letters, "m"));
        if (day || clock) {
            return new NumberLook(day && clock ? Kind.MOMENT : day ? Kind.DAY : Kind.TIME, 0);
        }
        if (code.contains("%")) {
            return new NumberLook(Kind.PERCENT, 0);
        }
        return code.matches("0{2,}") ? new NumberLook(Kind.CODE, code.length()) : PLAIN;
    }

    private static boolean has(String code, String letters) {
        return code.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    /// `raw`, a number as the file holds it, as text; anything else is given back as it is.
    String show(String raw, boolean from1904) {
        Matcher matcher = NUMBER.matcher(raw.strip());
        if (!matcher.matches()) {
            return raw;
        }
        BigDecimal number = new BigDecimal(matcher.group());
        BigDecimal value = number.scale() <= 0 && number.scale() >= -18 ? number : number.round(SHOWN);
        return switch (kind) {
            case PLAIN -> plain(value);
            case PERCENT -> plain(value.scaleByPowerOfTen(2)) + "%";
            case CODE -> code(value);
            case DAY, TIME, MOMENT -> moment(value, from1904);
            case DURATION -> duration(value);
        };
    }

    private String code(BigDecimal value) {
        String plain = plain(value.setScale(0, RoundingMode.HALF_UP));
        return value.signum() < 0 ? plain : "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    private String moment(BigDecimal value, boolean from1904) {
        BigDecimal days = value.setScale(0, RoundingMode.FLOOR);
        long seconds = value.subtract(days)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (value.signum() < 0 || value.compareTo(END) >= 0) {
            return plain(value);
        }
        LocalDateTime moment = epoch(days.intValue(), from1904)
                .plusDays(days.intValue())
                .atStartOfDay()
                .plusSeconds(seconds);
        return switch (kind) {
            case DAY -> moment.toLocalDate().toString();
            case TIME ->
                LocalTime.of(moment.getHour(), moment.getMinute(), moment.getSecond())
                        .toString();
            case MOMENT, PLAIN, PERCENT, CODE, DURATION -> moment.toString();
        };
    }

    /// Excel believes that 29 February 1900 existed, so that later days count one too many.
    private static LocalDate epoch(int day, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }

    private static String duration(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(END) >= 0) {
            return plain(value);
        }
        Duration time = Duration.ofSeconds(
                value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue());
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
