package org.prongsai.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing in which two editions differ.
///
/// @param subject the code of a node, or `edition`, `sampling.IIT`, `scales.AMOUNT4`, `grades.total`, `provenance.OIT`
/// @param field what is different about it: `th`, `weight`, `scale`, `ask.en`, `LEAST.points`, `AA.from`; `children`
///     when only their order is; empty when the subject itself is in one edition only
/// @param was empty in the field that the first edition lacks
/// @param is empty in the field that the second edition lacks
public record EditionDifference(Kind kind, String subject, String field, String was, String is) {
    /// Which of the editions has the subject or field.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    private static final String SEPARATOR = ", ";

    /// `subject.field`, or the subject alone.
    public String path() {
        return field.isEmpty() ? subject : subject + "." + field;
    }

    /// All differences between two editions, in the order of the first; none exactly when they say the same under
    /// their ids. A node that only one has is one difference.
    public static List<EditionDifference> between(Edition was, Edition is) {
        Map<String, Map<String, String>> before = EditionFields.of(was);
        Map<String, Map<String, String>> after = EditionFields.of(is);
        List<EditionDifference> differences = new ArrayList<>();
        for (String subject : union(before.keySet(), after.keySet())) {
            Map<String, String> old = before.get(subject);
            Map<String, String> now = after.get(subject);
            if (old == null || now == null) {
                differences.add(new EditionDifference(
                        old == null ? Kind.ADDED : Kind.REMOVED, subject, "", title(old), title(now)));
            } else {
                addFields(subject, old, now, differences);
            }
        }
        return differences;
    }

    private static void addFields(
            String subject, Map<String, String> old, Map<String, String> now, List<EditionDifference> differences) {
        for (String field : union(old.keySet(), now.keySet())) {
            String was = old.get(field);
            String is = now.get(field);
            boolean list = EditionFields.LISTS.contains(field);
            if (!Objects.equals(was, is) && !(list && listedElsewhere(was, is))) {
                Kind kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
                differences.add(new EditionDifference(kind, subject, field, orEmpty(was), orEmpty(is)));
            }
        }
    }

    /// Whether two lists hold different members, which are told as differences of their own.
    private static boolean listedElsewhere(@Nullable String was, @Nullable String is) {
        return was == null
                || is == null
                || !Set.copyOf(Arrays.asList(was.split(SEPARATOR)))
                        .equals(Set.copyOf(Arrays.asList(is.split(SEPARATOR))));
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    private static String title(@Nullable Map<String, String> fields) {
        return fields == null ? "" : fields.getOrDefault("th", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
