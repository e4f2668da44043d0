package org.prongsai.improvement.sheet;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of the file in which a unit reports its steps: its Thai heading and its English one. What stands before
/// the status only says which step it is; behind the report of the step stands, once for each measure, its indicator's
/// value in a quarter.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum ReportColumn implements ListRows.Heading {
    ID("รหัส", "id"),
    NUMBER("ที่", "no."),
    MEASURE("มาตรการ", "measure"),
    STEP("ขั้นตอน/วิธีการ", "step"),
    INDICATOR("ตัวชี้วัด", "indicator"),
    AIM("ค่าเป้าหมาย", "target value"),
    ENDS("กำหนดเสร็จ", "due"),
    PROOF_FILE("ไฟล์หลักฐานในระบบ", "proof file in the system"),
    STATUS("สถานะ", "status"),
    SAID("ผลการดำเนินการ", "what was done"),
    VALUE("ค่าตัวชี้วัดที่ได้", "value reached"),
    PROOF("ลิงก์หลักฐาน", "link to proof"),
    PROVEN_ON("วันที่หลักฐานถูกต้อง", "proof true on", "วันที่ตรวจว่าลิงก์ถูกต้อง", "link checked on"),
    REASON("เหตุที่ยังไม่แล้วเสร็จ", "why unfinished"),
    NEW_DATE("กำหนดเสร็จใหม่", "new date"),
    KPI_ID("รหัสตัวชี้วัด", "indicator id"),
    KPI("ตัวชี้วัดของมาตรการ", "indicator of the measure"),
    QUARTER_VALUE("ค่าของไตรมาส", "value of the quarter"),
    QUARTER_ON("วันที่วัดค่า", "measured on"),
    QUARTER_NOTE("ที่มาของค่า", "source of the value");

    private final List<String> headings;

    ReportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
