package org.prongsai.improvement.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Aim;

/// A measure to begin from. It names neither an agency nor a unit, nor days.
///
/// @param id     `shipped-001`, or the id of a shared one
/// @param sharer null for one that comes with the program
/// @param items  codes of the items that it is to raise, such as `I7`
/// @param aim    what the indicator is to reach; empty where nothing was said
public record LibraryMeasure(
        String id,
        @Nullable SharerKind sharer,
        List<String> items,
        String title,
        String targetGroup,
        String indicator,
        Aim aim,
        String monitoring,
        List<Step> steps) {
    public LibraryMeasure {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /// A step.
    ///
    /// @param months when it is usually done; null for the whole year
    public record Step(String title, @Nullable Months months) {}
}
