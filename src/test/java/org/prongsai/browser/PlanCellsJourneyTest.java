package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.prongsai.browser.Browser.assertAccessible;
import static org.prongsai.browser.Browser.assertNoSidewaysScroll;
import static org.prongsai.browser.Browser.assertWordsStayInTheirText;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The official table of measures is edited cell by cell: by keyboard, on a phone, and where no script runs.
@BrowserTest
class PlanCellsJourneyTest {
    private static final String MEASURES = "/agencies/opdc/2565/measures";
    private static final String GROUP = "แก้ไขกลุ่มเป้าหมายของมาตรการที่ 3";
    private static final String MONITORING = "แก้ไขการกำกับติดตามของมาตรการที่ 4";

    @Test
    void aCellIsOpenedTypedIntoSavedAndLeftByKeyboard(Browser browser) {
        Page page = browser.open(MEASURES);
        String address = page.url();
        Locator group = way(page, GROUP);
        group.focus();
        double before = top(group);
        page.keyboard().press("Enter");

        Locator field = page.locator("[name=targetGroup]");
        assertThat(field).isFocused();
        assertThat(top(field)).as("the cell stays where it was").isCloseTo(before, within(4.0));
        field.fill("ผู้รับบริการทุกกลุ่ม");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cell-saved")).hasText("บันทึกแล้ว");
        assertThat(group).isFocused();
        assertThat(group).containsText("ผู้รับบริการทุกกลุ่ม");
        assertThat(top(group)).isCloseTo(before, within(4.0));
        assertThat(page.url()).as("the address stays that of the page").isEqualTo(address);

        page.keyboard().press("Enter");
        assertThat(field).isFocused();
        field.fill("จะไม่บันทึก");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-cell]")).hasCount(0);
        assertThat(group).isFocused();
        assertThat(group).containsText("ผู้รับบริการทุกกลุ่ม");

        way(page, MONITORING).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[name=monitoring]")).isFocused();
        page.locator("[name=monitoring]").fill("รายงานทุกไตรมาส");
        page.keyboard().press("Control+Enter");
        assertThat(way(page, MONITORING)).containsText("รายงานทุกไตรมาส");
        assertThat(way(page, MONITORING)).isFocused();
    }

    @Test
    void anOpenCellIsSeenWholeWhereverItStood(Browser browser) {
        Page page = browser.open(MEASURES);
        page.setViewportSize(800, 700);
        Locator last = way(page, "แก้ไขการกำกับติดตามของมาตรการที่ 6");
        last.evaluate("cell => cell.closest('td').scrollIntoView({block: 'end'})");
        last.click();
        assertThat(page.locator("[name=monitoring]")).isFocused();
        assertThat(page.locator("[data-cell]"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        assertThat(bottom(page, "[data-cell]")).as("above the bar").isLessThanOrEqualTo(top(page, ".bar"));
        page.keyboard().press("Escape");
        assertThat(last).isFocused();
        assertThat(last).isInViewport();
    }

    @Test
    void whoWasSlowerKeepsHisTextAndSeesTheOther(Browser browser) {
        Page slow = browser.open(MEASURES);
        way(slow, "แก้ไขตัวชี้วัดของมาตรการที่ 7").click();
        Page fast = browser.open(MEASURES);
        way(fast, "แก้ไขตัวชี้วัดของมาตรการที่ 7").click();
        fast.locator("[name=indicator]").fill("ของคนแรก");
        button(fast, "บันทึก").click();
        assertThat(fast.locator(".cell-saved")).isVisible();

        slow.locator("[name=indicator]").fill("ของคนที่สอง");
        button(slow, "บันทึก").click();
        assertThat(slow.locator("[data-cell] [role=alert]")).containsText("ของคนแรก");
        assertThat(slow.locator("[name=indicator]")).hasValue("ของคนที่สอง");
        look(slow);
        button(slow, "บันทึก").click();
        assertThat(way(slow, "แก้ไขตัวชี้วัดของมาตรการที่ 7")).containsText("ของคนที่สอง");
    }

    @Test
    void anOpenCellIsAccessibleOnADeskAndOnAPhone(Browser browser) {
        Page page = browser.open(MEASURES);
        for (String cell :
                new String[] {"แก้ไขผู้รับผิดชอบของมาตรการที่ 5", "แก้ไขชื่อของมาตรการที่ 5", "แก้ไขชื่อของขั้นตอน 5.2"
                }) {
            way(page, cell).click();
            assertThat(page.locator("[data-cell]")).isVisible();
            look(page);
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-cell]")).hasCount(0);
        }
        page.setViewportSize(Browser.PHONE, 740);
        Locator apart = way(page, "แยกให้ขั้นตอน 5.2 มีข้อความของตนเอง").first();
        assertThat(apart).isVisible();
        apart.click();
        assertThat(page.locator("[data-cell]")).containsText("เว้นว่างไว้จะใช้ตามแถวบน");
        look(page);
    }

    @Test
    void aCellIsEditedWithoutScriptToo(Browser browser) {
        Page page = browser.openWithoutScript(MEASURES);
        way(page, "แก้ไขชื่อของขั้นตอน 6.1").click();
        assertThat(page).hasURL(Pattern.compile("[?&]cell=[0-9a-f-]{36}[.]title$"));
        page.locator("[name=titleTh]").fill("ชื่อใหม่ของขั้นตอน");
        button(page, "บันทึก").click();
        assertThat(page).hasURL(Pattern.compile("&saved=true$"));
        assertThat(way(page, "แก้ไขชื่อของขั้นตอน 6.1")).containsText("ชื่อใหม่ของขั้นตอน");
        way(page, "แก้ไขชื่อของขั้นตอน 6.1").click();
        way(page, "ยกเลิก").click();
        assertThat(page.locator("[data-cell]")).hasCount(0);
    }

    private static void look(Page page) {
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        assertWordsStayInTheirText(page);
        page.setViewportSize(Browser.PHONE, 740);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.setViewportSize(Browser.DESK, 900);
    }

    /// Where the cell around `part` begins on the screen.
    private static double top(Locator part) {
        return ((Number) part.evaluate("part => part.closest('th, td').getBoundingClientRect().top")).doubleValue();
    }

    private static double top(Page page, String part) {
        return page.locator(part).boundingBox().y;
    }

    private static double bottom(Page page, String part) {
        return top(page, part) + page.locator(part).boundingBox().height;
    }

    private static Locator way(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.locator("[data-cell]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
