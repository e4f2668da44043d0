package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// The official table as a page shows it, with the cells that can be edited in place.
///
/// @param edited whether the visitor may edit them
public record PlanGrid(List<Row> rows, boolean edited) {
    static final PlanGrid NONE = new PlanGrid(List.of(), false);

    public PlanGrid {
        rows = List.copyOf(rows);
    }

    /// A row: a step, or a measure that has none yet.
    ///
    /// @param measure null where a measure's cell reaches over this row
    /// @param step    null where the measure has none
    /// @param parts   target group, indicator, owner, monitoring
    public record Row(@Nullable Cell measure, @Nullable Cell step, List<Cell> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// A cell.
    ///
    /// @param label  of its column
    /// @param span   over how many rows it reaches; 0 where one above reaches over it
    /// @param whole  the way to the whole form; null of cells that are no title
    /// @param edit   the way to edit it; null where the visitor may not
    /// @param said   what that way does, for who cannot see where it stands
    /// @param focused whether it was just left
    /// @param saved  whether it was just saved
    /// @param form   where it is open
    public record Cell(
            String label,
            String text,
            int span,
            @Nullable Whole whole,
            @Nullable String edit,
            String said,
            boolean focused,
            boolean saved,
            @Nullable CellForm form) {
        public boolean isCovered() {
            return span == 0;
        }
    }

    /// The way to the whole form of a measure or a step.
    ///
    /// @param said what it leads to
    public record Whole(String number, String href, String said) {}

    /// The form of a cell that is open.
    ///
    /// @param notes  what should be known before saving
    /// @param theirs what someone else made of it meanwhile; null when nobody did
    /// @param apart  ways to give steps below a text of their own
    public record CellForm(
            String label,
            String action,
            List<Field> fields,
            Map<String, String> hidden,
            List<String> notes,
            @Nullable Theirs theirs,
            String cancel,
            List<MeasuresPage.Way> apart) {
        public CellForm {
            fields = List.copyOf(fields);
            hidden = Map.copyOf(hidden);
            notes = List.copyOf(notes);
            apart = List.copyOf(apart);
        }
    }
}
