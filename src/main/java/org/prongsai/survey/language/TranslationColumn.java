package org.prongsai.survey.language;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of a file of translations, with the headings that it may have: the Thai one, the English one, others.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum TranslationColumn implements ListRows.Heading {
    KEY("รหัสข้อความ", "Key", "รหัส"),
    THAI("ภาษาไทย", "Thai", "ไทย", "th"),
    ENGLISH("ภาษาอังกฤษ", "English", "อังกฤษ", "en"),
    TEXT("คำแปล", "Translation", "translated");

    private final List<String> headings;

    TranslationColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
