package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.prongsai.browser.Browser.assertAccessible;
import static org.prongsai.browser.Browser.assertNoSidewaysScroll;
import static org.prongsai.browser.Browser.assertWordsStayInTheirText;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A visitor without an account brings a sheet, looks at it, and keeps it after signing in; another throws his away.
@BrowserTest
class TrialJourneyTest {
    private static final String BAND = "ข้อมูลอยู่เฉพาะในการเยี่ยมชมครั้งนี้";

    @Test
    void aSheetIsSeenWithoutAnAccountAndKeptAfterSigningIn(Browser browser) {
        Page page = bring(browser);
        assertThat(page.locator(".band")).containsText(BAND);
        look(page);
        page.setViewportSize(Browser.PHONE, 740);
        look(page);
        page.setViewportSize(Browser.DESK, 900);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("จำลองคะแนน").setExact(true))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText("จำลองคะแนน");
        look(page);

        page.getByText("เข้าสู่ระบบเพื่อเก็บไว้").click();
        press(page, "เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.");
        page.waitForURL("**/try/keep");
        look(page);
        page.locator("input[name=year]").fill("2573");
        press(page, "ตรวจทานก่อนบันทึก");
        page.waitForURL("**/agencies/opdc/2573/import/trial");
        assertThat(page.locator(".tile-main")).containsText("91.85");
        press(page, "บันทึกผลนี้");
        page.waitForURL("**/agencies/opdc/2573/score");
        assertThat(page.locator(".band")).hasCount(0);

        // other journeys find the sample's years as they were
        page.navigate(page.url().replace("/score", "/versions"));
        page.getByText("ถอนฉบับนี้").first().click();
        press(page, "ยืนยันการถอน");
        assertThat(page.locator("main")).containsText("ถอนฉบับนี้แล้ว");
    }

    @Test
    void aSheetIsThrownAway(Browser browser) {
        Page page = bring(browser);
        press(page, "ทิ้ง");
        assertThat(page.locator("main")).containsText("ทิ้งตารางคะแนนแล้ว");
        page.navigate(page.url().replaceFirst("/try.*", "/agencies/_try/2564/score"));
        assertThat(page.locator("main")).containsText("ปีงบประมาณนี้ยังไม่มีผลคะแนน");
    }

    private static Page bring(Browser browser) {
        Page page = browser.openSignedOut("/sign-in");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("ลองใช้").setExact(true))
                .click();
        look(page);
        page.locator("input[type=file]").setInputFiles(Path.of("samples", "opdc-2564-values.csv"));
        press(page, "ตรวจทานก่อนดูผล");
        assertThat(page.locator("main")).containsText("ต่างจากค่าที่ประกาศเพียงการปัดเศษ");
        press(page, "ดูผล");
        page.waitForURL("**/agencies/_try/2564/score");
        assertThat(page.locator(".tile-main")).containsText("91.85");
        return page;
    }

    private static void look(Page page) {
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        assertWordsStayInTheirText(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
