package org.prongsai.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a measure or a step says in one cell of the official table.
public enum PlanPart {
    TITLE,
    TARGET_GROUP,
    INDICATOR,
    OWNER,
    MONITORING;

    /// Those that a step may take over from above, in the order of the table.
    public static final List<PlanPart> SHARED = List.of(TARGET_GROUP, INDICATOR, OWNER, MONITORING);

    /// As in addresses, such as `target-group`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The part of a tag.
    public static Optional<PlanPart> of(String tag) {
        return Stream.of(values()).filter(part -> part.tag().equals(tag)).findFirst();
    }

    /// Whether `cells` say it by themselves; a title always does.
    public boolean isSaidIn(Cells cells) {
        return switch (this) {
            case TITLE -> true;
            case TARGET_GROUP -> !cells.targetGroup().isEmpty();
            case INDICATOR -> !cells.indicator().isEmpty();
            case OWNER -> cells.hasOwner();
            case MONITORING -> !cells.monitoring().isEmpty();
        };
    }

    /// What `cells` say of it; nothing of a title, which is none of them.
    ///
    /// @param owner how an owner is written
    public String text(Cells cells, Function<Cells, String> owner) {
        return switch (this) {
            case TITLE -> "";
            case TARGET_GROUP -> cells.targetGroup();
            case INDICATOR -> cells.indicator();
            case OWNER -> owner.apply(cells);
            case MONITORING -> cells.monitoring();
        };
    }
}
