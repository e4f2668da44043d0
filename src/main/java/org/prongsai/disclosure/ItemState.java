package org.prongsai.disclosure;

import java.util.Locale;

/// In whose hands a disclosure item of a year is. [ItemMove] says how it gets from one to another.
public enum ItemState {
    /// Nothing says yet where it is disclosed.
    EMPTY,
    /// Its unit prepares it.
    DRAFT,
    /// The head of its unit looks at it.
    WITH_UNIT_HEAD,
    /// The integrity unit (ศปท.) looks at it.
    WITH_INTEGRITY_OFFICER,
    /// The head of the integrity unit looks at it.
    WITH_APPROVER,
    /// It may leave the agency.
    APPROVED,
    /// It was entered where the assessors look.
    FILED,
    /// An assessor judged it.
    ASSESSED,
    /// The agency objects to the verdict.
    APPEALED,
    /// The objection was decided.
    SETTLED;

    /// Whether someone in the chain has to decide on it.
    public boolean isWaiting() {
        return this == WITH_UNIT_HEAD || this == WITH_INTEGRITY_OFFICER || this == WITH_APPROVER;
    }

    /// Whether its evidence may change.
    public boolean isOpen() {
        return this == EMPTY || this == DRAFT;
    }

    /// Whether an assessor has judged it.
    public boolean isJudged() {
        return this == ASSESSED || this == APPEALED || this == SETTLED;
    }

    /// Whether it has left the agency's own hands or may do so.
    public boolean isApproved() {
        return this == APPROVED || this == FILED || isJudged();
    }

    /// As in keys of texts: `with-unit-head`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
