package org.prongsai.improvement.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.AgencySettings.FormerName;
import org.prongsai.identity.AgencySettings.Settings;
import org.prongsai.identity.Unit;
import org.prongsai.thai.Bilingual;

class OwnNamesTest {
    private static final Bilingual NAME = new Bilingual("สำนักงานตัวอย่างแห่งชาติ", "National Example Office");
    private static final Bilingual SHORT = new Bilingual("สตช.", "NEO");
    private static final OwnNames NAMES = OwnNames.of(
            new Agency(new AgencyId(UUID.randomUUID()), "neo", AgencyKind.DEPARTMENT, NAME, SHORT),
            new Settings(NAME, SHORT, null, null, "เลขาธิการตัวอย่าง", null, null, null, 1),
            List.of(new FormerName(Bilingual.same("กรมตัวอย่างเดิม"), LocalDate.of(2000, 1, 1))),
            List.of(new Unit(UUID.randomUUID(), null, new Bilingual("กองแผนและงบประมาณ", "Planning"), 1, List.of())));

    @Test
    void theAgencyBecomesAnAgencyAndUnitsGo() {
        assertThat(NAMES.without("บุคลากรสำนักงานตัวอย่างแห่งชาติ และ สตช.")).isEqualTo("บุคลากรหน่วยงาน และ หน่วยงาน");
        assertThat(NAMES.without("ให้กองแผนและงบประมาณรวบรวม")).isEqualTo("ให้รวบรวม");
        assertThat(NAMES.without("ระบบ Smart neo")).isEqualTo("ระบบ Smart หน่วยงาน");
        assertThat(NAMES.in(NAMES.without("เลขาธิการตัวอย่าง กรมตัวอย่างเดิม กองแผนและงบประมาณ")))
                .isEmpty();
    }

    @Test
    void aNameIsFoundWhateverItsSpacesAndMarks() {
        assertThat(NAMES.in("ของ สำนักงาน ตัวอย่าง\u200bแห่งชาติ ด้วย")).containsExactly(NAME.th());
        assertThat(NAMES.in("the national example office")).containsExactly(NAME.en());
        assertThat(NAMES.in("กอง แผนและงบประมาณ")).containsExactly("กองแผนและงบประมาณ");
        assertThat(NAMES.in("หน่วยงานอื่น")).isEmpty();
    }
}
