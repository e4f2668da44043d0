package org.prongsai.document;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the hidden column of a file that comes back says of a row: which thing it is, and which version of it the file
/// was made from.
public record RowMark(UUID id, int version) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) ([0-9]{1,9})");

    /// Empty for what is no mark.
    public static Optional<RowMark> of(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new RowMark(UUID.fromString(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /// As the hidden column has it.
    public String text() {
        return id + " " + version;
    }
}
