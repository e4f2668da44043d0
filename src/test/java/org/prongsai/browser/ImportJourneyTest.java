package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.prongsai.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A score sheet is handed in, checked and stored: a good one, one that contradicts itself, a broken one.
@BrowserTest
class ImportJourneyTest {
    private static final String IMPORT = "/agencies/pdmo/2563/import";

    @Test
    void aGoodSheetIsCheckedAndThenStoredAsANewVersion(Browser browser) {
        Page page = browser.open("/agencies/opdc/2564/import");
        GuidePictures.take(page, "import");
        page.locator("input[type=file]").setInputFiles(Path.of("samples", "opdc-2564-values.csv"));
        page.locator("input[name=forYear]").fill("2571");
        press(page, "ตรวจทานก่อนบันทึก");

        assertThat(page.locator("h1")).containsText("ตรวจทานคะแนน ปีงบประมาณ พ.ศ. 2571");
        assertThat(page.locator(".tile-main")).containsText("91.85");
        assertThat(page.locator("main")).containsText("ต่างจากค่าที่ประกาศเพียงการปัดเศษ");
        assertThat(page.locator("main")).containsText("85.27");
        assertThat(page.locator("main")).containsText("85.26");
        assertAccessible(page);

        press(page, "บันทึกผลนี้");
        page.waitForURL("**/agencies/opdc/2571/score");
        assertThat(page.locator(".tile-main")).containsText("91.85");

        page.navigate(page.url().replace("/score", "/versions"));
        page.getByText("ถอนฉบับนี้").first().click();
        press(page, "ยืนยันการถอน");
        assertThat(page.locator("main")).containsText("ถอนฉบับนี้แล้ว");
        assertAccessible(page);
        press(page, "เลิกทำ");
        assertThat(page.locator(".badge.tone-good").first()).containsText("ใช้อยู่");

        // other journeys find the sample's years as they were
        page.getByText("ถอนฉบับนี้").first().click();
        press(page, "ยืนยันการถอน");
        assertThat(page.locator("main")).containsText("ถอนฉบับนี้แล้ว");
    }

    @Test
    void aContradictorySheetIsExplainedAndCorrectedByTheReader(Browser browser) throws Exception {
        Page page = browser.open("/agencies/opdc/2564/import");
        page.locator("textarea").fill(java.nio.file.Files.readString(Path.of("samples", "opdc-2564-annex.txt")));
        press(page, "ตรวจทานก่อนบันทึก");

        assertThat(page.locator("main")).containsText("ค่าที่ประกาศบางค่าขัดแย้งกันเอง");
        assertThat(page.locator("main")).containsText("7.3: 87.01 → 97.01");
        assertThat(page.locator("main")).containsText("7.5: 85.52 → 95.52");
        assertThat(page.locator("main")).containsText("8.3: 85.52 → 95.52");
        GuidePictures.take(page, "check");
        assertAccessible(page);

        for (String code : new String[] {"7.3", "7.5", "8.3"}) {
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(code))
                    .check();
        }
        press(page, "ตรวจทานใหม่ด้วยค่าที่เลือก");
        assertThat(page.locator(".tile-main")).containsText("91.85");
        assertThat(page.locator("main")).not().containsText("ขัดแย้งกันเอง");
    }

    @Test
    void anEnglishReaderIsToldTheSame(Browser browser) throws Exception {
        Page page = browser.open("/agencies/opdc/2564/import", "en", Browser.DESK);
        page.locator("textarea").fill(java.nio.file.Files.readString(Path.of("samples", "opdc-2564-annex.txt")));
        press(page, "Check before storing");

        assertThat(page.locator("main"))
                .containsText("Most likely one digit was misread or mistyped: 8.3: 85.52 → 95.52");
        GuidePictures.take(page, "check");
    }

    @Test
    void aBrokenSheetIsRefusedWithEveryFaultAndNothingTypedIsLost(Browser browser) {
        Page page = browser.open(IMPORT);
        page.locator("textarea").fill("code,score\nIIT,186.85\nEIT,หกสิบ\nX9,80\n");
        press(page, "ตรวจทานก่อนบันทึก");

        assertThat(page.locator("[role=alert]")).containsText("พบข้อผิดพลาด 3 รายการ");
        assertThat(page.locator("[role=alert]")).containsText("แถว 2");
        assertThat(page.locator("[role=alert]")).containsText("แถว 3");
        assertThat(page.locator("[role=alert]")).containsText("แถว 4");
        assertThat(page.locator("textarea")).hasValue("code,score\nIIT,186.85\nEIT,หกสิบ\nX9,80\n");
        assertAccessible(page);
    }

    @Test
    void withoutScriptTheSheetIsCheckedAllTheSame(Browser browser) {
        Page page = browser.openWithoutScript(IMPORT);
        page.locator("textarea").fill("IIT 86.85\nEIT 79.21\nOIT 62.29\nTOTAL 74.73");
        press(page, "ตรวจทานก่อนบันทึก");

        assertThat(page.locator(".tile-main")).containsText("74.73");
        assertThat(page.locator("main")).containsText("ตรงกับค่าที่ประกาศ");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
