package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/// The commission leads a small country from a year without a result to its publication: an officer prepares, another
/// person approves, the jobs of the program do the rest, and anybody reads what came of it.
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "prongsai.jobs=true")
@ExtendWith(BrowserForTests.class)
class CommissionJourneyTest {
    private static final String OFFICER = "เจ้าหน้าที่คณะกรรมการ";
    private static final String APPROVER = "ผู้อนุมัติของคณะกรรมการ";
    private static final String YEAR = "/national/2562";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RESULTS = """
            code,name,province,total
            opdc,,,86.36
            ,เทศบาลตำบลตัวอย่าง (ข้อมูลสมมติ),เชียงราย,81.50
            """;

    @Test
    void fromAnEmptyYearToItsPublication(Browser browser) {
        Page page = browser.openAs(OFFICER, YEAR);
        assertThat(page.locator("h1")).containsText("เตรียมปีประเมิน");
        assertAccessible(page);

        page.navigate(page.url() + "/past");
        page.locator("textarea[name=paste]").fill(RESULTS);
        press(page, "อ่านและแสดงตัวอย่าง");
        page.waitForURL("**" + YEAR + "/past/**");
        var choices = page.locator("select[name^=row-]");
        if (choices.count() > 0) { // the place disagrees, so that somebody has to say that it is this one
            choices.first().selectOption("example");
            press(page, "บันทึกที่เลือก");
        }
        press(page, "บันทึกผล 2 หน่วยงาน");
        assertThat(page.locator("main")).containsText("บันทึกผลทั้งชุดแล้ว");

        page.navigate(page.url().replaceFirst("/past.*", "/publication"));
        press(page, "ตรึงผล");
        assertThat(page.locator("main")).containsText("กำลังตรึงผล");
        await().atMost(PATIENCE)
                .until(() -> reloaded(page).locator("input[name=resolution]").count() > 0);
        page.locator("input[name=resolution]").fill("12/2562");
        page.locator("input[name=resolvedOn]").fill("1 ส.ค. 2562");
        press(page, "เสนอประกาศผล");
        assertThat(page.locator("main")).containsText("มติเลขที่ 12/2562");
        assertThat(button(page, "อนุมัติให้ประกาศ")).hasCount(0);

        Page approving = browser.openAs(APPROVER, YEAR + "/publication");
        assertAccessible(approving);
        press(approving, "อนุมัติให้ประกาศ");
        await().atMost(PATIENCE)
                .until(() -> reloaded(approving).locator("main").textContent().contains("ผลที่ประกาศแล้ว"));

        Page anybody = browser.openSignedOut("/th/2562/agencies/opdc");
        await().atMost(PATIENCE)
                .until(() -> reloaded(anybody).locator("main").textContent().contains("86.36"));
        assertThat(anybody.locator("main")).containsText("12/2562");
        assertAccessible(anybody);
    }

    private static Page reloaded(Page page) {
        page.reload();
        return page;
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name) {
        button(page, name).first().click();
    }
}
