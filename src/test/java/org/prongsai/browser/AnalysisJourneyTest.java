package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What readers do on the pages of the analysis, and those of their states that only an address with choices shows.
@BrowserTest
class AnalysisJourneyTest {
    private static final String YEAR = "/agencies/opdc/2564/";

    static Stream<Arguments> pages() {
        return Stream.of(
                        YEAR + "analysis?of=indicators&list=keep",
                        YEAR + "what-if?O30=pass&I7=95&lock=I13",
                        YEAR + "goal?effort.E11=20",
                        YEAR + "goal?lock=IIT",
                        "/agencies/pdmo/history?from=2561&edition=2562&stand-in=true")
                .flatMap(page -> Stream.of("th", "en")
                        .flatMap(language -> Stream.of(Browser.DESK, Browser.PHONE)
                                .map(width -> Arguments.of(page, language, width))));
    }

    @ParameterizedTest(name = "{0} in {1} at {2} px")
    @MethodSource("pages")
    void isAccessibleAndFitsInEveryState(String path, String language, int width, Browser browser) {
        Page page = browser.open(path, language, width);
        String name = path.replaceAll("^/agencies/|[?].*$", "").replace('/', '-') + "-" + path.length();
        Browser.screenshot(page, name + "-" + language + "-" + width);
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
    }

    @Test
    void answersWhileASliderMoves(Browser browser) {
        Page page = browser.open(YEAR + "what-if");
        page.getByText("การใช้งบประมาณ · 85.72").click();
        page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^2\\.1 ")))
                .fill("95");
        assertThat(page.locator("#what-if-result")).containsText("92.08");
        assertThat(page).hasURL(Pattern.compile("what-if\\?I7=95$"));

        page.locator(".lever", new Page.LocatorOptions().setHasText("2.2"))
                .first()
                .getByRole(AriaRole.SLIDER)
                .fill("100");
        assertThat(page).hasURL(Pattern.compile("I7=95&I8=100"));
    }

    @Test
    void worksWithoutScript(Browser browser) {
        Page page = browser.openWithoutScript(YEAR + "what-if?O30=pass");
        page.getByText("การใช้งบประมาณ · 85.72").click();
        page.locator("[name=I7]").fill("95");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("คำนวณ"))
                .click();
        assertThat(page).hasURL(Pattern.compile("what-if\\?I7=95&O30=pass$"));
        assertThat(page.locator("#what-if-result")).containsText("92.88");
    }

    @Test
    void leadsFromAGoalToTheWhatIfThatReachesIt(Browser browser) {
        Page page = browser.open(YEAR + "goal");
        page.getByText("จำลองด้วยชุดนี้").click();
        assertThat(page.locator("#what-if-result")).containsText("95.09");
        assertThat(page.locator("#what-if-result")).containsText("ระดับ AA");
    }

    @Test
    void savesAWhatIfAndUndoesDeletingIt(Browser browser) {
        Page page = browser.open(YEAR + "what-if?O30=pass");
        page.getByText("บันทึกเป็นชุด").first().click();
        page.getByLabel("ชื่อชุด").fill("เปิดช่องทางร้องเรียน");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("บันทึกเป็นชุด"))
                .click();
        var saved = page.locator("#saved");
        assertThat(saved).containsText("เปิดช่องทางร้องเรียน");

        saved.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByText("ลบชุดแล้ว")).isVisible();
        assertThat(page.locator("#saved")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เลิกทำ"))
                .click();
        assertThat(page.locator("#saved")).containsText("เปิดช่องทางร้องเรียน");
    }

    @Test
    void copiesTheWholeDraft(Browser browser) {
        Page page = browser.open(YEAR + "text");
        page.getByText("คัดลอกทั้งหมด").click();
        assertThat(page.getByText("คัดลอกแล้ว")).isVisible();
        assertThat((String) page.evaluate("getSelection().toString()")).contains("78.17", "83.88");
    }

    @Test
    void keepsEveryPageOfTheStationInReachOnAPhone(Browser browser) {
        Page page = browser.open(YEAR + "analysis", "th", Browser.PHONE);
        page.locator(".stops").getByText("ค่าของแต่ละข้อ").click();
        assertThat(page).hasTitle(Pattern.compile("ค่าของแต่ละข้อในคะแนนรวม"));
    }
}
