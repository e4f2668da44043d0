package org.prongsai.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.prongsai.database.SecretBox;
import org.springframework.stereotype.Component;

/// Parts as the database keeps them: a sign for the kind, then the text.
@Component
class PartText {
    private static final String SEPARATOR = "\u001f";

    private final SecretBox box;

    PartText(SecretBox box) {
        this.box = box;
    }

    /// @param letter the only one in which a sealed part opens
    String of(Part part, UUID letter) {
        return switch (part) {
            case Part.Plain(var text) -> "=" + text;
            case Part.Sealed(var text) ->
                "*" + Base64.getEncoder().encodeToString(box.seal(text.getBytes(StandardCharsets.UTF_8), use(letter)));
            case Part.Day(var day) -> "@" + day;
            case Part.Fetched(var source, var reference) -> "?" + source + SEPARATOR + reference;
            case Part.Said(var key, var values) -> "#" + key + SEPARATOR + String.join(SEPARATOR, values);
        };
    }

    Part parse(String text, UUID letter) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case '=' -> new Part.Plain(rest);
            case '*' ->
                new Part.Sealed(
                        new String(box.open(Base64.getDecoder().decode(rest), use(letter)), StandardCharsets.UTF_8));
            case '@' -> new Part.Day(LocalDate.parse(rest));
            case '?' -> {
                String[] pieces = rest.split(SEPARATOR, 2);
                yield new Part.Fetched(pieces[0], pieces[1]);
            }
            case '#' -> {
                List<String> pieces = List.of(rest.split(SEPARATOR, -1));
                yield new Part.Said(pieces.getFirst(), pieces.subList(1, pieces.size()));
            }
            default -> throw new IllegalArgumentException("not a part: " + text);
        };
    }

    private static String use(UUID letter) {
        return "mail.message " + letter;
    }
}
