package org.prongsai.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CalendarPageTest {
    private static final String CALENDAR = "/agencies/opdc/2565/calendar";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsTheNineActivitiesOfTheSourceWithTheirParts() {
        assertPage(mvc.get().uri(CALENDAR))
                .contains("จัดตั้งคณะทำงานส่งเสริมคุณธรรม", "24 ธ.ค. 64", "3.4", "4.2", "9", "สำนักงาน ป.ป.ช.");
    }

    @Test
    void handsItOutAsTableAndAsACalendar() {
        assertThat(mvc.get().uri(CALENDAR + "?table=calendar&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("จัดเตรียมข้อมูลเพื่อสำรวจความคิดเห็น");
        assertThat(mvc.get().uri(CALENDAR + ".ics"))
                .hasStatusOk()
                .bodyText()
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20211224", "DTEND;VALUE=DATE:20211225");
    }

    @Test
    void readsDaysInEitherEraAndEitherDigits() {
        for (String day : new String[] {"2022-01-10", "10 ม.ค. 2565", "๑๐ มกราคม ๒๕๖๕"}) {
            assertThat(post(CALENDAR, "titleTh", "กิจกรรม " + day, "starts", day))
                    .as(day)
                    .hasStatus(303);
        }
        assertPage(mvc.get().uri(CALENDAR)).contains("กิจกรรม 2022-01-10", "10 ม.ค. 65");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        assertThat(post(CALENDAR, "titleTh", "ทบทวนแผน", "starts", "31 ก.พ. 2565"))
                .hasStatus(422)
                .bodyText()
                .contains("อ่านวันที่ไม่ได้", "value=\"31 ก.พ. 2565\"", "ทบทวนแผน</textarea>");
        assertPage(post(CALENDAR, "titleTh", "x", "starts", "2022-03-02", "ends", "2022-03-01"), 422)
                .contains("วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        assertPage(post(CALENDAR, "titleTh", "x", "starts", "2022-10-01"), 422).contains("วันที่ต้องอยู่ในปีงบประมาณ");
        assertPage(
                        post(
                                CALENDAR,
                                "titleTh",
                                "x",
                                "starts",
                                "2022-03-01",
                                "ends",
                                "2022-03-02",
                                "milestone",
                                "true"),
                        422)
                .contains("วันสำคัญต้องเป็นวันเดียว");
    }

    @Test
    void showsBothTextsWhereTwoChangeOneActivity() {
        String path = activity("อัปเดตผลคะแนน");
        String version = version(path);
        assertThat(post(path, "titleTh", "อัปเดตผล", "starts", "2022-06-01", "version", version))
                .hasStatus(303);
        assertThat(post(path, "titleTh", "ปรับผล", "starts", "2022-06-02", "version", version))
                .hasStatus(409)
                .bodyText()
                .contains("อัปเดตผล", "ปรับผล</textarea>");
    }

    @Test
    void marksDoneRemovesAndTakesBack() {
        String path = activity("อัปเดตผลคะแนน");
        assertThat(post(path + "/done", "day", "2022-06-09")).hasStatus(303);
        assertPage(mvc.get().uri(path)).contains("เสร็จแล้ว", "9 มิ.ย. 65");
        assertThat(post(path + "/remove"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", CALENDAR + "?told=removed&id=" + path.substring(path.lastIndexOf('/') + 1));
        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(post(path + "/restore")).hasStatus(303);
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    @Test
    void takesOverLastYearWhereAYearIsEmpty() {
        assertPage(mvc.get().uri("/agencies/opdc/2566/calendar"))
                .contains("ยังไม่มีกิจกรรมในปีนี้", "นำกิจกรรมของปีก่อนมาใช้");
        assertThat(post("/agencies/opdc/2566/calendar/copy")).hasStatus(303);
        assertPage(mvc.get().uri("/agencies/opdc/2566/calendar"))
                .contains("24 ธ.ค. 65", "จัดเตรียมข้อมูลเพื่อสำรวจความคิดเห็น");
    }

    @Test
    void theFirstAndTheLastYearHaveOneNeighbourOnly() {
        for (int year : new int[] {2500, 2999}) {
            String calendar = "/agencies/opdc/" + year + "/calendar";
            assertThat(mvc.get().uri(calendar)).hasStatusOk();
            assertThat(post(calendar + "/copy")).hasStatus(303);
        }
    }

    @Test
    void aBarMovesByDaysAndBack() {
        String path = activity("อัปเดตผลคะแนน");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(post(path + "/shift", "days", "-7", "version", version(path)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", CALENDAR + "?told=shifted&id=" + id + "&days=-7#activity-" + id);
        assertPage(mvc.get().uri(path)).contains("25 พ.ค. 65 – 23 มิ.ย. 65");
        assertPage(mvc.get().uri(CALENDAR + "?told=shifted&id=" + id + "&days=-7"))
                .contains("เลื่อนกิจกรรมแล้ว", path + "/shift?days=7");
        assertThat(post(path + "/shift?days=7")).hasStatus(303);
        assertPage(mvc.get().uri(path)).contains("1 มิ.ย. 65 – 30 มิ.ย. 65");
        assertThat(post(path + "/shift", "days", "200"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", CALENDAR + "?told=outside");
        assertThat(post(path + "/shift", "days", "1", "version", "1")).hasStatus(409);
    }

    private String activity(String title) {
        String page = body(mvc.get().uri(CALENDAR).exchange());
        var link = Pattern.compile("href=\"(" + CALENDAR + "/[0-9a-f-]{36})\"[^>]*>[^<]*" + title)
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String version(String path) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(body(mvc.get().uri(path).exchange()));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
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
