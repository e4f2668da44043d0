package org.prongsai.workgroup;

/// How a seat was filled at a meeting.
public enum Presence {
    /// มาประชุม.
    PRESENT,
    /// ผู้แทนมาประชุม: someone else sat there.
    REPRESENTED,
    /// ไม่มาประชุม.
    ABSENT
}
