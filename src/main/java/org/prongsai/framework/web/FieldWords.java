package org.prongsai.framework.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.framework.EditionDifference;
import org.prongsai.web.Words;

/// The fields of a difference, and what they hold, in a reader's words.
record FieldWords(Words words) {
    private static final Set<String> NAMED_VALUES =
            Set.of("status", "notApplicable", "level", "content", "polarity", "mark", "counts");
    private static final Pattern COMPONENT = Pattern.compile("components\\.(\\d+)\\.(th|en|words)");
    private static final Pattern CHOICE = Pattern.compile("(.+)\\.(th|en|points)");
    private static final Pattern GRADE = Pattern.compile("(.+)\\.(th|en|from|and)(?:\\.(.+))?");

    /// What the difference is in: `น้ำหนัก`, `คำถาม`, `องค์ประกอบที่ 2`.
    String name(EditionDifference difference) {
        String field = difference.field();
        String subject = difference.subject();
        if (field.isEmpty()) {
            return words.lookup("framework.field.whole");
        }
        if (subject.startsWith("scales.")) {
            return name(CHOICE.matcher(field), "framework.field.choice.", field);
        }
        if (subject.startsWith("grades.")) {
            return name(GRADE.matcher(field), "framework.field.grade.", field);
        }
        Matcher component = COMPONENT.matcher(field);
        if (!component.matches()) {
            return plain(field);
        }
        String key =
                component.group(2).equals("words") ? "framework.field.component.words" : "framework.field.component";
        return words.text(key, component.group(1)) + language(field);
    }

    private String name(Matcher parts, String prefix, String field) {
        if (!parts.matches()) {
            return plain(field);
        }
        String kind = parts.group(2);
        boolean text = kind.equals("th") || kind.equals("en");
        Object last = parts.groupCount() > 2 && parts.group(3) != null ? parts.group(3) : "";
        return words.text(prefix + (text ? "text" : kind), parts.group(1), last) + (text ? language(field) : "");
    }

    private String plain(String field) {
        String bare = field.replaceFirst("(^|\\.)(th|en)$", "");
        return words.lookup("framework.field." + (bare.isEmpty() ? "label" : bare)) + language(field);
    }

    /// Says which language is meant where it is not the reader's.
    private String language(String field) {
        String other = words.language().other().tag();
        return field.equals(other) || field.endsWith("." + other)
                ? " " + words.lookup("framework.field.in." + other)
                : "";
    }

    /// What stands there: words for what the file says by name, lists with what they are of.
    String value(EditionDifference difference, String value) {
        if (value.isEmpty()) {
            return words.lookup("framework.compare.none");
        }
        return NAMED_VALUES.contains(difference.field())
                ? words.lookup("framework.value." + difference.field() + "." + value)
                : value;
    }
}
