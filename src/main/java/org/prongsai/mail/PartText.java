package org.prongsai.mail;

import java.time.LocalDate;
import java.util.List;

/// Parts as the database keeps them: a sign for the kind, then the text.
final class PartText {
    private static final String SEPARATOR = "\u001f";

    private PartText() {}

    static String of(Part part) {
        return switch (part) {
            case Part.Plain(var text) -> "=" + text;
            case Part.Day(var day) -> "@" + day;
            case Part.Said(var key, var values) -> "#" + key + SEPARATOR + String.join(SEPARATOR, values);
        };
    }

    static Part parse(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case '=' -> new Part.Plain(rest);
            case '@' -> new Part.Day(LocalDate.parse(rest));
            case '#' -> {
                List<String> pieces = List.of(rest.split(SEPARATOR, -1));
                yield new Part.Said(pieces.getFirst(), pieces.subList(1, pieces.size()));
            }
            default -> throw new IllegalArgumentException("not a part: " + text);
        };
    }
}
