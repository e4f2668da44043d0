package org.prongsai.audit;

import java.util.Optional;
import java.util.UUID;

/// Who acts: a person by id, the program itself, or a visitor without a name.
///
/// @param text as it stands in the trail: the person's id, `program`, or nothing
public record Actor(String text) {
    /// Somebody who has not signed in, or who must stay unknown.
    public static final Actor VISITOR = new Actor("");

    /// A job of the program.
    public static final Actor PROGRAM = new Actor("program");

    /// A person; the name is joined when the trail is read, and never stands in it.
    public static Actor person(UUID id) {
        return new Actor(id.toString());
    }

    /// The id, if it is a person.
    public Optional<UUID> person() {
        try {
            return equals(VISITOR) || equals(PROGRAM) ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
