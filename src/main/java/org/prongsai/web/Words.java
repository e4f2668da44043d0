package org.prongsai.web;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// The product's texts, numbers and dates in the language and digits of one reader.
///
/// Everything here comes in Arabic digits: the output turns the digits of the page's text, and only those.
public final class Words implements LocalizationSupport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String MINUS = "\u2212";

    private final Messages messages;
    private final Language language;
    private final Digits digits;
    private final @Nullable Overlay overlay;

    Words(Messages messages, Language language, Digits digits) {
        this(messages, language, digits, null);
    }

    private Words(Messages messages, Language language, Digits digits, @Nullable Overlay overlay) {
        this.messages = messages;
        this.language = language;
        this.digits = digits;
        this.overlay = overlay;
    }

    /// For what is no page (tests, commands): Arabic digits, a missing key throws.
    public static Words in(Language language) {
        return new Words(Messages.load(true), language, Digits.ARABIC);
    }

    public Language language() {
        return language;
    }

    /// The same with `texts` before them; what it lacks stays as it is.
    public Words beneath(Overlay texts) {
        return new Words(messages, language, digits, texts);
    }

    /// As in `<html lang>`.
    public String tag() {
        return overlay == null ? language.tag() : overlay.tag();
    }

    /// As in `<html dir>`; null where text runs from left to right.
    public @Nullable String direction() {
        return overlay != null && overlay.isRightToLeft() ? "rtl" : null;
    }

    public Digits digits() {
        return digits;
    }

    @Override
    public String lookup(String key) {
        String over = overlay == null ? null : overlay.text(key);
        return over == null ? messages.lookup(language, key) : over;
    }

    /// The keys that begin so, in order.
    public List<String> keys(String beginning) {
        return messages.texts().getOrDefault(language, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /// The text for `key`, its places `{0}`, `{1}` … filled with `values` in turn.
    public String text(String key, Object... values) {
        return PLACE.matcher(lookup(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /// The text for `key.one` or `key.many`, its place `{0}` filled with `count`.
    public String counted(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".many"), count(count));
    }

    /// Whether there is a text for `key` in this language.
    public boolean has(String key) {
        return messages.has(language, key);
    }

    /// Prints the text for `key`, escaped and in the reader's digits.
    @Override
    public Content localize(String key) {
        return output -> output.writeUserContent(lookup(key));
    }

    /// Prints the text for `key`; a value may be a text or a piece of a page.
    @Override
    public Content localize(String key, Object... values) {
        String text = lookup(key);
        return output -> {
            int done = 0;
            Matcher place = PLACE.matcher(text);
            while (place.find()) {
                output.writeUserContent(text.substring(done, place.start()));
                if (values[Integer.parseInt(place.group(1))] instanceof Content part) {
                    output.writeUserContent(part);
                } else {
                    output.writeUserContent(String.valueOf(values[Integer.parseInt(place.group(1))]));
                }
                done = place.end();
            }
            output.writeUserContent(text.substring(done));
        };
    }

    /// `123` or `๑๒๓`, whatever the reader prefers: the label of the switch.
    public Content sample(Digits shown) {
        return output -> output.writeContent(shown == Digits.THAI ? "๑๒๓" : "123");
    }

    /// The side of `text` in this language.
    public String pick(Bilingual text) {
        String over = overlay == null ? null : overlay.text(text);
        if (over != null) {
            return over;
        }
        return language == Language.TH ? text.th() : text.en();
    }

    /// The paragraphs of a text that someone typed: its lines without the empty ones.
    public static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /// `91.85`: two decimals, half up.
    public String score(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /// `+3.15`, `−0.80`, `0.00`: a change in points, with its sign.
    public String change(BigDecimal points) {
        var shown = points.setScale(2, RoundingMode.HALF_UP);
        return switch (shown.signum()) {
            case 1 -> "+" + shown.toPlainString();
            case 0 -> "0.00";
            default -> MINUS + shown.abs().toPlainString();
        };
    }

    /// `12.5%` of a share of 0.125: as many decimals as asked, half up.
    public String percent(BigDecimal share, int decimals) {
        return share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /// `12,345`
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `17 กันยายน 2564`, `17 September B.E. 2564 (2021)`
    public String date(LocalDate day) {
        return language == Language.TH ? new ThaiDate(day).official() : new ThaiDate(day).english();
    }

    /// `17 ก.ย. 64`, `17 Sep 2021`: where there is little room.
    public String shortDate(LocalDate day) {
        return language == Language.TH
                ? new ThaiDate(day).brief()
                : DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(day);
    }

    /// Day and time of day in Thailand.
    public String moment(Instant moment) {
        var local = moment.atZone(ThaiDate.ZONE);
        return text("web.moment", date(local.toLocalDate()), TIME.format(local));
    }

    /// Language, calendar and digits as browsers name them: `th-TH-u-ca-buddhist-nu-latn`.
    public String browserLocale() {
        return (language == Language.TH ? "th-TH-u-ca-buddhist-nu-" : "en-GB-u-ca-gregory-nu-")
                + (digits == Digits.THAI ? "thai" : "latn");
    }

    /// `ปีงบประมาณ พ.ศ. 2564`
    public String year(FiscalYear year) {
        return text("web.fiscalYear", year.buddhistYear());
    }
}
