package org.prongsai.improvement.sheet;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the hidden column says of a row: which thing it is, and which version of it the file was made from.
record Mark(UUID id, int version) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) ([0-9]{1,9})");

    static Optional<Mark> of(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new Mark(UUID.fromString(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    String text() {
        return id + " " + version;
    }
}
