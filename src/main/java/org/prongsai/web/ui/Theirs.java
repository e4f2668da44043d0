package org.prongsai.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.web.Words;

/// What someone else made of a row while a form of it was open, beside what stands in the form.
///
/// @param differing the fields in which the two differ, with the other's values; none if both say the same
public record Theirs(List<Fact> differing) {
    public Theirs {
        differing = List.copyOf(differing);
    }

    /// Compares a form as it was sent with the same form as it would show the stored row.
    public static Theirs of(List<Field> mine, List<Field> stored, Words words) {
        Map<String, Field> sent =
                mine.stream().collect(Collectors.toMap(Field::name, Function.identity(), (one, _) -> one));
        var differing = new ArrayList<Fact>();
        for (Field field : stored) {
            Field own = sent.get(field.name());
            if (field.kind() != Field.Kind.FILE && (own == null || !said(own).equals(said(field)))) {
                differing.add(Fact.of(field.label(), text(field, words)));
            }
        }
        return new Theirs(differing);
    }

    /// The one thing that the row now says of `field`.
    public static Theirs of(Field field, String now) {
        return new Theirs(List.of(Fact.of(field.label(), now)));
    }

    /// What is said, however it is written: line ends of forms differ from those of stored texts.
    private static List<String> said(Field field) {
        return field.values().stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }

    private static String text(Field field, Words words) {
        if (field.kind() == Field.Kind.CHECK) {
            return words.lookup(field.has("true") ? "web.theirs.yes" : "web.theirs.no");
        }
        String shown = said(field).stream()
                .map(value -> field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining(" · "));
        return shown.isEmpty() ? words.lookup("web.theirs.empty") : shown;
    }
}
