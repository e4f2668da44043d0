package org.prongsai.thai;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/// The order of the Thai dictionary: เ แ โ ใ ไ count after their consonant, tone marks last;
/// spaces and punctuation do not count; Thai before Latin.
///
/// It agrees with `collate "th-x-icu"` of the database. Comparators may be shared by threads and only call
/// strings equal that are the same, letter for letter.
public final class ThaiOrder {
    private static final Comparator<String> NAMES = order("th");
    private static final Comparator<String> CODES = order("th-u-kn-true");

    private ThaiOrder() {}

    /// For names and titles.
    public static Comparator<String> ofNames() {
        return NAMES;
    }

    /// For codes and titles with numbers: `O2` before `O10`, `1.9` before `1.10`, in either set of digits.
    public static Comparator<String> ofCodes() {
        return CODES;
    }

    private static Comparator<String> order(String locale) {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(locale)).freeze();
        Comparator<String> byDictionary = collator::compare;
        return byDictionary.thenComparing(Comparator.naturalOrder());
    }
}
