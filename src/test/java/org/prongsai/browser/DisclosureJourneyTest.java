package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// An item's whole way, each step by another person in a browser of his own; and an appeal that is won.
@BrowserTest
class DisclosureJourneyTest {
    private static final String ITEM = "/agencies/opdc/2565/disclosures/O28";
    private static final String FAILED = "/agencies/opdc/2564/disclosures/O30";
    private static final String SCORE = "/agencies/opdc/2564/score";

    @Test
    void fromTheUnitThroughFourPairsOfHandsIntoItas(Browser browser) {
        Page unit = browser.openAs("เจ้าหน้าที่กอง สำนักงาน ก.พ.ร.", ITEM);
        link(unit, "เพิ่มที่อยู่เว็บ");
        unit.locator("input[name=address]").fill("https://www.example.go.th/ita/2565/o28");
        unit.locator("textarea[name=note]").fill("รายงานทั้งฉบับ");
        press(unit, "เพิ่ม");
        assertThat(unit.locator(".evidence-address").first()).containsText("https://www.example.go.th/ita/2565/o28");
        press(unit, "ส่งให้หัวหน้าหน่วยงานย่อย");
        assertThat(unit.locator("main .badge").first()).containsText("รอหัวหน้าหน่วยงานย่อย");

        Page head = browser.openAs("ผู้อำนวยการกอง สำนักงาน ก.พ.ร.", "/agencies/opdc/2565/disclosures/approvals");
        head.locator("#approve-O28").check();
        press(head, "อนุมัติข้อที่เลือก");
        assertThat(head.locator("[role=status]").first()).containsText("อนุมัติแล้ว 1 ข้อ");

        Page officer = browser.openAs("เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.", ITEM);
        press(officer, "อนุมัติในฐานะศปท.");
        assertThat(officer.locator("main .badge").first()).containsText("รอหัวหน้า ศปท.");

        Page approver = browser.openAs("หัวหน้า ศปท. สำนักงาน ก.พ.ร.", ITEM);
        press(approver, "อนุมัติในฐานะหัวหน้า ศปท.");
        assertThat(approver.locator("main .badge").first()).containsText("อนุมัติแล้ว");

        officer.navigate(officer.url().replace("/O28", "/itas").replaceFirst("\\?.*", ""));
        officer.locator("#filed-O28").check();
        press(officer, "ทำเครื่องหมายว่ากรอกแล้ว");
        assertThat(officer.locator("[role=status]").first()).containsText("บันทึกว่ากรอกใน ITAS แล้ว");
        assertThat(officer.locator("#itas-O28 .badge")).containsText("กรอกใน ITAS แล้ว");
    }

    /// OPDC, fiscal year 2564: O30 is the one item to improve. With it, 91.85 becomes 92.65.
    @Test
    void anAppealThatIsWonChangesTheTotal(Browser browser) {
        Page officer = browser.openAs("เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.", FAILED);
        link(officer, "ถ้าข้อนี้ผ่าน คะแนนรวมเป็นเท่าใด");
        assertThat(officer.locator("main")).containsText("92.65");
        officer.goBack();
        link(officer, "บันทึกผลอุทธรณ์");
        officer.locator("input[value=UPHELD]").check();
        officer.locator("textarea[name=reason]").fill("พบช่องทางแยกต่างหาก");
        officer.locator("input[name=on]").fill("๒๑ ก.ค. ๒๕๖๔");
        press(officer, "บันทึก");
        assertThat(officer.locator("main .badge").first()).containsText("ผ่าน (100)");
        try {
            Page score = browser.openAs("ผู้บริหาร สำนักงาน ก.พ.ร.", SCORE);
            assertThat(score.locator("main")).containsText("92.65");
            assertThat(score.locator("main")).containsText("OIT O30");
        } finally {
            press(officer, "เลิกทำ");
        }
        assertThat(officer.locator("main .badge").first()).containsText("อยู่ระหว่างอุทธรณ์");
        Page score = browser.openAs("ผู้บริหาร สำนักงาน ก.พ.ร.", SCORE);
        assertThat(score.locator("main")).containsText("91.85");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
