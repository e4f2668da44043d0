package org.prongsai.national.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A national table of a past year comes in after every row was looked at, and goes whole.
@SpringBootTest
@AutoConfigureMockMvc
class PastPagesTest {
    private static final String YEAR = "/national/2561";
    private static final String TABLE = """
            code,name,province,total
            opdc,,,86.36
            ,สำนักงานบริหารหนี้สาธารณะ,,70.00
            ,เทศบาลตำบลตัวอย่าง (ข้อมูลสมมติ),เชียงใหม่,81.5
            ,หน่วยงานที่ไม่มีใครรู้จัก,,60
            """;

    @Autowired
    private MockMvcTester mvc;

    private MvcTestResult take(UUID once, String table) {
        return mvc.post()
                .uri(YEAR + "/past")
                .with(csrf())
                .param("once", once.toString())
                .param("paste", table)
                .exchange();
    }

    @Test
    void storesNothingBeforeItIsConfirmedAndTakesAllBack() throws Exception {
        UUID id = UUID.randomUUID();
        String page = YEAR + "/past/" + id;
        assertThat(take(id, TABLE)).hasStatus(303).hasHeader("Location", page);
        assertThat(take(id, TABLE)).as("the same request").hasStatus(303);
        assertPage(mvc.get().uri(page))
                .contains(
                        "จะบันทึก",
                        "มีผลของหน่วยงานเองแล้ว",
                        "ไม่พบหน่วยงาน",
                        "หน่วยงานที่ไม่มีใครรู้จัก",
                        "เลือกหน่วยงานอีก 1 แถวก่อน");
        assertThat(mvc.get().uri("/agencies/opdc/2561/score")).bodyText().doesNotContain("86.36");
        assertThat(act(page + "/store", "fingerprint", "any"))
                .as("a row is open")
                .hasStatus(409);

        assertThat(act(page + "/decide", "row-4", "example")).hasStatus(303);
        String fingerprint = hidden(page);
        assertThat(act(page + "/store", "fingerprint", "another")).hasStatus(409);
        assertThat(act(page + "/store", "fingerprint", fingerprint)).hasStatus(303);
        assertThat(act(page + "/store", "fingerprint", fingerprint)).as("once").hasStatus(303);
        assertPage(mvc.get().uri(page + "?told=stored")).contains("บันทึกผลทั้งชุดแล้ว", "2 หน่วยงาน");
        assertThat(mvc.get().uri("/agencies/opdc/2561/score")).bodyText().contains("86.36");
        assertPage(mvc.get().uri("/agencies/pdmo/2561/score")).doesNotContain("70.00");

        UUID again = UUID.randomUUID();
        take(again, TABLE.replace("60\n", "60\n"));
        assertPage(mvc.get().uri(YEAR + "/past/" + again)).contains("ตรงกับที่บันทึกไว้");
        act(YEAR + "/past/" + again + "/discard", "a", "b");
        assertThat(mvc.get().uri(YEAR + "/past/" + again)).hasStatus(404);

        assertThat(act(page + "/undo", "a", "b")).hasStatus(303);
        assertThat(mvc.get().uri("/agencies/opdc/2561/score")).bodyText().doesNotContain("86.36");
        assertThat(act(page + "/restore", "a", "b")).hasStatus(303);
        assertThat(mvc.get().uri("/agencies/opdc/2561/score")).bodyText().contains("86.36");
        assertThat(act(page + "/undo", "a", "b")).hasStatus(303);
        assertThat(mvc.get().uri("/national/2562/past/" + id)).hasStatus(404);
    }

    private MvcTestResult act(String address, String name, String value) {
        return mvc.post().uri(address).with(csrf()).param(name, value).exchange();
    }

    private String hidden(String page) throws Exception {
        Matcher found = Pattern.compile("name=\"fingerprint\" value=\"([^\"]*)\"")
                .matcher(mvc.get().uri(page).exchange().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void tellsFaultsByRowAndColumnAndKeepsWhatWasPasted() {
        assertPage(take(UUID.randomUUID(), "code,total\nopdc,900\nopdc,80\n"), 422)
                .contains("900 ไม่ใช่คะแนน", "opdc,900");
        assertPage(take(UUID.randomUUID(), "code,total\nopdc,90\nopdc,80\n"), 422)
                .contains("หน่วยงานนี้อยู่ในแถว 2 แล้ว");
        assertThat(take(UUID.randomUUID(), "")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/national/2599/past")
                        .with(csrf())
                        .param("once", UUID.randomUUID().toString())
                        .param("paste", TABLE))
                .as("not over yet")
                .hasStatus(404);
    }

    @Test
    void offersEveryAgencyAsATemplateAndTotalsAloneWhereNoEditionKnowsTheYear() throws Exception {
        assertThat(mvc.get()
                        .uri(YEAR + "/past?table=template&as=csv")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("รหัส", "คะแนนรวม", "opdc", "EBIT");
        assertPage(mvc.get().uri("/national/2557/past")).contains("จึงเก็บเฉพาะคะแนนรวม");
    }
}
