package org.prongsai.improvement.sheet;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of the table of who is responsible: its Thai heading and its English one. What stands before the owner only
/// says what it is about.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum ResponsibilityColumn implements ListRows.Heading {
    ID("รหัส", "id"),
    NUMBER("ที่", "no."),
    ITEMS("ข้อ", "items"),
    MEASURE("มาตรการ", "measure"),
    WORK("สิ่งที่ต้องดำเนินการ", "what is done"),
    MONTHS("ช่วงเวลา", "when"),
    OWNER("ผู้รับผิดชอบ", "owner"),
    UNITS("หน่วยที่รายงานผล", "reporting units");

    private final List<String> headings;

    ResponsibilityColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
