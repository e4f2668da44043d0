package org.prongsai.web.access;

import java.util.Locale;

/// What a person is there for (บทบาท): at one agency, or for the whole installation.
///
/// A person holds any number of them, and different ones at different agencies.
public enum Role {
    /// เจ้าหน้าที่ของสำนัก/กอง: collects what the integrity unit asks of the unit.
    UNIT_OFFICER,
    /// ผู้อำนวยการสำนัก/กอง: answers for what the unit hands in.
    UNIT_HEAD,
    /// เจ้าหน้าที่คุณธรรม ศปท.: keeps the agency's assessment together.
    INTEGRITY_OFFICER,
    /// หัวหน้า ศปท.: approves what leaves the agency.
    APPROVER,
    /// ผู้บริหาร: reads.
    EXECUTIVE,
    /// ผู้ตรวจประเมิน: judges the evidence of the agencies where the commission seats him; holds for the installation.
    ASSESSOR,
    /// เจ้าหน้าที่คณะกรรมการ: prepares editions and the national round; holds for the installation.
    COMMISSION_OFFICER,
    /// ผู้อนุมัติของคณะกรรมการ: approves and publishes them; holds for the installation.
    COMMISSION_APPROVER,
    /// สำนักงานประจำจังหวัด: follows the agencies of a province and reminds them; holds for the installation, for a
    /// part of
    /// it.
    PROVINCIAL_OFFICE,
    /// ต้นสังกัด: reads how far the agencies are that belong to it; holds for the installation, for a part of it.
    PARENT_BODY,
    /// ผู้ตรวจสอบ: reads everything of an agency, its log too.
    AUDITOR,
    /// ผู้ดูแลระบบ: keeps the installation running; sees no agency's data. Holds for the installation.
    SYSTEM_OPERATOR;

    /// Whether it is held for the whole installation and never at an agency.
    public boolean isOfTheInstallation() {
        return switch (this) {
            case ASSESSOR, COMMISSION_OFFICER, COMMISSION_APPROVER, PROVINCIAL_OFFICE, PARENT_BODY, SYSTEM_OPERATOR ->
                true;
            case UNIT_OFFICER, UNIT_HEAD, INTEGRITY_OFFICER, APPROVER, EXECUTIVE, AUDITOR -> false;
        };
    }

    /// Whether it belongs to a unit by its nature, so that a limit to one takes nothing from it.
    public boolean isOfAUnit() {
        return this == UNIT_OFFICER || this == UNIT_HEAD;
    }

    /// Whether it is held for a part of the country: a province, or the agencies of a parent.
    public boolean isOfASlice() {
        return this == PROVINCIAL_OFFICE || this == PARENT_BODY;
    }

    /// As in keys of texts and in addresses: `unit-officer`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
