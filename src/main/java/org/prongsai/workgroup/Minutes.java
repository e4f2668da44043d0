package org.prongsai.workgroup;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said at a meeting (รายงานการประชุม).
///
/// @param opened    null until it is typed
/// @param closed    null until it is typed
/// @param passages  what was said on the items of the agenda, as far as anything was written
/// @param writtenBy who took them (ผู้จดรายงานการประชุม); may be empty
/// @param checkedBy who checked them (ผู้ตรวจรายงานการประชุม); may be empty
public record Minutes(
        @Nullable LocalTime opened,
        @Nullable LocalTime closed,
        List<Passage> passages,
        String writtenBy,
        String checkedBy) {
    public Minutes {
        passages = List.copyOf(passages);
    }

    /// What was said on an item.
    public record Passage(UUID item, String text) {}

    /// What was said on `item`; empty if nothing was written.
    public String on(UUID item) {
        return passages.stream()
                .filter(passage -> passage.item().equals(item))
                .map(Passage::text)
                .findFirst()
                .orElse("");
    }

    /// Whether anything was written.
    public boolean isBegun() {
        return opened != null || !passages.isEmpty();
    }
}
