package org.prongsai.audit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// The checkpoints, for everyone who wants to keep them.
///
/// @param facts what to know of the newest; empty when there is none yet
/// @param done  said when one has just been made
/// @param newer address of the newest; null when these are they
/// @param older address of the checkpoints before these; null when these are the oldest
public record CheckpointsPage(
        List<Fact> facts,
        Table checkpoints,
        @Nullable String done,
        @Nullable String newer,
        @Nullable String older) implements HasTables {
    static final String NAME = "checkpoints";

    @Override
    public Map<String, Table> tables() {
        return Map.of(NAME, checkpoints);
    }
}
