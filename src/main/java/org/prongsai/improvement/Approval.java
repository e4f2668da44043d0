package org.prongsai.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A version of a plan as it was approved.
///
/// @param number of the version
/// @param order  what was ordered on the paper: ทราบตามข้อ 1 เห็นชอบตามข้อ 2
/// @param rows   of the official table, as they were then
public record Approval(UUID id, int number, LocalDate on, String order, List<Line> rows) {
    public Approval {
        rows = List.copyOf(rows);
    }

    /// A row of the official table, its cells filled.
    public record Line(
            String measure, String step, String targetGroup, String indicator, String owner, String monitoring) {}
}
