package org.prongsai.improvement.sheet;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of a plan's file: its Thai heading, its English one, and what offices call it besides.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum PlanColumn implements ListRows.Heading {
    ID("รหัส", "id"),
    NUMBER("ที่", "no."),
    MEASURE("มาตรการ", "measure", "มาตรการ/แนวทาง", "มาตรการ/โครงการ", "โครงการ"),
    STEP("ขั้นตอน/วิธีการ", "step", "ขั้นตอน", "วิธีการ", "ขั้นตอนหรือวิธีการ", "ขั้นตอน/วิธีการปฏิบัติ", "กิจกรรม"),
    TARGET_GROUP("กลุ่มเป้าหมาย", "target group"),
    INDICATOR("ตัวชี้วัด", "indicator", "ตัวชี้วัดความสำเร็จ"),
    OWNER("ผู้รับผิดชอบ", "owner", "หน่วยงานผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ"),
    MONITORING("การกำกับติดตาม", "monitoring", "แนวทางการกำกับติดตาม", "การกำกับ ติดตาม", "การติดตามผล"),
    UNITS("หน่วยที่รายงานผล", "reporting units"),
    ITEMS("ข้อที่มุ่งยกระดับ", "items to raise"),
    STARTS("เริ่ม", "from", "วันเริ่ม"),
    ENDS("ถึง", "until", "สิ้นสุด"),
    AIM("ค่าเป้าหมาย", "target value"),
    AIM_UNIT("หน่วยของค่า", "unit of the value"),
    BUDGET("งบประมาณ", "budget", "งบประมาณ (บาท)"),
    NOTE("ข้อเสนอแนะและหมายเหตุ", "recommendations and notes", "หมายเหตุ"),
    ENGLISH("ข้อความภาษาอังกฤษ", "english");

    private final List<String> headings;

    PlanColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
