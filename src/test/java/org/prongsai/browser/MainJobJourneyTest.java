package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.prongsai.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// The main job of a newcomer: first start, score board, explanation, what-if, goal-seek.
@BrowserTest
class MainJobJourneyTest {
    @Test
    void fromTheFirstPageToThePathToTheGoal(Browser browser) {
        Page page = browser.openSignedOut("/");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.")
                                .setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("ปีงบประมาณ พ.ศ. 2564");
        assertThat(page.locator(".tile-main")).containsText("91.85");
        assertThat(page.locator(".tile-main")).containsText("ระดับ A");
        assertThat(page.locator("main")).containsText("95.09");

        page.locator(".tile-main a.figure").click();
        assertThat(page.locator("main")).containsText("25231761/274700");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("88.46"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("85.27"))
                .click();
        assertThat(page.locator("main")).containsText("28564/335");

        page.navigate(page.url().replaceAll("/score/.*", "/what-if?I7=95&O30=pass"));
        assertThat(page.locator("#what-if-result")).containsText("92.88");
        assertAccessible(page);

        page.navigate(page.url().replaceAll("/what-if.*", "/goal"));
        assertThat(page.locator("main")).containsText("12 ข้อ รวมเป็น 95.09 ระดับ AA");
    }

    @Test
    void theWhatIfAnswersWhileTyping(Browser browser) {
        Page page = browser.open("/agencies/opdc/2564/what-if");
        page.getByText("2 การใช้งบประมาณ").click();
        page.locator("input[name=I7][type=number]").fill("95");
        assertThat(page.locator("#what-if-result")).containsText("92.08");
    }
}
