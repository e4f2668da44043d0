package org.prongsai.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.thai.ThaiDigits;

/// Numbers that are not those of the data. Keeps the orders that it has met, so that one paper agrees with itself.
final class NumberRules {
    /// A code of an item or indicator, and the next number with two decimals behind it.
    private static final Pattern CODED =
            Pattern.compile("(?<![0-9./])(?<code>[0-9]{1,2}\\.[0-9]{1,2}|[IEO][0-9]{1,2})(?![0-9.])"
                    + "(?<between>[^0-9]{0,200}?)(?<score>[0-9]{2,3}\\.[0-9]{2})(?![0-9.])");
    private static final Pattern INDICATOR = Pattern.compile(
            "ตัวชี้วัดที่ ?(?<code>[0-9]{1,2})(?![0-9.])(?<between>[^0-9]{0,200}?)(?<score>[0-9]{2,3}\\.[0-9]{2})(?![0-9.])");
    private static final Pattern ORDER = Pattern.compile("คำสั่ง[^0-9]{0,80}?(?<number>[0-9]{1,4}/2[4-9][0-9]{2})");
    private static final Pattern CODE_AS_NUMBER =
            Pattern.compile("(?<![๐-๙0-9./\\-,])[๐0](?<rest>[๐-๙0-9]{2})(?![๐-๙0-9./\\-,]| ?ต่อ)");

    private final Known known;
    private final Set<String> met = new LinkedHashSet<>();

    NumberRules(Known known) {
        this.known = known;
    }

    List<Finding> find(Passage passage) {
        String text = ThaiDigits.toArabic(passage.text());
        var findings = new ArrayList<Finding>();
        scores(CODED.matcher(text), passage, findings);
        scores(INDICATOR.matcher(text), passage, findings);
        orders(ORDER.matcher(text), passage, findings);
        Matcher code = CODE_AS_NUMBER.matcher(passage.text());
        while (code.find()) {
            String meant = "O" + Integer.parseInt(ThaiDigits.toArabic(code.group("rest")));
            if (known.scores().containsKey(meant) || known.weak().containsKey(meant)) {
                findings.add(new Finding(Finding.Kind.CODE, passage.place(), code.group(), meant, ""));
            }
        }
        return findings;
    }

    private void scores(Matcher coded, Passage passage, List<Finding> findings) {
        int from = 0;
        while (coded.find(from)) {
            Set<String> right = known.scores().get(coded.group("code"));
            String said = coded.group("score");
            if (right != null && !right.contains(said)) {
                findings.add(new Finding(
                        Finding.Kind.OTHER_SCORE, passage.place(), said, nearest(right, said), coded.group("code")));
            }
            from = right == null ? coded.end("code") : coded.end();
        }
    }

    private void orders(Matcher order, Passage passage, List<Finding> findings) {
        while (order.find()) {
            String number = order.group("number");
            if (known.orders().contains(number) || met.contains(number)) {
                met.add(number);
                continue;
            }
            Set<String> near = near(known.orders(), number);
            Set<String> likely = near.isEmpty() ? near(met, number) : near;
            if (!likely.isEmpty()) {
                findings.add(new Finding(
                        Finding.Kind.OTHER_ORDER,
                        passage.place(),
                        number,
                        likely.iterator().next(),
                        ""));
            }
            met.add(number);
        }
    }

    /// Those that differ in one digit.
    private static Set<String> near(Set<String> numbers, String number) {
        var near = new LinkedHashSet<String>();
        numbers.stream()
                .filter(other -> other.length() == number.length() && Edits.between(other, number) == 1)
                .sorted()
                .forEach(near::add);
        return near;
    }

    private static String nearest(Set<String> right, String said) {
        return right.stream()
                .sorted()
                .min(Comparator.comparingInt(one -> Edits.between(one, said)))
                .orElse("");
    }

    /// The weak items of which no passage speaks.
    List<Finding> unmentioned(List<Passage> passages) {
        return Known.codes(known.weak()).stream()
                .filter(code -> {
                    Pattern mention = Pattern.compile("(?<![0-9./A-Za-z])" + Pattern.quote(code) + "(?![0-9])");
                    return passages.stream()
                            .noneMatch(passage -> mention.matcher(ThaiDigits.toArabic(passage.text()))
                                    .find());
                })
                .map(code -> new Finding(
                        Finding.Kind.UNMENTIONED, "", code, "", known.weak().getOrDefault(code, "")))
                .toList();
    }
}
