package org.prongsai.disclosure;

import java.util.Locale;
import org.prongsai.web.access.Role;

/// A pair of hands through which an item goes before it leaves the agency. They follow each other in this order.
public enum ChainStep {
    /// Prepares and submits it.
    UNIT_OFFICER(Role.UNIT_OFFICER, ItemState.DRAFT),
    /// Answers for the unit.
    UNIT_HEAD(Role.UNIT_HEAD, ItemState.WITH_UNIT_HEAD),
    /// Keeps the agency's assessment together (ศปท.).
    INTEGRITY_OFFICER(Role.INTEGRITY_OFFICER, ItemState.WITH_INTEGRITY_OFFICER),
    /// Approves what leaves the agency (หัวหน้า ศปท.).
    APPROVER(Role.APPROVER, ItemState.WITH_APPROVER);

    private final Role role;
    private final ItemState waiting;

    ChainStep(Role role, ItemState waiting) {
        this.role = role;
        this.waiting = waiting;
    }

    /// Who takes it.
    public Role role() {
        return role;
    }

    /// The state of an item that waits for it.
    public ItemState waiting() {
        return waiting;
    }

    /// As in keys of texts: `unit-head`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The step for which an item of this state waits.
    ///
    /// @throws IllegalStateException if it waits for none
    static ChainStep of(ItemState state) {
        for (ChainStep step : values()) {
            if (step.waiting == state && step != UNIT_OFFICER) {
                return step;
            }
        }
        throw new IllegalStateException("waits for nobody: " + state);
    }
}
