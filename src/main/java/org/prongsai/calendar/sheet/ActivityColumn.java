package org.prongsai.calendar.sheet;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of a calendar's file: its Thai heading, its English one, and what offices call it besides.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum ActivityColumn implements ListRows.Heading {
    ID("รหัส", "id"),
    NUMBER("ที่", "no."),
    TITLE("กิจกรรม", "activity", "ชื่อกิจกรรม"),
    PARENT("เป็นส่วนหนึ่งของ", "part of"),
    STARTS("เริ่ม", "from", "เริ่มวันที่", "วันเริ่ม"),
    ENDS("ถึง", "until", "ถึงวันที่", "สิ้นสุด"),
    MILESTONE("วันสำคัญ", "milestone"),
    OWNER("ผู้รับผิดชอบ", "owner", "หน่วยงานผู้รับผิดชอบ"),
    NOTE("หมายเหตุ", "note"),
    ENGLISH("ชื่อภาษาอังกฤษ", "english");

    private final List<String> headings;

    ActivityColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
