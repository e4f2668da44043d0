package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.prongsai.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.prongsai.published.Recomputation;
import org.prongsai.published.YearFile;

/// A citizen without an account: from a mistyped name to the score, why it is so, and a download that he verifies.
@BrowserTest
class CitizenJourneyTest {
    private static final String LATEST = "/th/2565";

    @Test
    void findsAnAgencyUnderstandsItsScoreAndVerifiesTheYear(Browser browser) throws IOException {
        Page page = browser.openSignedOut("/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ผลที่ประกาศแล้ว"))
                .first()
                .click();
        page.waitForURL("**/th");
        assertThat(page.locator("h1")).containsText("ผลการประเมินคุณธรรมและความโปร่งใส");

        page.locator("input[name=q]").first().fill("เทศบานตำบล"); // a letter is wrong
        page.keyboard().press("Enter");
        page.waitForURL("**/th/search?**");
        assertThat(page.locator("main")).containsText("นี่คือชื่อที่ใกล้เคียง");
        page.locator("main a[href^='" + LATEST + "/agencies/']").first().click();

        page.waitForURL("**" + LATEST + "/agencies/**");
        assertThat(page.locator("main")).containsText("คะแนนนี้ไม่ได้วัดว่ามีการทุจริตมากหรือน้อย");
        for (String side : List.of("คนในหน่วยงาน", "ผู้มาติดต่อ", "ข้อมูลที่เปิดเผย")) {
            assertThat(page.locator("main")).containsText(side);
        }
        assertThat(page.locator("#recompute")).containsText("./run score");
        assertAccessible(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ข้อมูลเปิด"))
                .first()
                .click();
        page.waitForURL("**/th/data");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("จุดตรวจสอบของบันทึกการทำงาน")))
                .hasAttribute("href", "/checkpoints");
        var download = page.waitForDownload(() ->
                page.locator("a[href='/data/2565/recompute.jsonl.gz']").first().click());
        Assertions.assertThat(download.suggestedFilename()).endsWith(".jsonl.gz");
        try (InputStream file = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(download.path())))) {
            Assertions.assertThat(Recomputation.of(YearFile.read(file)))
                    .as("figures that differ")
                    .isEmpty();
        }
        Assertions.assertThat(page.context().cookies())
                .as("whoever only reads is known by nothing but the language he chose")
                .allMatch(cookie -> cookie.name.equals("reader") || cookie.name.startsWith("XSRF"));
    }
}
