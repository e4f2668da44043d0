package org.prongsai.improvement.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.web.FieldErrors;

/// The one cell of a table at which something happens.
///
/// @param typed what stands in its form instead of what is stored; null where nothing was sent
record AtCell(CellKey key, State state, @Nullable CellInput typed, FieldErrors errors) {
    /// What happens there.
    enum State {
        /// It is open, to be edited.
        OPEN,
        /// What was typed has faults.
        REFUSED,
        /// Someone else was faster.
        CONFLICT,
        /// It was left as it was.
        LEFT,
        /// It was saved.
        SAVED
    }

    static AtCell of(CellKey key, State state) {
        return new AtCell(key, state, null, FieldErrors.NONE);
    }

    static AtCell refused(CellKey key, CellInput typed, FieldErrors errors) {
        return new AtCell(key, State.REFUSED, typed, errors);
    }

    static AtCell conflict(CellKey key, CellInput typed) {
        return new AtCell(key, State.CONFLICT, typed, FieldErrors.NONE);
    }

    boolean isOpen() {
        return switch (state) {
            case OPEN, REFUSED, CONFLICT -> true;
            case LEFT, SAVED -> false;
        };
    }

    /// The version that its form sends: a form with faults still stands on the one it was opened with.
    int version(int stored) {
        return state == State.REFUSED && typed != null && typed.version() != null ? typed.version() : stored;
    }
}
