package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.browser.Browser.assertAccessible;
import static org.prongsai.browser.Browser.assertNoSidewaysScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;

/// What is typed into a long form outlives a session that ended and a line that dropped, for who typed it and nobody
/// else.
@BrowserTest
class DraftsJourneyTest {
    private static final String FORM = "/agencies/opdc/announcements/new";
    private static final String OFFICER = "เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.";
    private static final String HEAD = "หัวหน้า ศปท. สำนักงาน ก.พ.ร.";
    private static final String TEXT = "ส่งหลักฐานข้อ O30 ภายในวันศุกร์";

    /// Reads a draft as the page's own script would, with the key of the page that is open.
    private static final String OPEN = """
            async () => {
              const form = document.querySelector('form[data-draft-key]');
              const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
              const name = Object.keys(localStorage).find(one => one.startsWith('draft:'));
              const { iv, sealed } = JSON.parse(localStorage.getItem(name));
              const key = await crypto.subtle.importKey('raw', bytes(form.dataset.draftKey), 'AES-GCM', false, ['decrypt']);
              try {
                return new TextDecoder().decode(await crypto.subtle.decrypt(
                  { name: 'AES-GCM', iv: bytes(iv), additionalData: new TextEncoder().encode(name) }, key, bytes(sealed)));
              } catch {
                return 'closed';
              }
            }""";

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Units units;

    @Test
    void aSessionThatEndedLosesNothing(Browser browser) {
        Page page = typed(browser);
        sessions.endAll(person(OFFICER));
        press(page, "ลงประกาศและแจ้งทุกคน");
        page.waitForURL("**/sign-in?to=**");
        press(page, OFFICER);
        page.waitForURL("**" + FORM);

        assertThat(text(page)).hasValue("");
        assertThat(offer(page)).containsText("มีร่างที่ยังไม่ได้บันทึก เมื่อ");
        assertAccessible(page);
        page.setViewportSize(Browser.PHONE, 740);
        assertNoSidewaysScroll(page);
        page.setViewportSize(Browser.DESK, 900);
        press(page, "นำกลับมา");
        assertThat(text(page)).hasValue(TEXT);
        assertThat(offer(page)).hasCount(0);
        press(page, "ลงประกาศและแจ้งทุกคน");
        page.locator("h1").getByText("แจ้งกำหนดส่ง").waitFor();
        assertThat(kept(page)).isEmpty();
        ready(page, FORM);
        assertThat(offer(page)).hasCount(0);
    }

    @Test
    void aFormWithFaultsKeepsItsDraftAndLeadsBackToWhereItWasBegun(Browser browser) {
        Page page = typed(browser);
        page.evaluate("document.querySelector('form[data-draft-key]').noValidate = true");
        page.locator("form[data-draft-key] input[name=titleTh]").fill("");
        press(page, "ลงประกาศและแจ้งทุกคน");
        page.locator(".notice.tone-bad").waitFor();
        assertThat(text(page)).hasValue(TEXT);
        assertThat(offer(page)).hasCount(0);

        page.locator("form[data-draft-key] input[name=titleTh]").fill("แจ้งกำหนดส่ง");
        sessions.endAll(person(OFFICER));
        press(page, "ลงประกาศและแจ้งทุกคน");
        press(page, OFFICER);
        page.waitForURL("**" + FORM);
        press(page, "นำกลับมา");
        assertThat(text(page)).hasValue(TEXT);
    }

