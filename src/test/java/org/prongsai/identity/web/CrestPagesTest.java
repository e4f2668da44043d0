package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.People;
import org.prongsai.web.PageText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An agency's crest, as a browser sees it.
@SpringBootTest
@AutoConfigureMockMvc
class CrestPagesTest {
    private static final String SETTINGS = "/agencies/opdc/settings";
    private static final Pattern CREST = Pattern.compile("src=\"(/agencies/opdc/crest/[0-9a-f]{64})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    @Test
    void isChangedRemovedAndPutBack() throws IOException {
        String first = shown();
        assertThat(upload("new.png", png(64))).hasStatus(303).headers().hasValue("Location", SETTINGS + "?told=crest");
        String second = shown();
        assertThat(second).isNotEqualTo(first);
        post("/crest/restore");
        assertThat(shown()).isEqualTo(first);
        post("/crest/restore");
        assertThat(shown()).isEqualTo(second);
        post("/crest/remove");
        assertThat(PageText.of(mvc.get().uri(SETTINGS + "?told=crestRemoved")))
                .doesNotContain("/crest/0", "src=\"/agencies/opdc/crest/")
                .contains("emblem-letter", SETTINGS + "/crest/restore");
        post("/crest/restore");
        assertThat(shown()).isEqualTo(second);
    }

    @Test
    void isServedOnceAndToItsOwnPeopleAlone() {
        String here = shown();
        assertThat(mvc.get().uri(here))
                .hasStatusOk()
                .hasContentType("image/png")
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, private, immutable")
                .hasValue("ETag", "\"" + here.substring(here.lastIndexOf('/') + 1) + "\"");
        assertThat(mvc.get().uri(here).header("If-None-Match", "\"" + here.substring(here.lastIndexOf('/') + 1) + "\""))
                .hasStatus(304);
        var elsewhere = as(application, people.samples().get(6).id());
        assertThat(mvc.get().uri(here).with(elsewhere)).hasStatus(404);
        assertThat(mvc.get().uri(here.replace("opdc", "pdmo"))).hasStatus(404);
    }

    @Test
    void saysAtTheFieldWhyAFileIsRefused() {
        String before = shown();
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("crest.svg", svg)).contains("ไม่รับ SVG", "id=\"field-crest\"");
        assertThat(refusal("crest.png", "text".getBytes(StandardCharsets.UTF_8)))
                .contains("ไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG");
        assertThat(refusal("crest.png", new byte[0])).contains("โปรดเลือกไฟล์ภาพ");
        assertThat(refusal("crest.png", new byte[1_000_001])).contains("ไฟล์ใหญ่เกิน 1 MB");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void isKeptByWhoKeepsTheAgency() throws IOException {
        var officer = as(application, people.samples().get(3).id());
        assertThat(mvc.post()
                        .uri(SETTINGS + "/crest")
                        .multipart()
                        .file(new MockMultipartFile("crest", "x.png", "image/png", png(32)))
                        .with(officer)
                        .with(csrf()))
                .hasStatus(403);
    }

    private String shown() {
        String page = PageText.of(mvc.get().uri(SETTINGS));
        var found = CREST.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult upload(String name, byte[] file) {
        return mvc.post()
                .uri(SETTINGS + "/crest")
                .multipart()
                .file(new MockMultipartFile("crest", name, "image/png", file))
                .with(csrf())
                .exchange();
    }

    private String refusal(String name, byte[] file) {
        MvcTestResult answer = upload(name, file);
        assertThat(answer).hasStatus(422);
        String page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return page.replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
    }

    private void post(String path) {
        assertThat(mvc.post().uri(SETTINGS + path).with(csrf())).hasStatus(303);
    }

    private static byte[] png(int side) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
