package org.prongsai.scoring.sheet;

import java.util.stream.Stream;

/// The column headings that score sheets carry, in the spellings that are in use.
final class Headings {
    static final String[] CODE = {"code", "รหัส", "รหัสข้อ", "ข้อ", "ข้อที่", "item code", "indicator"};
    static final String[] LABEL = {
        "label",
        "name",
        "ประเด็น",
        "ประเด็นการประเมิน",
        "ตัวชี้วัด",
        "ตัวชี้วัด/ประเด็นการประเมิน",
        "รายการ",
        "ข้อคำถาม",
        "ชื่อ",
        "ชื่อตัวชี้วัด",
        "เกณฑ์การประเมิน"
    };
    static final String[] SCORE = {
        "score",
        "คะแนน",
        "ผลคะแนน",
        "คะแนนที่ได้",
        "คะแนนเฉลี่ย",
        "คะแนนรวม",
        "ร้อยละ",
        "ผลการประเมิน",
        "ผลการตรวจ",
        "ผล",
        "verdict",
        "result",
        "value",
        "ค่าคะแนน"
    };
    static final String[] RESPONDENTS = {"respondents", "n", "ผู้ตอบ", "จำนวนผู้ตอบ", "จำนวนผู้ตอบแบบวัด"};
    static final String[] POPULATION = {
        "population", "ประชากร", "จำนวนประชากร", "จำนวนผู้มีส่วนได้ส่วนเสีย", "จำนวนผู้มีส่วนได้ส่วนเสียทั้งหมด"
    };
    static final String[] INSTRUMENT = {"instrument", "แบบวัด"};
    static final String[] ITEM = {"item", "ข้อคำถาม", "ข้อ"};
    static final String[] SUB_ITEM = {"sub_item", "sub item", "ประเด็นย่อย", "ข้อย่อย"};
    static final String[] YEAR = {
        "fiscal_year", "fiscal_year_be", "fiscal year", "year", "ปีงบประมาณ", "ปีงบประมาณพ.ศ.", "ปี"
    };
    static final String COUNT = "n_";

    private Headings() {}

    /// Every heading that tells a table of scores or tallies from the lines above it.
    static String[] all() {
        return Stream.of(CODE, LABEL, SCORE, RESPONDENTS, POPULATION, INSTRUMENT, ITEM, SUB_ITEM, YEAR)
                .flatMap(Stream::of)
                .distinct()
                .toArray(String[]::new);
    }
}