    @Test
    void aLineThatDroppedLosesNothing(Browser browser) {
        Page page = typed(browser);
        page.context().setOffline(true);
        press(page, "ลงประกาศและแจ้งทุกคน");
        assertThat(page.locator("[data-draft-kept]")).containsText("ไม่มีสัญญาณอินเทอร์เน็ต");
        assertThat(text(page)).hasValue(TEXT);
        page.context().setOffline(false);
        ready(page, FORM);
        press(page, "นำกลับมา");
        press(page, "ลงประกาศและแจ้งทุกคน");
        page.locator("h1").getByText("แจ้งกำหนดส่ง").waitFor();
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void whoUsesTheBrowserAfterwardsIsOfferedNothingAndCanReadNothing(Browser browser) {
        Page page = typed(browser);
        assertThat(kept(page)).hasSize(1);
        assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain(TEXT, "O30");
        assertThat((String) page.evaluate(OPEN))
                .as("the control: its owner reads it")
                .contains(TEXT);
        signIn(page, HEAD);
        assertThat(offer(page)).hasCount(0);
        assertThat(page.evaluate(OPEN)).isEqualTo("closed");
        assertThat(kept(page)).hasSize(1);

        signIn(page, OFFICER);
        assertThat(offer(page)).hasCount(1);
        press(page, "ทิ้ง");
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void aDraftBegunOverAnEarlierStateShowsBothTextsBeforeItIsSaved(Browser browser) {
        AgencyId opdc = agencies.require("opdc").id();
        Unit unit = new Tenant(opdc.value())
                .<Unit, RuntimeException>call(() -> units.all(opdc).getLast());
        String path = "/agencies/opdc/units/" + unit.id();
        Page page = signIn(browser.openSignedOut("/sign-in"), OFFICER);
        ready(page, path);
        page.locator("input[name=en]").fill("My own name");
        assertThat(page.locator("[data-draft-kept]")).containsText("เก็บร่างแล้ว");
        rename(opdc, unit, unit.version(), "The other's name");

        ready(page, path);
        press(page, "นำกลับมา");
        press(page, "บันทึก");
        assertThat(page.locator("main [role=alert]")).containsText("The other's name");
        assertThat(page.locator("input[name=en]")).hasValue("My own name");
        assertAccessible(page);
        assertThat(kept(page)).hasSize(1);
        press(page, "บันทึก");
        page.waitForURL("**/units?told=changed");
        assertThat(kept(page)).isEmpty();
        // other journeys find the unit as it was
        rename(opdc, unit, unit.version() + 2, unit.name().en());
    }

    private void rename(AgencyId agency, Unit unit, int version, String english) {
        new Tenant(agency.value())
                .run(() -> units.change(
                        agency,
                        unit.id(),
                        version,
                        new Units.Wish(unit.parent(), new Bilingual(unit.name().th(), english), unit.items())));
    }

    @Test
    void signingOutLeavesNothingBehind(Browser browser) {
        Page page = typed(browser);
        page.locator("details.menu summary").last().click();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-in");
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void whatProvesWhoSomeoneIsIsNeverKept(Browser browser) {
        Page page = signIn(browser.openSignedOut("/sign-in"), OFFICER);
        page.evaluate("""
                () => document.querySelector('form[data-draft-key]').insertAdjacentHTML('beforeend',
                  '<input type=password name=secret><input name=code><input name=otp autocomplete=one-time-code>'
                  + '<input type=hidden name=unseen value=secret4>')""");
        page.locator("input[name=secret]").fill("secret1");
        page.locator("input[name=code]").fill("secret2");
        page.locator("input[name=otp]").fill("secret3");
        text(page).fill(TEXT);
        assertThat(page.locator("[data-draft-kept]")).containsText("เก็บร่างแล้ว");
        assertThat((String) page.evaluate(OPEN)).contains(TEXT).doesNotContain("secret", "_csrf", "\"once\"");
    }

    @Test
    void aDraftEndsAfterTwoWeeks(Browser browser) {
        Page page = typed(browser);
        page.navigate(page.url().replaceFirst("(//[^/]*)/.*", "$1/guide"));
        page.evaluate("""
                () => Object.keys(localStorage).filter(name => name.startsWith('draft:')).forEach(name => {
                  const draft = JSON.parse(localStorage.getItem(name));
                  localStorage.setItem(name, JSON.stringify({ ...draft, at: draft.at - 14 * 24 * 3600 * 1000 }));
                })""");
        ready(page, FORM);
        assertThat(offer(page)).hasCount(0);
        assertThat(kept(page)).isEmpty();
    }

    @Test
    void withoutScriptTheFormIsWhole(Browser browser) {
        Page page = browser.openWithoutScript(FORM);
        assertThat(page.locator("form[data-draft-key] textarea").first()).isVisible();
        assertThat(page.locator(".draft-offers")).not().isVisible();
    }

    /// A page whose form holds a text that is kept as a draft.
    private static Page typed(Browser browser) {
        Page page = signIn(browser.openSignedOut("/sign-in"), OFFICER);
        page.locator("form[data-draft-key] input[name=titleTh]").fill("แจ้งกำหนดส่ง");
        page.locator("form[data-draft-key] input[name=until]")
                .fill(LocalDate.now(ZoneId.of("Asia/Bangkok")).plusMonths(1).toString());
        text(page).fill(TEXT);
        assertThat(page.locator("[data-draft-kept]")).containsText("เก็บร่างแล้ว");
        return page;
    }

    private static Page signIn(Page page, String post) {
        page.navigate(page.url().replaceFirst("(//[^/]*)/.*", "$1/sign-in?to=" + FORM));
        press(page, post);
        page.waitForURL("**" + FORM);
        page.locator("form[data-draft-ready]").waitFor();
        return page;
    }

    private static void ready(Page page, String path) {
        page.navigate(page.url().replaceFirst("(//[^/]*)/.*", "$1" + path));
        page.locator("form[data-draft-ready]").waitFor();
    }

    private static Locator text(Page page) {
        return page.locator("form[data-draft-key] textarea").first();
    }

    private static Locator offer(Page page) {
        return page.locator(".draft-offer");
    }

    @SuppressWarnings("unchecked") // a list of texts
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('draft:'))");
    }

    private PersonId person(String name) {
        return people.samples().stream()
                .filter(person -> person.name().th().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
