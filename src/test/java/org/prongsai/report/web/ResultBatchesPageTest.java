package org.prongsai.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The commission has papers made and takes them out; agencies open their own.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ResultBatchesPageTest {
    private static final String SAMPLE = "/result-papers/7a9e5d00-0000-4000-8000-000000000010";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void startsAndSaysHowFarItIs() {
        assertPage(mvc.get().uri("/result-papers")).contains("ใบแจ้งผลทุกหน่วยงาน", "ปีงบประมาณ พ.ศ. 2564", SAMPLE);
        UUID once = UUID.randomUUID();
        assertThat(post("/result-papers", once).param("year", "2565")).hasStatus(303);
        assertThat(post("/result-papers", once).param("year", "2565")).hasStatus(303);
        assertPage(mvc.get().uri("/result-papers/" + once)).contains("ดำเนินการแล้ว 0 จาก 20 หน่วยงาน", "every 5s");
        assertThat(post("/result-papers/" + once + "/cancel", once)).hasStatus(303);
        assertPage(mvc.get().uri("/result-papers/" + once)).contains("หยุดไว้ก่อนจัดทำครบ", "จัดทำต่อ");
        assertThat(post("/result-papers/" + once + "/resume", once)).hasStatus(303);
        assertPage(mvc.get().uri("/result-papers/" + once)).contains("กำลังจัดทำ");
    }

    @Test
    void refusesAYearThatThereIsNotAndAProvinceWithoutAgencies() {
        assertPage(post("/result-papers", UUID.randomUUID()).param("year", "2400"), 422)
                .contains("ใบแจ้งผลทุกหน่วยงาน");
        assertPage(
                        post("/result-papers", UUID.randomUUID())
                                .param("year", "2564")
                                .param("province", "เมืองที่ไม่มี"),
                        422)
                .contains("ไม่มีหน่วยงานตามประเภทและจังหวัดที่เลือก");
    }

    /// Outside of a transaction, as each paper is read on behalf of its agency.
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void givesAllPapersInOneFileAndEachAlone() throws IOException {
        byte[] file =
                mvc.get().uri(SAMPLE + "/papers.zip").exchange().getResponse().getContentAsByteArray();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).startsWith('%', 'P', 'D', 'F');
            }
        }
        assertThat(names).containsExactlyInAnyOrder("opdc-ITA-2564.pdf", "pdmo-ITA-2564.pdf");
        byte[] alone =
                mvc.get().uri(SAMPLE + "/pdmo.pdf").exchange().getResponse().getContentAsByteArray();
        byte[] own = mvc.get()
                .uri("/agencies/pdmo/2564/papers/result.pdf")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(own).isEqualTo(alone).startsWith('%', 'P', 'D', 'F');
        assertThat(mvc.get().uri(SAMPLE + "/nobody.pdf")).hasStatus(404);
    }

    @Test
    void anAgencyFindsItsOwn() {
        assertPage(mvc.get().uri("/agencies/pdmo/2564/papers")).contains("/agencies/pdmo/2564/papers/result.pdf");
        assertPage(mvc.get().uri("/agencies/opdc/2570/papers")).doesNotContain("result.pdf");
        assertThat(mvc.get().uri("/agencies/opdc/2570/papers/result.pdf")).hasStatus(404);
    }

    private MockMvcRequestBuilder post(String path, UUID once) {
        return mvc.post().uri(path).with(csrf()).param("once", once.toString());
    }
}
