package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An item is judged component by component: by the keyboard alone, and where no script runs.
@BrowserTest
class JudgingJourneyTest {
    private static final String MOCK = "/agencies/opdc/2565/disclosures/mock";

    @Test
    void byTheKeyboardAlone(Browser browser) {
        Page page = browser.openAs("ผู้ตรวจสอบภายใน สำนักงาน ก.พ.ร.", MOCK + "/O20");
        assertThat(verdict(page)).hasText("ยังตรวจไม่ครบ");
        press(page, "1", "j", "1", "j", "2");
        assertThat(page.locator("[name=found-1][value=PRESENT]")).isChecked();
        assertThat(page.locator("[name=found-3][value=ABSENT]")).isChecked();
        assertThat(verdict(page)).hasText("ไม่ผ่าน (0)");
        press(page, "k", "3", "j", "1");
        assertThat(page.locator("[name=found-2][value=NOT_APPLICABLE]")).isChecked();
        assertThat(verdict(page)).hasText("ผ่าน (100)");
        press(page, "n");
        assertThat(page.locator(".judge-unsaved")).hasText("ยังไม่ได้บันทึก กดบันทึกก่อนไปข้อถัดไป");
        assertThat(page.locator("button[name=act][value=submit]")).isFocused();
        press(page, "?");
        assertThat(page.locator(".judge-keys")).hasAttribute("open", "");
        page.locator("textarea[name=comment]").focus();
        press(page, "j", "2");
        assertThat(page.locator("textarea[name=comment]")).hasValue("j2");
        assertThat(page.locator("[name=found-3][value=PRESENT]")).isChecked();
        press(page, "Tab", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/O21\\?told=submitted&of=O20$"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เลิกทำ"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/O20\\?told=reopened$"));
    }

    @Test
    void lettersAreLeftAloneOnceSwitchedOff(Browser browser) {
        Page page = browser.openAs("ผู้ตรวจสอบภายใน สำนักงาน ก.พ.ร.", MOCK + "/O26");
        page.locator(".judge-keys summary").click();
        page.locator("#judge-keys").uncheck();
        page.reload();
        press(page, "1");
        assertThat(page.locator("[name=found-1]:checked")).hasCount(0);
    }

    @Test
    void withoutScriptTheVerdictFollowsOnceItIsSaved(Browser browser) {
        Page page = browser.openWithoutScript(MOCK + "/O25");
        Locator components = page.locator(".judge-components fieldset");
        for (int i = 0; i < components.count(); i++) {
            components.nth(i).locator("[value=PRESENT]").check();
        }
        assertThat(verdict(page)).hasText("ยังตรวจไม่ครบ");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เก็บเป็นร่าง"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/O25\\?told=kept$"));
        assertThat(verdict(page)).hasText("ผ่าน (100)");
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]:not([hidden])");
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
