package org.prongsai.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The fields that an act changed, for its payload.
///
/// @param changes in the order in which the form has them
public record Changes(List<Change> changes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Changes {
        changes = List.copyOf(changes);
    }

    /// A field, before and after.
    ///
    /// @param field the key of its label
    /// @param personal whether it says something of a person, so that only the fact of the change is kept
    /// @param before null when there was nothing, and for a personal field
    /// @param after null when there is nothing, and for a personal field
    public record Change(
            String field,
            boolean personal,
            @Nullable String before,
            @Nullable String after) {
        public Change {
            if (personal && (before != null || after != null)) {
                throw new IllegalArgumentException("a personal field shows no value: " + field);
            }
        }
    }

    public static Changes none() {
        return new Changes(List.of());
    }

    /// With a field in clear; left out when nothing changed.
    public Changes field(String field, @Nullable String before, @Nullable String after) {
        boolean same = before == null ? after == null : before.equals(after);
        return same ? this : with(new Change(field, false, before, after));
    }

    /// With a field of which the trail only says that it changed.
    public Changes personal(String field) {
        return with(new Change(field, true, null, null));
    }

    /// As an act carries it.
    public String payload() {
        return changes.isEmpty() ? "" : JSON.writeValueAsString(this);
    }

    /// The changes in `payload`; none when it holds something else.
    public static Changes in(String payload) {
        if (!payload.startsWith("{\"changes\":")) {
            return none();
        }
        try {
            return JSON.readValue(payload, Changes.class);
        } catch (JacksonException _) {
            return none();
        }
    }

    private Changes with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new Changes(more);
    }
}
