package org.prongsai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.document.ShippedTable;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.Repair;
import org.prongsai.thai.ThaiDigits;

/// Letters and words that are not what they should be.
final class SpellingRules {
    private static final Map<String, String> MISSPELT = ShippedTable.rows("/report/misspelt.csv").stream()
            .collect(Collectors.toMap(row -> row.cell(0), row -> row.cell(1)));
    private static final List<String> NAMES = ShippedTable.rows("/report/names.csv").stream()
            .map(row -> row.cell(0))
            .toList();
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z-]{3,}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+");
    private static final int LONG_NAME = 8;

    private SpellingRules() {}

    static List<Finding> find(Passage passage) {
        var findings = new ArrayList<Finding>();
        for (Repair repair : DirtyText.clean(passage.text()).repairs()) {
            if (repair.kind().changesLetters() && repair.kind() != Repair.Kind.MIXED_DIGITS) {
                findings.add(new Finding(Finding.Kind.LOOK_ALIKE, passage.place(), repair.from(), repair.to(), ""));
            }
        }
        String text = ThaiDigits.toArabic(passage.text());
        MISSPELT.forEach((wrong, right) -> {
            if (text.contains(wrong)) {
                findings.add(new Finding(Finding.Kind.MISSPELT, passage.place(), wrong, right, ""));
            }
        });
        LATIN.matcher(ADDRESS.matcher(passage.text()).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(word -> meant(word)
                        .ifPresent(name ->
                                findings.add(new Finding(Finding.Kind.UNKNOWN_NAME, passage.place(), word, name, ""))));
        return findings;
    }

    /// The known name that `word` was to be, if it is none and one is near.
    private static Optional<String> meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (NAMES.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(lower))) {
            return Optional.empty();
        }
        return NAMES.stream()
                .filter(name ->
                        Edits.between(name.toLowerCase(Locale.ROOT), lower) <= (name.length() < LONG_NAME ? 1 : 2))
                .filter(name -> name.length() > 4 && Math.abs(name.length() - word.length()) <= 1)
                .findFirst();
    }
}
