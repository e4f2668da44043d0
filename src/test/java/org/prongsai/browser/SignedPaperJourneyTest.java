package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From a weak item to a paper that anyone can verify: measure, approval, progress, memo, issue, QR address.
@BrowserTest
class SignedPaperJourneyTest {
    private static final String YEAR = "/agencies/opdc/2565/";
    private static final String NUMBER = "นร 1200/4711";

    @Test
    void aWeakItemBecomesAPaperThatAnyoneCanVerify(Browser browser) {
        Page page = browser.open(YEAR + "measures");
        link(page, "เพิ่มมาตรการหรือเหตุผล").first().click();
        link(page, "เพิ่มมาตรการสำหรับข้อนี้").click();
        page.locator("[name=titleTh]").fill("เปิดเผยแผนการใช้จ่ายงบประมาณเป็นรายไตรมาส");
        page.locator("[name=owner]").fill("สลธ.");
        page.locator("[name=monitoring]").fill("รายงานรอบ 6 เดือน และ 12 เดือน");
        button(page, "เพิ่มมาตรการนี้").click();
        link(page, "เพิ่มขั้นตอน").first().click();
        page.locator("[name=titleTh]").fill("เผยแพร่สรุปหนึ่งหน้าให้บุคลากรทุกไตรมาส");
        button(page, "เพิ่มขั้นตอนนี้").click();
        page.waitForURL(address -> !address.endsWith("/steps/new"));

        page.navigate(base(page) + YEAR + "measures");
        page.getByText("บันทึกการเห็นชอบ").first().click();
        button(page, "ยืนยันการเห็นชอบ").click();
        assertThat(page.locator("main")).containsText("เห็นชอบแล้ว");

        page.navigate(base(page) + YEAR + "measures/progress");
        link(page, "เผยแพร่สรุปหนึ่งหน้าให้บุคลากรทุกไตรมาส").first().click();
        page.getByLabel("ดำเนินการแล้ว", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("[name=said]").fill("เผยแพร่ครบทั้งสี่ไตรมาส");
        button(page, "บันทึกรายงาน").click();
        assertThat(page).hasURL(Pattern.compile("/measures/progress\\?.*told=reported"));

        page.navigate(base(page) + YEAR + "papers");
        page.locator("form:has(input[value=TWELVE_MONTHS_MEMO]) button").click();
        assertThat(page).hasURL(Pattern.compile("/papers/[0-9a-f-]{36}"));
        byte[] signed = page.request()
                .get(page.url().replaceAll("[?].*", "") + "/paper.pdf")
                .body();
        link(page, "ออกเอกสาร").click();
        page.locator("[name=number]").fill(NUMBER);
        page.locator("[name=dated]").fill("30 ก.ย. 2565");
        page.locator("[name=post]").fill("เลขาธิการ ก.พ.ร.");
        page.locator("[name=scan]").setInputFiles(new FilePayload("signed.pdf", "application/pdf", signed));
        button(page, "ออกเอกสาร").click();
        assertThat(page).hasURL(Pattern.compile("/papers/issued/"));
        String address = page.locator(".paper-code a").innerText();

        Page anyone = browser.openSignedOut(address.replaceFirst("^[a-z]+://[^/]+", ""));
        assertThat(anyone.locator("main")).containsText("ยังมีผล");
        assertThat(anyone.locator("main")).containsText(NUMBER);
        assertThat(anyone.locator("main")).containsText("30 กันยายน 2565");
        anyone.locator("input[type=file]").setInputFiles(new FilePayload("signed.pdf", "application/pdf", signed));
        button(anyone, "เทียบ").click();
        assertThat(anyone.locator("[data-verify-same]")).hasText("ตรงกับฉบับที่ออก");
        byte[] forged = signed.clone();
        forged[forged.length / 2] ^= 1;
        anyone.locator("input[type=file]").setInputFiles(new FilePayload("forged.pdf", "application/pdf", forged));
        button(anyone, "เทียบ").click();
        assertThat(anyone.locator("[data-verify-same]")).containsText("ไม่ตรงกับไฟล์ใดที่ออก");
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String base(Page page) {
        return page.url().replaceAll("(?<=[0-9])/.*", "");
    }
}
