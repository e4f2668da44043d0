package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Agencies;
import org.prongsai.survey.SurveyForTests;
import org.prongsai.survey.token.Forging;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Vectors;
import org.prongsai.web.BarePages;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A survey on a phone: from the letter's link to the receipt, and what goes wrong on the way.
@BrowserTest
class SurveyJourneyTest {
    private static final String LINE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Version/4.0 Chrome/126.0 Mobile Safari/537.36 Line/14.9.1/IAB";
    /// A list that does not agree is asked for thrice.
    private static final LocatorAssertions.HasAttributeOptions PATIENT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
    private static final int MOST_BYTES = 30_000;
    private static final int MOST_REQUESTS = 3;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Agencies agencies;

    /// RFC 9474, appendix A.1 and A.3, 2 of 2, by the script as it is shipped.
    @Test
    void theScriptAgreesWithTheVectorsOfTheRfc(Browser browser) {
        Vectors rfc = Vectors.read();
        Page page = browser.openOnPhone("issue", "/i", true, null);
        for (Vectors.Vector vector : rfc.all()) {
            assertThat(page.evaluate(
                            """
                            async given => {
                              const rsa = await import(document.getElementById("pass").dataset.rsa);
                              const key = await rsa.readKey(rsa.toBytes(given.key));
                              const inverse = rsa.toNumber(rsa.toBytes(given.inverse));
                              const message = rsa.toBytes(given.message);
                              const made = await rsa.blind(
                                key, message, rsa.toBytes(given.salt), rsa.inverseOf(inverse, key.n));
                              const signature = await rsa.finish(
                                key, message, rsa.toBytes(given.blindSignature), made.inverse);
                              return [made.blinded, made.inverse, signature].map(rsa.toText);
                            }""",
                            Map.of(
                                    "key",
                                    text(rfc.open().getEncoded()),
                                    "inverse",
                                    text(unsigned(rfc.inverse().toByteArray())),
                                    "message",
                                    vector.message().text(),
                                    "salt",
                                    rfc.salt().text(),
                                    "blindSignature",
                                    vector.blindSignature().text())))
                    .as(vector.name())
                    .isEqualTo(List.of(
                            vector.blinded().text(),
                            text(unsigned(rfc.inverse().toByteArray())),
                            vector.signature().text()));
        }
    }

    @Test
    void fromTheLetterToTheReceipt(Browser browser) {
        SurveyForTests survey = survey(1);
        Page page = browser.openOnPhone("issue", survey.path(0), true, null);
        assertThat(state(page)).hasAttribute("data-state", "ready");
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
        Browser.screenshot(page, "survey-pass-th");
        tap(page, "now");
        page.waitForURL(Pattern.compile("http://answer\\..*/a/" + survey.id()));
        assertThat(page.locator("#where [data-of]")).hasText("หน้า 1 จาก 4");
        assertThat(page.locator("input[name=way]")).hasValue("ROSTER");
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
        Browser.screenshot(page, "survey-answer-th");

        page.locator("#next").click();
        assertThat(page.locator("#missing")).isVisible();
        answerAll(page, 2);
        assertThat(page.locator("#check li")).hasCount(7);
        Browser.assertAccessible(page);
        Browser.screenshot(page, "survey-check-th");
        page.locator(".send button").dblclick();
        assertThat(page).hasURL(Pattern.compile("http://answer\\.[^/]+/thanks"));
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator("#receipt")).not().isVisible();
        page.locator("summary").click();
        assertThat(page.locator("#receipt")).hasText(Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
        Browser.assertAccessible(page);
        assertThat(page.evaluate("Object.keys(localStorage).filter(name => localStorage[name].includes('pass'))"))
                .isEqualTo(List.of());
        assertThat(survey.counted("COLLECTED")).isOne();
        assertThat(survey.counted("ROSTER")).isOne();

        // the same letter once more, with other answers: its pass is used
        page.navigate(page.url().replaceFirst("//answer\\.([^/]+)/.*", "//issue.$1") + survey.path(0));
        assertThat(state(page)).hasAttribute("data-state", "kept");
        tap(page, "go");
        answerAll(page, 0);
        page.locator(".send button").click();
        assertThat(page.locator("h1")).hasText("สิทธิ์นี้ใช้ตอบไปแล้ว");
        assertThat(survey.counted("ROSTER")).isOne();
    }

    @Test
    void whoCollectedWithAnotherPhoneIsToldOfTheIncident(Browser browser) {
        SurveyForTests survey = survey(1);
        Page first = browser.openOnPhone("issue", survey.path(0), true, null);
        tap(first, "later");
        assertThat(state(first)).hasAttribute("data-state", "kept", PATIENT);
        first.reload();
        assertThat(state(first)).hasAttribute("data-state", "kept");
        Browser.assertAccessible(first);
        Page second = browser.openOnPhone("issue", survey.path(0), true, null);
        tap(second, "now");
        assertThat(state(second)).hasAttribute("data-state", "collected", PATIENT);
        Browser.assertAccessible(second);
        assertThat(survey.counted("COLLECTED")).isOne();
    }

