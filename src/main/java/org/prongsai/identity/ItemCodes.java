package org.prongsai.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.prongsai.thai.ThaiDigits;

/// Codes of disclosure items as people write them: `O1, O3-O9 o30`, in Thai or Arabic digits.
public final class ItemCodes {
    private static final Pattern PART = Pattern.compile("[Oo0]?([1-9][0-9]?)(?:[-–][Oo0]?([1-9][0-9]?))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(ItemCodes::number);

    private ItemCodes() {}

    /// The codes that `text` names, in the order of their numbers; empty if it names anything else.
    public static Optional<List<String>> read(String text) {
        var codes = new TreeSet<>(BY_NUMBER);
        String plain = ThaiDigits.toArabic(text).replaceAll("\\s*[-–]\\s*", "-").strip();
        if (plain.isEmpty()) {
            return Optional.of(List.of());
        }
        for (String part : BETWEEN.split(plain, -1)) {
            var match = PART.matcher(part);
            if (!match.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(match.group(1));
            int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            if (last < first) {
                return Optional.empty();
            }
            IntStream.rangeClosed(first, last).forEach(number -> codes.add("O" + number));
        }
        return Optional.of(List.copyOf(codes));
    }

    /// The codes in the order of their numbers, three or more in a row as a range: `O1 O3–O9`.
    public static String write(Collection<String> codes) {
        var numbers = codes.stream().map(ItemCodes::number).sorted().toList();
        var text = new StringBuilder();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "O" : " O").append(numbers.get(i));
            int row = end - i;
            if (row >= 2) {
                text.append("–O").append(numbers.get(end));
                i = end + 1;
            } else {
                i++;
            }
        }
        return text.toString();
    }

    /// The codes in the order of their numbers.
    static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted(BY_NUMBER).toList();
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(1));
    }
}
