package org.prongsai.improvement;

import java.util.Collection;

/// How far a step or a measure has come.
public enum ProgressStatus {
    /// ดำเนินการแล้ว.
    DONE,
    /// อยู่ระหว่างดำเนินการ.
    IN_PROGRESS,
    /// ยังไม่ได้ดำเนินการ.
    NOT_STARTED;

    /// What the parts make of the whole: done only when each of them is, not started only when none of them is.
    public static ProgressStatus rollUp(Collection<ProgressStatus> parts) {
        if (parts.stream().allMatch(NOT_STARTED::equals)) {
            return NOT_STARTED;
        }
        return parts.stream().allMatch(DONE::equals) ? DONE : IN_PROGRESS;
    }
}