    /// The part is another than the list says; then the list agrees with it, but the letter does not.
    @Test
    void aKeyThatNotEverybodyGetsIsRefused(Browser browser) {
        SurveyForTests survey = survey(1);
        Page page = browser.openOnPhone("issue", survey.path(0), true, null);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.method()));
        String part = "{\"" + survey.id() + "\":\""
                + Octets.of(Forging.start().open().getEncoded()).text() + "\"}";
        page.route("**/keys/*", route -> route.fulfill(new Route.FulfillOptions().setBody(part)));
        tap(page, "now");
        assertThat(state(page)).hasAttribute("data-state", "key", PATIENT);
        Browser.assertAccessible(page);

        page.route(
                "**/keys",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setBody("{\"" + survey.id().toString().substring(0, 2) + "\":\"" + hash(part) + "\"}")));
        page.reload();
        tap(page, "now");
        assertThat(state(page)).hasAttribute("data-state", "key", PATIENT);
        assertThat(asked).doesNotContain("POST");
        assertThat(survey.counted("COLLECTED")).isZero();
    }

    @Test
    void linesBrowserIsLeftBeforeAnythingIsCollected(Browser browser) {
        SurveyForTests survey = survey(1);
        Page page = browser.openOnPhone("issue", survey.path(0), true, LINE);
        assertThat(page).hasURL(Pattern.compile(".*/i\\?openExternalBrowser=1#.*"));
        assertThat(state(page)).hasAttribute("data-state", "leave");
        assertThat(page.locator("#address")).hasValue(Pattern.compile("http.*" + survey.id() + ".*"));
        Browser.assertAccessible(page);
        Browser.screenshot(page, "survey-leave-th");
        assertThat(survey.counted("COLLECTED")).isZero();
    }

    @Test
    void withoutScriptItSaysSoAndOffersTheSlip(Browser browser) {
        Page page = browser.openOnPhone("issue", survey(1).path(0), false, null);
        assertThat(state(page)).hasAttribute("data-state", "old");
        assertThat(state(page)).containsText("บัตรกระดาษ");
    }

    @Test
    void aSlipIsAnsweredOnceWithoutScript(Browser browser) {
        SurveyForTests survey = survey(0);
        String slip = survey.slipPath();
        Browser.assertAccessible(browser.openOnPhone("answer", slip, true, null)); // axe needs a script
        Page page = browser.openOnPhone("answer", slip, false, null);
        assertThat(page.locator("input[name=way]")).hasValue("SLIP");
        Browser.assertNoSidewaysScroll(page);
        Browser.screenshot(page, "survey-slip-th");
        page.locator(".send button").click(); // one question is left out: what was chosen stays
        assertThat(page.locator("h1")).not().hasText("ขอบคุณ");
        chooseEverywhere(page, 1);
        page.locator(".send button").click();
        assertThat(page.locator("#receipt")).hasCount(1);
        assertThat(survey.counted("SLIP")).isOne();

        Page again = browser.openOnPhone("answer", slip, false, null);
        chooseEverywhere(again, 0);
        again.locator(".send button").click();
        assertThat(again.locator("h1")).hasText("สิทธิ์นี้ใช้ตอบไปแล้ว");
        assertThat(survey.counted("SLIP")).isOne();
    }

    @Test
    void aRehearsalSaysThatItIsNone(Browser browser) {
        SurveyForTests survey = survey(0);
        Page page = browser.openOnPhone("answer", "/a/" + survey.id() + "/practice", true, null);
        assertThat(page.locator(".practice")).isVisible();
        Browser.assertAccessible(page);
        answerAll(page, 1);
        page.locator(".send button").click();
        assertThat(page.locator("main")).containsText("ยังไม่ใช่การตอบจริง");
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
        Browser.screenshot(page, "survey-practice-th");
        assertThat(survey.counted("LINK")).isZero();
    }

    @Test
    void everybodySeesTheSameListOfKeys(Browser browser) {
        survey(0);
        Page page = browser.openOnPhone("issue", "/keys.html", true, null);
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScroll(page);
        assertThat(page.locator(".receipt")).hasText(Pattern.compile("([0-9a-f]{4} ){3}[0-9a-f]{4}"));
        Browser.screenshot(page, "survey-keys-th");
    }

    @Test
    void aLostConnectionLosesNothingAndCountsOnce(Browser browser) {
        SurveyForTests survey = survey(0);
        Page page = browser.openOnPhone("answer", "/a/" + survey.id(), true, null);
        answerAll(page, 1);
        // what was sent arrives, but its acknowledgement does not
        page.route(Pattern.compile(".*/a/.*"), route -> {
            if (route.request().method().equals("POST")) {
                arrives(route.request());
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator(".send button").click();
        assertThat(page.locator("#trouble")).isVisible();
        Browser.screenshot(page, "survey-trouble-th");
        page.unrouteAll();
        page.reload();
        assertThat(page).hasURL(Pattern.compile(".*/thanks"));
        assertThat(survey.counted("LINK")).isOne();
    }

    /// The server asks for work, which the script does unasked and sends along.
    @Test
    void inACrowdThePhoneWorksByItself(Browser browser) {
        SurveyForTests survey = survey(0);
        Page page = browser.openOnPhone("answer", "/a/" + survey.id(), true, null);
        answerAll(page, 1);
        String script = beans.getBean(BarePages.class).asset("survey-work.js");
        var sent = new ArrayList<String>();
        page.route(Pattern.compile(".*/a/.*"), route -> {
            sent.add(String.valueOf(route.request().postData()));
            if (sent.size() == 1) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("text/html")
                        .setBody(
                                "<form id=wait data-bits=12 data-work=" + script + "><input name=ticket value=given>"));
            } else {
                route.resume();
            }
        });
        page.locator(".send button").click();
        assertThat(page).hasURL(Pattern.compile(".*/thanks"));
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).startsWith(sent.getFirst()).contains("&ticket=given&work=");
        String pass = sent.getLast().replaceAll("^.*?pass=([^&]*).*$", "$1");
        String work = sent.getLast().replaceAll("^.*&work=", "");
        assertThat(hash(pass + "." + work)).as("12 zero bits").startsWith("AA");
        assertThat(survey.counted("LINK")).isOne();
    }

    @Test
    void anIdleFormIsCleared(Browser browser) {
        SurveyForTests survey = survey(0);
        Page page = browser.openOnPhone("answer", "/a/" + survey.id(), true, null);
        page.locator("input[name=q0]").first().check();
        page.reload();
        assertThat(page.locator("input[name=q0]").first()).isChecked();
        page.clock().install();
        page.reload();
        page.locator("input[name=q0]").nth(1).check();
        page.clock().fastForward("14:00");
        assertThat(page.locator("input[name=q0]").nth(1)).isChecked();
        page.clock().fastForward("02:00");
        assertThat(page.locator("#cleared")).isVisible();
        assertThat(page.locator("input[name=q0]:checked")).hasCount(0);
        page.locator("input[name=q0]").nth(1).check();
        page.locator("#tools button:not([data-view])").click();
        assertThat(page.locator("input[name=q0]:checked")).hasCount(0);
        page.reload();
        assertThat(page.locator("input[name=q0]:checked")).hasCount(0);
    }

    @Test
    void allQuestionsStandOnOnePageForWhoeverWantsThat(Browser browser) {
        Page page = browser.openOnPhone("answer", "/a/" + survey(0).id() + "?lang=en", true, null);
        page.locator("[data-view=all]").click();
        assertThat(page.locator("section[data-screen]:visible")).hasCount(4);
        Browser.assertAccessible(page);
        Browser.screenshot(page, "survey-answer-all-en");
    }

    @Test
    void theFormIsLightAndOpeningItWritesNothing(Browser browser) {
        SurveyForTests survey =
                SurveyForTests.openLongest(beans, agencies.require("pdmo").id());
        assertThat(survey.length()).isGreaterThanOrEqualTo(30);
        Page page = browser.openOnPhone("answer", "/a/" + survey.id(), true, null);
        List<?> sizes = (List<?>) page.evaluate("""
                [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                  .map(one => one.transferSize)""");
        assertThat(sizes).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(sizes.stream().mapToInt(one -> ((Number) one).intValue()).sum())
                .isLessThanOrEqualTo(MOST_BYTES);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("Object.keys(localStorage)")).isEqualTo(List.of());
    }

    /// Takes the option with this place everywhere, page by page, until the answers can be looked over.
    private static void answerAll(Page page, int option) {
        for (int screen = 0; screen < 4; screen++) {
            assertThat(page.locator("section[data-screen]:visible")).hasCount(1);
            Locator questions = page.locator("section[data-screen]:visible fieldset");
            for (int i = 0; i < questions.count(); i++) {
                questions.nth(i).locator("input").nth(option).check();
            }
            page.locator("#next").click();
        }
        assertThat(page.locator("#check")).isVisible();
    }

    private static void chooseEverywhere(Page page, int option) {
        Locator questions = page.locator("fieldset:has(input[type=radio])");
        for (int i = 0; i < questions.count(); i++) {
            questions.nth(i).locator("input").nth(option).check();
        }
    }

    private SurveyForTests survey(int people) {
        return SurveyForTests.open(beans, agencies.require("pdmo").id(), people);
    }

    /// Sends what the page sent, to the end; by hand, since no system but a browser need know the host's name.
    private static void arrives(Request request) {
        URI address = URI.create(request.url());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST " + address.getPath() + " HTTP/1.1",
                                    "Host: " + address.getAuthority(),
                                    "Content-Type: application/x-www-form-urlencoded",
                                    "Content-Length: " + request.postDataBuffer().length,
                                    "Connection: close",
                                    "",
                                    request.postData())
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator state(Page page) {
        return page.locator("[data-state]:visible");
    }

    private static void tap(Page page, String act) {
        page.locator("button[data-act=" + act + "]:visible").click();
    }

    private static String hash(String text) {
        try {
            return text(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
