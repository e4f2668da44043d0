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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CalendarSheetPageTest {
    private static final String CALENDAR = "/agencies/opdc/2565/calendar";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aFileIsShownBeforeItIsStored() {
        assertThat(mvc.get().uri(CALENDAR + "/file")).hasStatusOk();
        MvcTestResult shown = posted(
                "/import",
                "paste",
                "ที่\tกิจกรรม\tเริ่ม\tถึง\n90\tอบรมวิทยากรภายใน\t10 มี.ค. 2565\t๒๐ มี.ค. ๒๕๖๕\n8\tอัปเดตผลคะแนนในประเด็นการจัดทำเอกสาร/หลักฐาน (Open Data)\t2 มิ.ย. 2565\t\n");
        assertThat(shown).hasStatusOk();
        assertThat(body(shown)).contains("เพิ่ม 1 แถว แก้ไข 1 แถว", "อบรมวิทยากรภายใน", "2 มิถุนายน 2565");
        assertPage(mvc.get().uri(CALENDAR)).doesNotContain("อบรมวิทยากรภายใน");
        String once = UUID.randomUUID().toString();
        assertThat(store(shown, once)).hasStatus(303);
        assertPage(mvc.get().uri(CALENDAR)).contains("อบรมวิทยากรภายใน", "2 มิ.ย. 65 – 30 มิ.ย. 65");
        assertThat(store(shown, once)).hasStatus(409);
    }

    @Test
    void faultsStopAFile() {
        assertPage(post("/import", "paste", "กิจกรรม\tเริ่ม\nอบรม\tวันใดวันหนึ่ง\n"), 422)
                .contains("อ่านวันที่ วันใดวันหนึ่ง ไม่ได้", "ยังบันทึกไม่ได้");
        assertPage(post("/import"), 422).contains("เลือกไฟล์หรือวางตารางก่อน");
        assertPage(post("/import", "paste", "ก\tข\n1\t2\n"), 422).contains("แก้ไขปฏิทินด้วยไฟล์");
    }

    private MvcTestResult store(MvcTestResult shown, String once) {
        String page = body(shown);
        return posted(
                "/import/store",
                "text",
                hidden(page, "text"),
                "fingerprint",
                hidden(page, "fingerprint"),
                "once",
                once);
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
    }

    private MvcTestResult posted(String path, String... form) {
        return post(path, form).exchange();
    }

    private MockMvcRequestBuilder post(String path, String... form) {
        var request = mvc.post().uri(CALENDAR + path).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request;
    }
}
