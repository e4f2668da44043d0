package org.prongsai.survey;

import java.util.List;
import org.prongsai.document.ListRows;

/// A column of a roster, with the headings that it may have: the Thai one, the English one, others.
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum ContactColumn implements ListRows.Heading {
    NAME("ชื่อ", "Name", "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ผู้ติดต่อ"),
    ORGANISATION("หน่วยงาน", "Organisation", "องค์กร", "บริษัท", "organization", "สังกัด"),
    KIND("ประเภท", "Type", "ประเภทการติดต่อ", "kind"),
    PHONE("โทรศัพท์", "Phone", "เบอร์โทร", "เบอร์โทรศัพท์", "โทร", "มือถือ", "telephone"),
    EMAIL("อีเมล", "E-mail", "email", "อีเมล์"),
    LANGUAGE("ภาษา", "Language"),
    OPTED_OUT("ไม่ขอรับการติดต่อ", "Opted out", "opt-out");

    private final List<String> headings;

    ContactColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
