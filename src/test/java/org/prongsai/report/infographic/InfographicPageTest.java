package org.prongsai.report.infographic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Over the sample agencies.
@SpringBootTest
@AutoConfigureMockMvc
class InfographicPageTest {
    private static final String OPDC = "/agencies/opdc/2564/papers/infographic";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsTheResultAndSaysItInWords() {
        assertPage(mvc.get().uri(OPDC)).contains("ภาพสรุปผล ปีงบประมาณ พ.ศ. 2564", "ดาวน์โหลด PDF");
        assertThat(new String(file(OPDC + ".svg", "image/svg+xml"), StandardCharsets.UTF_8))
                .contains("คะแนนรวม 91.85 ระดับ A", "90.00", "85.27", "99.20", "O30", "71.71")
                .doesNotContain("<text", "<script", "font-family");
    }

    @Test
    void comesAsAPictureAndAsOneSheetOfPaper() throws IOException {
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(file(OPDC + ".png", "image/png")));
        assertThat(png.getWidth()).isEqualTo(1190);
        try (PDDocument pdf = Loader.loadPDF(file(OPDC + ".pdf", "application/pdf"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getTitle()).contains("ปีงบประมาณ พ.ศ. 2564");
        }
    }

    @Test
    void showsWhatIsKnownOfAYearThatWasOnlyPublished() {
        assertThat(new String(
                        file("/agencies/pdmo/2561/papers/infographic.svg", "image/svg+xml"), StandardCharsets.UTF_8))
                .contains("86.95", "2558 80.56, 2559 85.10, 2560 84.11, 2561 86.95");
    }

    @Test
    void aYearWithoutResultSaysWhereToBegin() {
        assertPage(mvc.get().uri("/agencies/opdc/2570/papers/infographic")).contains("ปีนี้ยังไม่มีผลคะแนน");
        assertThat(mvc.get().uri("/agencies/opdc/2570/papers/infographic.pdf")).hasStatus(404);
    }

    private byte[] file(String address, String type) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentType(type);
        return answer.getResponse().getContentAsByteArray();
    }
}
