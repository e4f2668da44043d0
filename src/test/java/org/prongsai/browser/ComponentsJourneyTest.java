package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page `/ui`, on which every component stands in all its states.
@BrowserTest
class ComponentsJourneyTest {
    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"th, 1280", "en, 1280", "th, 360", "en, 360"})
    void hasNothingThatShutsReadersOut(String language, int width, Browser browser) {
        Page page = browser.open("/ui", language, width);
        Browser.screenshot(page, "ui-" + language + "-" + width);
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
    }

    @Test
    void wouldBeRefusedWithAPictureThatNobodyDescribes(Browser browser) {
        Page page = browser.open("/ui");
        page.evaluate("document.querySelector('main').append(document.createElement('img'))");
        assertThatThrownBy(() -> Browser.assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void fitsTheNarrowestScreen(String language, Browser browser) {
        Browser.assertNoSidewaysScroll(browser.open("/ui", language, Browser.NARROWEST));
    }

    @Test
    void leadsKeyboardsPastTheFrame(Browser browser) {
        Page page = browser.open("/ui");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void opensAndClosesMenusByKeyboard(Browser browser) {
        Page page = browser.open("/ui");
        var agency = page.locator(".menu summary").first();
        agency.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu ul").first()).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu ul").first()).isHidden();
        assertThat(agency).isFocused();
    }

    @Test
    void keepsEveryStationInReachOnAPhone(Browser browser) {
        Page page = browser.open("/ui", "th", Browser.PHONE);
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator(".bar").getByText("คะแนน")).isVisible();
    }

    @Test
    void switchesLanguageAndDigitsInPlace(Browser browser) {
        Page page = browser.open("/ui?score=80");
        page.getByText("๑๒๓").click();
        assertThat(page.locator(".tile-main .figure")).containsText("๙๑.๘๕");
        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.url()).endsWith("/ui?score=80");
    }

    @Test
    void answersAtOnceWhereScriptRuns(Browser browser) {
        Page page = browser.open("/ui");
        page.locator("#field-score").fill("100");
        assertThat(page.locator("#live-total")).containsText("95.74");
        assertThat(page.url()).endsWith("/ui");
    }

    @Test
    void answersWithoutScript(Browser browser) {
        Page page = browser.openWithoutScript("/ui");
        page.locator("#field-score").fill("100");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("คำนวณ").setExact(true))
                .click();
        assertThat(page.locator("#live-total")).containsText("95.74");
    }

    @Test
    void takesAFormThatItGaveOut(Browser browser) {
        Page page = browser.openWithoutScript("/ui");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เลิกทำ"))
                .click();
        assertThat(page.locator("h1")).containsText("ส่วนประกอบของหน้า");
    }

    @Test
    void showsNothingOfTheFrameOnPaper(Browser browser) {
        Page page = browser.open("/ui");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".table").first()).isVisible();
    }

    @Test
    void neverCutsStackedMarks(Browser browser) {
        Page page = browser.open("/ui");
        for (String selector : new String[] {"h1", ".badge", ".button", ".table th", ".heat-name"}) {
            double ratio = ((Number)
                            page.locator(selector)
                                    .first()
                                    .evaluate(
                                            "e => { const s = getComputedStyle(e); return parseFloat(s.lineHeight) / parseFloat(s.fontSize); }"))
                    .doubleValue();
            assertThat(ratio).as("line height of " + selector).isGreaterThanOrEqualTo(1.4);
        }
    }
}
