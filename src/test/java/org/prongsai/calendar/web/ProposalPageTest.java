package org.prongsai.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ProposalPageTest {
    private static final String CALENDAR = "/agencies/opdc/2565/calendar";
    private static final String WINDOWS = "/windows/2591";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theCalendarAsksWithTheDaysBeforeAndAfter() {
        assertPage(mvc.get().uri(CALENDAR))
                .contains(
                        "ขอเลื่อนกิจกรรมที่เกี่ยวข้องออกไป 14 วัน",
                        "1 เม.ย. 65 – 30 เม.ย. 65",
                        "15 เม.ย. 65 – 14 พ.ค. 65")
                .contains("กิจกรรมระดับประเทศ");
    }

    @Test
    void anAnswerIsRefusedWithoutAReasonKeptAndTakenBack() {
        String path = proposal();
        String page = body(path);
        String first = found(page, "name=\"accepted\" value=\"([0-9a-f-]{36})\"");
        String version = found(page, "name=\"version\" value=\"(\\d+)\"");
        assertPage(post(path, "accepted", first, "version", version), 422).contains("ระบุเหตุผลของกิจกรรมที่คงวันเดิม");
        assertThat(post(path, "accepted", first, "version", version, "reason", "จองห้องประชุมไว้แล้ว"))
                .hasStatus(303);
        assertPage(mvc.get().uri(CALENDAR)).contains("เลื่อนตามบางส่วน", "จองห้องประชุมไว้แล้ว");
        assertThat(post(path, "accepted", first, "version", version, "reason", "x"))
                .hasStatus(409);
        assertThat(post(path + "/undo")).hasStatus(303);
        assertPage(mvc.get().uri(CALENDAR)).contains("ขอเลื่อนกิจกรรมที่เกี่ยวข้องออกไป 14 วัน");
        assertThat(post(path + "/undo")).headers().hasValue("Location", path + "?told=proposalStays");
    }

    @Test
    void theCommissionKeepsNationalActivitiesAndSeesTheAnswers() {
        assertPage(
                        post(
                                WINDOWS + "/activities",
                                "titleTh",
                                "ชี้แจงเกณฑ์",
                                "starts",
                                "31 ก.พ. 2591",
                                "source",
                                "x"),
                        422)
                .contains("อ่านวันที่ไม่ได้");
        assertThat(post(WINDOWS + "/activities", "titleTh", "ชี้แจงเกณฑ์", "starts", "๕ ม.ค. ๒๕๙๑", "source", "ประกาศ"))
                .hasStatus(303);
        String path = found(body(WINDOWS), "href=\"(" + WINDOWS + "/activities/[0-9a-f-]{36})\"");
        assertPage(mvc.get().uri("/agencies/opdc/2591/calendar")).contains("ชี้แจงเกณฑ์", "5 ม.ค. 91");
        assertThat(post(path, "titleTh", "ชี้แจงเกณฑ์", "starts", "2048-01-12", "source", "ประกาศ 2", "version", "1"))
                .hasStatus(303);
        assertThat(post(path, "titleTh", "ชี้แจง", "starts", "2048-01-13", "source", "ประกาศ 3", "version", "1"))
                .hasStatus(409);
        String shift = found(body(WINDOWS), "href=\"(" + WINDOWS + "/shifts/[0-9a-f-]{36})\"");
        assertPage(mvc.get().uri(shift)).contains("เลื่อนออกไป 7 วัน", "ไม่มีหน่วยงานที่ผูกกิจกรรมไว้");
        assertThat(post(path + "/remove")).hasStatus(303);
        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(post(path + "/restore")).hasStatus(303);
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    private String proposal() {
        return found(body(CALENDAR), "href=\"(" + CALENDAR + "/proposals/[0-9a-f-]{36})\"");
    }

    private String body(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private MockMvcRequestBuilder post(String path, String... form) {
        var request = mvc.post()
                .uri(path)
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request;
    }
}
