package org.prongsai.workgroup;

/// What a member is in a working group, in the order in which an order names them.
public enum SeatRole {
    /// ที่ปรึกษาคณะทำงาน.
    ADVISER,
    /// ประธานคณะทำงาน.
    CHAIR,
    /// รองประธานคณะทำงาน.
    VICE_CHAIR,
    /// คณะทำงาน.
    MEMBER,
    /// คณะทำงานและเลขานุการ.
    SECRETARY,
    /// คณะทำงานและผู้ช่วยเลขานุการ.
    ASSISTANT_SECRETARY
}
