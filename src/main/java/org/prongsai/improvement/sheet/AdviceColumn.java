package org.prongsai.improvement.sheet;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of a list of recommendations: its Thai heading, its English one, and what offices call it besides.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum AdviceColumn implements ListRows.Heading {
    SAID("ข้อเสนอแนะ", "recommendation", "ข้อเสนอแนะของผู้ประเมิน", "ประเด็นข้อเสนอแนะ"),
    CODE("ข้อ", "item", "ตัวชี้วัด/ข้อ", "รหัสข้อ"),
    SOURCE("ที่มา", "source", "ผู้ให้ข้อเสนอแนะ"),
    ANSWER("คำตอบ", "answer", "การดำเนินการ");

    private final List<String> headings;

    AdviceColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
