package org.prongsai.disclosure;

import org.jspecify.annotations.Nullable;

/// How far an appeal is. [AppealMove] says how it gets from one state to another.
public enum AppealState {
    /// The agency objects to nothing.
    NONE,
    /// It writes what it objects.
    WRITTEN,
    /// It has handed it in.
    FILED,
    /// The agency was right.
    UPHELD,
    /// The assessor was right.
    REFUSED;

    /// That of an appeal.
    static AppealState of(@Nullable Appeal appeal) {
        if (appeal == null) {
            return NONE;
        }
        Appeal.Ruling ruling = appeal.decision();
        if (ruling != null) {
            return ruling.outcome() == Appeal.Outcome.UPHELD ? UPHELD : REFUSED;
        }
        return appeal.filedOn() == null ? WRITTEN : FILED;
    }
}
