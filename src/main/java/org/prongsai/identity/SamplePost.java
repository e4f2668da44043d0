package org.prongsai.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;

/// A post of the sample data: never a name of a person, only what he is there for.
///
/// @param number where the sign-in page offers it, from 1
/// @param roles  its roles, by the code of the agency
/// @param slice  the part of the country that it is for; null where there is none
record SamplePost(
        int number,
        Bilingual title,
        Map<String, Role> roles,
        @Nullable String slice) {
    /// Stands where an agency's code would, for roles of the whole installation.
    static final String INSTALLATION = "";

    /// The first department of the small made-up country, whatever its size.
    static final String MADE_UP_PARENT = "demo-00006";

    private static final long SAMPLES = 0x5a4d_504c_0000_4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static final List<SamplePost> ALL = List.of(
            new SamplePost(
                    1,
                    new Bilingual("เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.", "Integrity officer, OPDC"),
                    Map.of("opdc", Role.INTEGRITY_OFFICER)),
            new SamplePost(
                    2,
                    new Bilingual("หัวหน้า ศปท. สำนักงาน ก.พ.ร.", "Head of the anti-corruption centre, OPDC"),
                    Map.of("opdc", Role.APPROVER)),
            new SamplePost(
                    3,
                    new Bilingual("ผู้อำนวยการกอง สำนักงาน ก.พ.ร.", "Division director, OPDC"),
                    Map.of("opdc", Role.UNIT_HEAD)),
            new SamplePost(
                    4,
                    new Bilingual("เจ้าหน้าที่กอง สำนักงาน ก.พ.ร.", "Division officer, OPDC"),
                    Map.of("opdc", Role.UNIT_OFFICER)),
            new SamplePost(
                    5, new Bilingual("ผู้บริหาร สำนักงาน ก.พ.ร.", "Executive, OPDC"), Map.of("opdc", Role.EXECUTIVE)),
            new SamplePost(
                    6,
                    new Bilingual("ผู้ตรวจสอบภายใน สำนักงาน ก.พ.ร.", "Internal auditor, OPDC"),
                    Map.of("opdc", Role.AUDITOR)),
            new SamplePost(
                    7,
                    new Bilingual("เจ้าหน้าที่คุณธรรม สบน.", "Integrity officer, PDMO"),
                    Map.of("pdmo", Role.INTEGRITY_OFFICER)),
            new SamplePost(
                    8,
                    new Bilingual("เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร. และ สบน.", "Integrity officer, OPDC and PDMO"),
                    Map.of("opdc", Role.INTEGRITY_OFFICER, "pdmo", Role.INTEGRITY_OFFICER)),
            new SamplePost(
                    9,
                    new Bilingual("เจ้าหน้าที่คณะกรรมการ", "Commission officer"),
                    Map.of("", Role.COMMISSION_OFFICER)),
            new SamplePost(
                    10,
                    new Bilingual("ผู้อนุมัติของคณะกรรมการ", "Commission approver"),
                    Map.of("", Role.COMMISSION_APPROVER)),
            new SamplePost(11, new Bilingual("ผู้ดูแลระบบ", "System operator"), Map.of("", Role.SYSTEM_OPERATOR)),
            new SamplePost(
                    12,
                    new Bilingual(
                            "เจ้าหน้าที่คุณธรรม เทศบาลตำบลตัวอย่าง (สมมติ)", "Integrity officer, made-up municipality"),
                    Map.of("example", Role.INTEGRITY_OFFICER)),
            assessor(13),
            assessor(14),
            assessor(15),
            assessor(16),
            new SamplePost(
                    17,
                    new Bilingual(
                            "สำนักงานประจำจังหวัด กรุงเทพมหานคร (ตัวอย่าง)", "Provincial office, Bangkok (sample)"),
                    Map.of(INSTALLATION, Role.PROVINCIAL_OFFICE),
                    "กรุงเทพมหานคร"),
            new SamplePost(
                    18,
                    new Bilingual("ต้นสังกัดของหน่วยงานสมมติ (ตัวอย่าง)", "Parent body of made-up agencies (sample)"),
                    Map.of(INSTALLATION, Role.PARENT_BODY),
                    MADE_UP_PARENT));

    SamplePost(int number, Bilingual title, Map<String, Role> roles) {
        this(number, title, roles, null);
    }

    private static SamplePost assessor(int number) {
        int place = number - 12;
        return new SamplePost(
                number,
                new Bilingual("ผู้ตรวจประเมิน คนที่ " + place + " (ตัวอย่าง)", "Assessor " + place + " (sample)"),
                Map.of(INSTALLATION, Role.ASSESSOR));
    }

    /// Ids sort in the order of the posts.
    PersonId id() {
        return new PersonId(new UUID(SAMPLES, VARIANT + number));
    }
}
