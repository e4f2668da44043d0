package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.identity.signin.AuthenticatorApp;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/// The first operator of an empty installation comes in: code of the terminal, password, authenticator, recovery codes,
/// and then signs in by all of it.
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "prongsai.samples=false")
class FirstStartJourneyTest {
    private static final String PASSWORD = "ฝนตกที่ปากช่อง แต่ไม่เปียกสักคน";
    private static final Pattern CODE = Pattern.compile("([2-9A-Z]{6}(?:-[2-9A-Z]{6}){3})");

    @Test
    void theFirstOperatorComesIn(Browser browser, CapturedOutput terminal) {
        var code = CODE.matcher(terminal.getAll());
        assertThat(code.find()).isTrue();
        Page page = browser.openSignedOut("/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เริ่มต้นระบบครั้งแรก"))
                .click();
        look(page, "first");
        page.locator("input[name=code]").fill("ABCDEF-ABCDEF-ABCDEF-ABCDEF");
        fill(page);
        assertThat(page.content()).contains("รหัสไม่ตรงกับ");
        page.locator("input[name=code]").fill(code.group(1));
        fill(page);
        page.waitForURL(url -> url.endsWith("/me/security/authenticator"));
        look(page, "authenticator");
        String secret = page.locator("span.code").first().textContent();
        page.locator("input[name=code]").fill(AuthenticatorApp.code(secret, Instant.now()));
        press(page, "ยืนยันและเริ่มใช้");
        look(page, "recovery");
        assertThat(page.locator("main span.code").count()).isEqualTo(8);
        String recovery = page.locator("main span.code").first().textContent();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เก็บรหัสแล้ว"))
                .click();
        look(page, "home");
        page.locator("form[action='/sign-out']").evaluate("form => form.requestSubmit()");
        page.waitForURL(url -> url.endsWith("/sign-in"));
        page.locator("input[name=email]").fill("first@example.go.th");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=code]").fill(recovery);
        press(page, "เข้าสู่ระบบ");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/operator/sessions"));
        assertThat(page.locator("main").textContent()).contains("ผู้ดูแลคนแรก");
        look(page, "sessions");
    }

    private static void fill(Page page) {
        page.locator("input[name=name]").fill("ผู้ดูแลคนแรก");
        page.locator("input[name=email]").fill("first@example.go.th");
        page.locator("input[name=password]").fill(PASSWORD);
        press(page, "สร้างบัญชี");
    }

    private static void look(Page page, String name) {
        Browser.assertNoSidewaysScroll(page);
        Browser.assertAccessible(page);
        Browser.screenshot(page, "first-start-" + name);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
