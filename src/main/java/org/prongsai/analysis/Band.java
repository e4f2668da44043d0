package org.prongsai.analysis;

/// Where a score stands between an agency's two lines.
public enum Band {
    /// At the target or above (รักษามาตรฐาน).
    KEEP,
    /// Below the target, but not below the urgent line (ควรพัฒนา).
    DEVELOP,
    /// Below the urgent line (ต้องปรับปรุงเร่งด่วน).
    URGENT
}
