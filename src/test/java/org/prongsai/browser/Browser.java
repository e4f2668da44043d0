package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A reader's browser on the running application.
///
/// One Chromium serves each thread of a test run, since its driver knows but one. Every page opened here is a reader
/// without a past, signed in as a post of the sample data that may see the page: on pages of editions a commission
/// officer, elsewhere an integrity officer.
public final class Browser implements AutoCloseable {
    /// Wide enough for the rail.
    public static final int DESK = 1280;
    /// A common phone.
    public static final int PHONE = 360;
    /// The narrowest width that must work (WCAG 1.4.10).
    public static final int NARROWEST = 320;

    private static final String INTEGRITY_OFFICER = "เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร. และ สบน.";
    private static final String COMMISSION_OFFICER = "เจ้าหน้าที่คณะกรรมการ";
    private static final String OFFICER_OF_THE_EXAMPLE = "เจ้าหน้าที่คุณธรรม เทศบาลตำบลตัวอย่าง (สมมติ)";
    private static final String ASSESSOR = "ผู้ตรวจประเมิน คนที่ 1 (ตัวอย่าง)";
    private static final String PROVINCIAL_OFFICE = "สำนักงานประจำจังหวัด กรุงเทพมหานคร (ตัวอย่าง)";
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::start);
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String address;
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Browser(String address) {
        this.address = address;
    }

    /// `path` as someone sees it on a desk who is not signed in.
    public Page openSignedOut(String path) {
        return open(path, "th", DESK, true, List.of());
    }

    /// `path` as a reader of Thai sees it on a desk.
    public Page open(String path) {
        return open(path, "th", DESK);
    }

    /// `path` in `language` (`th`, `en`) on a screen `width` px wide.
    public Page open(String path, String language, int width) {
        return open(path, language, width, true, session(path));
    }

    /// `path` as a post of the sample data sees it, by the words of its button on the sign-in page.
    public Page openAs(String post, String path) {
        return open(path, "th", DESK, true, sessionOf(post));
    }

    /// `path` in Thai on a desk where no script runs.
    public Page openWithoutScript(String path) {
        return open(path, "th", DESK, false, session(path));
    }

    /// `path` at another host of this installation, such as `answer` (empty: the pages), on a phone that nobody is
    /// signed in at.
    ///
    /// @param agent what the phone says of itself; null for what this browser says
    public Page openOnPhone(String host, String path, boolean script, @Nullable String agent) {
        var options = new NewContextOptions()
                .setViewportSize(PHONE, 740)
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script);
        if (agent != null) {
            options.setUserAgent(agent);
        }
        String origin = host.isEmpty() ? address : address.replace("://", "://" + host + ".");
        return open(CHROMIUM.get().newContext(options), origin + path);
    }

    /// Fails if axe finds anything to complain about, in its rules for WCAG 2.2 AA and its best practices.
    public static void assertAccessible(Page page) {
        Axe.assertNoViolation(page, true);
    }

    /// Fails if the page is wider than the screen.
    public static void assertNoSidewaysScroll(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /// Fails if a word that is kept whole became a box of its own, apart from the text around it.
    public static void assertWordsStayInTheirText(Page page) {
        assertThat(page.evaluate("""
                        [...document.querySelectorAll('.whole')]
                          .filter(word => /flex|grid/.test(getComputedStyle(word.parentElement).display))
                          .map(word => word.parentElement.outerHTML)"""))
                .as("words outside their text in %s", page.url())
                .isEqualTo(List.of());
    }

    /// Keeps a picture of the whole page as `target/screenshots/<name>.png`.
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// Fails if a script failed, or if the content security policy had to stop something.
    void assertQuiet() {
        assertThat(complaints).as("what the browser's console complained about").isEmpty();
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }

    private Page open(String path, String language, int width, boolean script, List<Cookie> session) {
        BrowserContext context = CHROMIUM.get()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, width < DESK ? 740 : 900)
                        .setLocale("th-TH")
                        .setTimezoneId("Asia/Bangkok")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script));
        context.addCookies(List.of(new Cookie("reader", language + "-arabic").setUrl(address)));
        context.addCookies(session);
        return open(context, address + path);
    }

    private Page open(BrowserContext context, String whole) {
        opened.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.navigate(whole);
        return page;
    }

    /// The session of the post whose pages begin with `path`; it signs in once, by the button of the sample data.
    private List<Cookie> session(String path) {
        if (path.startsWith("/editions")
                || path.matches("/assessment/[0-9]+/calibration-set.*|/surveys/[0-9]+/signs.*")) {
            return sessionOf(COMMISSION_OFFICER);
        }
        if (path.startsWith("/agencies/example/")) {
            return sessionOf(OFFICER_OF_THE_EXAMPLE);
        }
        if (path.startsWith("/slices/")) {
            return sessionOf(PROVINCIAL_OFFICE);
        }
        return sessionOf(path.startsWith("/assessment") ? ASSESSOR : INTEGRITY_OFFICER);
    }

    private List<Cookie> sessionOf(String post) {
        return SESSIONS.computeIfAbsent(address + post, _ -> {
            try (BrowserContext context = CHROMIUM.get().newContext()) {
                Page page = context.newPage();
                page.navigate(address + "/sign-in?to=/guide");
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(post).setExact(true))
                        .click();
                return context.cookies().stream()
                        .filter(cookie -> cookie.name.equals("session"))
                        .toList();
            }
        });
    }

    /// Starts with a thread's first page and ends with the test run.
    private static com.microsoft.playwright.Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--disable-background-networking", "--disable-component-update")));
    }

    /// The browser's own short form without windows opens a new reader's first page in a third of the time.
    private static Path chromium() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }
}
