package org.prongsai.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the agency objects to a verdict, and what became of it.
///
/// @param ground   why the verdict is wrong
/// @param filedOn  when it was handed in; null while it is written
/// @param decision null until it is decided
/// @param open     whether the agency agrees that it is published
/// @param version  counts its changes from 1
public record Appeal(
        String ground,
        @Nullable LocalDate filedOn,
        @Nullable Ruling decision,
        boolean open,
        int version) {
    /// The longest ground or reason that is kept.
    public static final int LONGEST = 4000;

    /// What was decided.
    public record Ruling(Outcome outcome, LocalDate on, String reason) {}

    /// Who was right.
    public enum Outcome {
        /// The agency: the item passes.
        UPHELD,
        /// The assessor: the verdict stands.
        REFUSED
    }
}
