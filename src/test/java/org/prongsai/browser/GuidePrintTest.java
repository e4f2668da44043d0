package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The user guide on paper.
@BrowserTest
class GuidePrintTest {
    @Test
    void printsAsOnePdf(Browser browser) throws Exception {
        Page page = browser.open("/guide");
        Files.createDirectories(GuidePictures.FOLDER);
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPrintBackground(true)
                .setPath(GuidePictures.FOLDER.resolve("guide-th.pdf")));
        assertThat(pdf).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
