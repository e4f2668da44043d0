package org.prongsai.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heat table: one row per group, one coloured cell per item, each with figure and letter.
///
/// @param caption what it shows, for those who do not see its surroundings
/// @param legend  the grades in their order
public record Heat(String caption, List<Group> groups, List<Badge> legend) {
    private static final int FEWEST = 4;
    private static final int MOST = 10;

    public Heat {
        groups = List.copyOf(groups);
        legend = List.copyOf(legend);
    }

    /// How many items stand side by side: as many as the largest group has, within reason.
    public int columns() {
        int most = groups.stream().mapToInt(group -> group.items().size()).max().orElse(1);
        return Math.clamp(most, FEWEST, MOST);
    }

    /// An indicator with its items.
    ///
    /// @param figure the group's own score
    public record Group(
            String code,
            String label,
            @Nullable Figure figure,
            @Nullable Badge badge,
            List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// An item.
    ///
    /// @param title  its full name, shown on hover and told to screen readers
    /// @param letter its grade
    public record Item(
            String code,
            String title,
            String value,
            String letter,
            Tone tone,
            @Nullable String href) {}
}
