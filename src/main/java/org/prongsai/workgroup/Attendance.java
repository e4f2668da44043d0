package org.prongsai.workgroup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who came to a meeting, or did not.
///
/// @param seat   of the working group; null for someone who takes part without one (ผู้เข้าร่วมประชุม)
/// @param note   who sat there for another, why someone stayed away, or who took part
/// @param person who signed in to attend; null where it was noted by hand
public record Attendance(
        UUID id,
        @Nullable UUID seat,
        Presence presence,
        String note,
        @Nullable UUID person) {}
