package org.prongsai.improvement.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.PlanPart;

/// Which cell of the official table is meant.
///
/// @param id of the measure or the step that says it
record CellKey(UUID id, PlanPart part) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([a-z-]{1,20})");

    /// As in addresses; empty for what is none.
    static Optional<CellKey> parse(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? PlanPart.of(found.group(2)).map(part -> new CellKey(UUID.fromString(found.group(1)), part))
                : Optional.empty();
    }

    boolean is(UUID other, PlanPart otherPart) {
        return id.equals(other) && part == otherPart;
    }

    /// The table with this cell open.
    String open(AgencyYear at, PlanKind kind) {
        return table(at, kind) + "&cell=" + this;
    }

    /// The table with the focus on this cell.
    String left(AgencyYear at, PlanKind kind) {
        return table(at, kind) + "&at=" + this;
    }

    /// The table, which says in this cell that it was saved.
    String saved(AgencyYear at, PlanKind kind) {
        return left(at, kind) + "&saved=true";
    }

    /// Where what is typed into this cell is sent.
    String action(AgencyYear at) {
        return MeasuresController.path(at) + "/cells/" + id + "/" + part.tag();
    }

    private static String table(AgencyYear at, PlanKind kind) {
        return MeasuresController.path(at) + "?kind=" + kind.tag();
    }

    @Override
    public String toString() {
        return id + "." + part.tag();
    }
}
