package org.prongsai.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/// Part 2 of the sample agency's surveys: for assessors who are seated there and the commission, and for no agency.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class InterviewPagesTest {
    private static final String OPDC = "/assessment/2565/agencies/opdc/interviews";
    private static final String RUNNING = OPDC + "/23a9db73-5312-379b-a679-d51e040f6417";
    private static final String CLOSED = OPDC + "/449ef7cc-3c2c-30cf-8cd0-22b01b1ad8da";
    private static final int OFFICER = 1;
    private static final int ASSESSOR = 13;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void isForAssessorsSeatedThereAndNotForTheAgency() {
        assertThat(get(OFFICER, RUNNING)).hasStatus(403);
        assertThat(post(OFFICER, RUNNING, "kind", "slips", "number", "2")).hasStatus(403);
        assertThat(get(ASSESSOR, "/assessment/2565/agencies/pdmo/interviews")).hasStatus(404);
        assertThat(get(ASSESSOR, "/assessment/2565/agencies/example/interviews"))
                .hasRedirectedUrl("/assessment/2565/agencies/example/declaration");
        assertPage(get(ASSESSOR, OPDC)).contains("แบบวัด EIT ส่วนที่ 2", RUNNING, CLOSED, "เพื่อพัฒนาภายใน");
        assertThat(get(ASSESSOR, "/assessment/2565/round/interviews")).hasStatus(403);
        assertPage(mvc.get().uri("/assessment/2565/round/interviews")).contains(OPDC, "ส่วนที่ 1");
    }

    @Test
    void eachPartIsCountedAndASetIsMadeForTheNextDesk() {
        assertPage(get(ASSESSOR, RUNNING))
                .contains("ชุดผู้สัมภาษณ์ที่ 2", "จากเอกสารที่พิมพ์ 70 ชุด", "รวมสองส่วน", "ขั้นต่ำ");
        assertPage(post(ASSESSOR, RUNNING, "kind", "forms", "number", "51"), 422)
                .contains("ระบุจำนวน 1 ถึง 50", "value=\"51\"");
        assertThat(post(ASSESSOR, RUNNING, "kind", "slips", "number", "2"))
                .hasStatus(200)
                .hasContentType("application/pdf");
        assertPage(get(ASSESSOR, RUNNING)).contains("ชุดผู้สัมภาษณ์ที่ 3", "จากเอกสารที่พิมพ์ 72 ชุด");
        assertPage(get(ASSESSOR, CLOSED)).contains("แบบสำรวจเพื่อพัฒนาภายใน", "พิมพ์ได้เมื่อเปิดแบบวัดแล้ว");
        assertPage(post(ASSESSOR, CLOSED, "kind", "slips", "number", "2"), 409).contains("พิมพ์ได้เมื่อเปิดแบบวัดแล้ว");
    }

    @Test
    void whatIsPublishedTellsHowManyWereInterviewed() {
        String survey = CLOSED.substring(OPDC.length() + 1);
        assertPage(mvc.get().uri("/agencies/opdc/2565/surveys/" + survey + "/results"))
                .contains("ส่วนที่ 2 สัมภาษณ์", "ผลไม่แยกตามส่วน");
        assertPage(mvc.get().uri("/surveys/" + survey + "/receipts")).contains("ผู้สัมภาษณ์คีย์ (ส่วนที่ 2)");
    }

    private MockMvcRequestBuilder get(int post, String path) {
        return mvc.get().uri(path).with(as(post));
    }

    private MockMvcRequestBuilder post(int post, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(csrf())
                .with(as(post))
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private RequestPostProcessor as(int number) {
        return Tester.as(application, new PersonId(new UUID(0x5a4d504c00004000L, 0x8000000000000000L + number)));
    }
}
