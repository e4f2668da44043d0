package org.prongsai.workgroup;

/// The five usual parts of an agenda (ระเบียบวาระ); their headings are texts of `workgroup.part`.
public enum AgendaPart {
    /// เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ.
    CHAIR(1),
    /// เรื่องรับรองรายงานการประชุม.
    PREVIOUS_MINUTES(2),
    /// เรื่องสืบเนื่องและเรื่องเสนอเพื่อทราบ.
    INFORMATION(3),
    /// เรื่องเสนอเพื่อพิจารณา.
    CONSIDERATION(4),
    /// เรื่องอื่น ๆ.
    OTHER(5);

    private final int number;

    AgendaPart(int number) {
        this.number = number;
    }

    /// From 1 to 5.
    public int number() {
        return number;
    }
}
