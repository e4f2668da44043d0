package org.prongsai.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/// The assessors' room, as the sample assessors find it.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RoomPagesTest {
    private static final String OPDC = "/assessment/2565/agencies/opdc";
    private static final String EXAMPLE = "/assessment/2565/agencies/example";
    private static final int OFFICER = 1;
    private static final int FIRST = 13;
    private static final int SECOND = 14;
    private static final int THIRD = 15;
    private static final int FOURTH = 16;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void leadsAnAssessorToWhatHeHasToDo() {
        assertThat(get(FIRST, "/assessment")).hasRedirectedUrl("/assessment/2565");
        assertThat(get(FIRST, "/")).hasRedirectedUrl("/assessment");
        assertPage(get(FIRST, "/assessment/2565"))
                .contains("20 จาก 43 ข้อ", "แจ้งส่วนได้เสียก่อนเริ่มตรวจ", OPDC + "/items/O21");
        assertPage(get(FOURTH, "/assessment/2565")).contains("ต้องผ่านชุดเทียบมาตรฐานของปีนี้ก่อนเริ่มตรวจ");
        assertThat(get(FIRST, "/assessment/2599")).hasStatus(404);
    }

    @Test
    void isClosedToAgenciesAndToAssessorsWhoDoNotSitThere() {
        assertThat(get(OFFICER, OPDC)).hasStatus(403);
        assertThat(get(FIRST, "/assessment/2565/agencies/pdmo")).hasStatus(404);
        assertThat(get(FIRST, EXAMPLE + "/items/O1")).hasRedirectedUrl(EXAMPLE + "/declaration");
    }

    @Test
    void judgesAnItemComponentByComponentAndGoesOn() {
        String item = OPDC + "/items/O21";
        assertPage(get(FIRST, item)).contains("แผนการจัดซื้อจัดจ้าง", "ข้อนี้ไม่มีหลักฐาน", "บันทึกผลแล้วไปข้อถัดไป");
        assertPage(post(FIRST, item, "comment", "ยังไม่ครบ", "version", "0"), 422)
                .contains("ยังไม่ครบ");
        assertThat(post(FIRST, item, "found-1", "ABSENT", "act", "draft", "comment", "", "version", "0"))
                .hasRedirectedUrl(item + "?told=kept");
        assertPage(get(FIRST, item + "?told=kept")).contains("เก็บร่างไว้แล้ว");
        String[] all = absent(get(FIRST, item).exchange());
        assertPage(post(FIRST, item, all), 422).contains("ผลไม่ผ่านต้องมีเหตุผล ระบุว่าขาดสิ่งใดหรือเปิดไม่ได้อย่างไร");
        assertThat(post(FIRST, item, with(all, "comment", "ไม่พบแผน", "version", "1")))
                .hasRedirectedUrl(OPDC + "/items/O22?told=O21");
        assertPage(get(FIRST, item)).contains("ไม่ผ่าน (0)", "ไม่พบแผน");
        assertPage(post(FIRST, item, with(all, "comment", "อีกครั้ง", "version", "2")), 409)
                .contains("ข้อนี้ไปอยู่ขั้นอื่นแล้ว");
    }

    @Test
    void theModeratorSeesWhatTwoFoundDifferently() {
        String disputed = item(get(THIRD, OPDC).exchange(), OPDC);
        assertPage(get(THIRD, disputed)).contains("ผลที่ผู้ตรวจพบ", "ผู้ตรวจคนแรก", "ผู้ตรวจคนที่สอง", "ชี้ขาด");
        assertPage(get(SECOND, disputed)).doesNotContain("ผลที่ผู้ตรวจพบ");
        assertPage(get(FIRST, disputed)).doesNotContain("ผลที่ผู้ตรวจพบ");
    }

    @Test
    void anAppealIsDecidedPublishedAndTakenBack() {
        String item = EXAMPLE + "/items/O33";
        assertPage(get(SECOND, item)).contains("เหตุผลที่อุทธรณ์", "คำวินิจฉัย", "ผลที่ผู้ตรวจพบ");
        assertPage(post(SECOND, item + "/decision", "reason", "พบจริง", "version", "1"), 422)
                .contains("พบจริง");
        assertThat(post(THIRD, item + "/decision", "outcome", "UPHELD", "reason", "พบจริง", "version", "1"))
                .hasRedirectedUrl(item + "?refused=OTHER_PLACE");
        assertPage(get(OFFICER, "/appeals/2565")).contains("ยังไม่มีคำวินิจฉัยที่เผยแพร่");
        assertThat(post(SECOND, item + "/decision", "outcome", "UPHELD", "reason", "พบจริง", "version", "1"))
                .hasRedirectedUrl(item + "?told=decided");
        assertPage(get(SECOND, item + "?told=decided")).contains("บันทึกคำวินิจฉัยแล้ว", item + "/undecide");
        assertPage(mvc.get().uri("/appeals/2565")).contains("เทศบาลตำบลตัวอย่าง", "O33", "พบจริง");
        assertThat(post(SECOND, item + "/undecide")).hasRedirectedUrl(item + "?told=undecided");
        assertPage(mvc.get().uri("/appeals/2565")).doesNotContain("พบจริง");
    }

    private static String item(MvcTestResult page, String path) {
        String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var found = Pattern.compile("href=\"(" + path + "/items/O[0-9]+)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// Every component of the form absent.
    private static String[] absent(MvcTestResult page) {
        String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Pattern.compile("name=\"(found-[0-9]+)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .flatMap(name -> Stream.of(name, "ABSENT"))
                .toArray(String[]::new);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private MockMvcRequestBuilder get(int post, String path) {
        return mvc.get().uri(path).with(as(post));
    }

    private MockMvcRequestBuilder post(int post, String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(as(post));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private RequestPostProcessor as(int number) {
        return Tester.as(application, new PersonId(new UUID(0x5a4d504c00004000L, 0x8000000000000000L + number)));
    }
}
