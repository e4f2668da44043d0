package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;

/// A person adds a passkey of a device that Chromium plays, signs out, and signs in with it alone.
@BrowserTest
class PasskeyJourneyTest {
    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Passkeys passkeys;

    private PersonId person;

    @BeforeEach
    void hire() {
        person = people.add(Bilingual.same("ผู้ใช้พาสคีย์"), UUID.randomUUID() + "@example.go.th")
                .id();
    }

    @Test
    void signsInWithThePasskeyThatWasAdded(Browser browser) {
        Page page = atSecurity(browser);
        var device = new Device(page);
        add(page, "โทรศัพท์ของฉัน");
        assertThat(page.locator("main").textContent()).contains("เพิ่มพาสคีย์แล้ว", "โทรศัพท์ของฉัน");
        assertThat(passkeys.of(person)).hasSize(1);
        Browser.assertAccessible(page);
        signOut(page);
        press(page, "ใช้พาสคีย์");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/me/security"));
        assertThat(page.locator("#sessions").textContent()).contains("พาสคีย์");
        device.remove();
    }

    @Test
    void anotherDeviceIsRefused(Browser browser) {
        Page page = atSecurity(browser);
        var device = new Device(page);
        add(page, "เครื่องที่หนึ่ง");
        signOut(page);
        device.remove();
        var other = new Device(page);
        press(page, "ใช้พาสคีย์");
        page.locator("[data-refused]:not(:empty)").waitFor();
        assertThat(page.url()).contains("/sign-in");
        other.remove();
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothing(Browser browser) {
        Page page = atSecurity(browser);
        var device = new Device(page);
        add(page, "เครื่องที่หาย");
        passkeys.remove(person, passkeys.of(person).getFirst().id());
        signOut(page);
        press(page, "ใช้พาสคีย์");
        page.getByText("เข้าสู่ระบบด้วยพาสคีย์นี้ไม่ได้").waitFor();
        device.remove();
    }

    @Test
    void theLastPasskeyStays(Browser browser) {
        Page page = atSecurity(browser);
        var device = new Device(page);
        add(page, "เครื่องเดียว");
        page.locator("#passkeys")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("ลบ"))
                .click();
        page.getByText("ลบไม่ได้").waitFor();
        assertThat(passkeys.of(person)).hasSize(1);
        device.remove();
    }

    /// Signed in by a code that was sent, with no other means yet.
    private Page atSecurity(Browser browser) {
        Page page = browser.openSignedOut("/sign-in");
        String token = sessions.begin(person, Means.LINK, "").text();
        page.context().addCookies(List.of(new Cookie("session", token).setUrl(page.url())));
        page.navigate(page.url().replace("/sign-in", "/me/security"));
        return page;
    }

    private static void add(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เพิ่มพาสคีย์"))
                .click();
        page.locator("input[name=name]").fill(name);
        press(page, "เพิ่มเครื่องนี้");
        page.waitForURL(url -> url.contains("told=passkey"));
    }

    private static void signOut(Page page) {
        page.locator("form[action='/sign-out']").evaluate("form => form.requestSubmit()");
        page.waitForURL(url -> url.endsWith("/sign-in"));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /// A device that unlocks for whoever holds it, as Chromium plays it.
    private static final class Device {
        private final CDPSession chromium;
        private final JsonObject named;

        Device(Page page) {
            chromium = page.context().newCDPSession(page);
            chromium.send("WebAuthn.enable");
            var kind = new JsonObject();
            kind.addProperty("protocol", "ctap2");
            kind.addProperty("transport", "internal");
            kind.addProperty("hasResidentKey", true);
            kind.addProperty("hasUserVerification", true);
            kind.addProperty("isUserVerified", true);
            kind.addProperty("automaticPresenceSimulation", true);
            var options = new JsonObject();
            options.add("options", kind);
            named = chromium.send("WebAuthn.addVirtualAuthenticator", options);
        }

        void remove() {
            chromium.send("WebAuthn.removeVirtualAuthenticator", named);
            chromium.detach();
        }
    }
}
