package org.prongsai.workgroup;

/// Something that an order charges a working group with (หน้าที่และอำนาจ).
///
/// @param number within the order, such as `2.1`
public record GroupDuty(String number, String text) {}
