package org.prongsai.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verifier found.
///
/// @param asOf the newest checkpoint that vouches for what was read; null when none does
/// @param newer how many newer checkpoints are known outside, after which events may be missing unseen
record Verification(
        long chains,
        long events,
        long checkpoints,
        @Nullable Checkpoint asOf,
        long newer,
        List<Fault> faults) {
    Verification {
        faults = List.copyOf(faults);
    }

    boolean holds() {
        return faults.isEmpty();
    }
}
