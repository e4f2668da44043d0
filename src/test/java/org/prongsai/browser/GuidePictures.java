package org.prongsai.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// The pictures of the user guide, taken by the journeys of what they meet.
///
/// They land in `target/guide`; `./prove guide` puts them where the guide ships them from.
final class GuidePictures {
    static final Path FOLDER = Path.of("target", "guide");
    private static final int HEIGHT = 860;

    private GuidePictures() {}

    /// Takes the upper part of the page in the reader's language: `score.png`, in English `score-en.png`.
    static void take(Page page, String name) {
        boolean english = "en".equals(page.locator("html").getAttribute("lang"));
        page.setViewportSize(Browser.DESK, HEIGHT);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(english ? name + "-en.png" : name + ".png")));
    }
}
