package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// OPDC's fiscal year 2564 as it would stand with other scores.
@PageTest
class WhatIfPageTest {
    private static final String PAGE = "/agencies/opdc/2564/what-if";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void beginsWithTheRealResultAndOffersEveryItem() {
        var page = assertThat(mvc.get().uri(PAGE)).hasStatusOk().bodyText();
        page.contains(
                "91.85", "ยังไม่ได้เปลี่ยนข้อใด", "name=\"I1\"", "name=\"E15\"", "name=\"O43\"", "value=\"84.67\"");
        page.containsSubsequence("ข้อที่มีผลต่อคะแนนรวมมากที่สุด", "O30", "what-if?O30=pass", "+0.80");
    }

    @Test
    void answersAChangeWithTotalGradeAndWhatItBrings() {
        assertThat(mvc.get().uri(PAGE + "?O30=pass&I7=95&lock=I13"))
                .hasStatusOk()
                .bodyText()
                .contains("92.88", "+1.03 จากเดิม 91.85 (A)", "ไม่ผ่าน → ผ่าน", "71.71 → 95.00")
                .contains("id=\"lock-I13\" type=\"checkbox\" name=\"lock\" value=\"I13\" checked")
                .contains("goal?I7=95&amp;O30=pass&amp;lock=I13");
    }

    @Test
    void knowsItemsByTheirPrintedCodesToo() {
        assertThat(mvc.get().uri(PAGE + "?2.1=95")).hasStatusOk().bodyText().contains("71.71 → 95.00");
    }

    @Test
    void givesHtmxTheResultAloneAndTheShortestAddress() {
        var answer = assertThat(mvc.get()
                .uri(PAGE + "?I1=84.67&I7=95&O30=pass&O31=pass&O29=pass")
                .header("HX-Request", "true"));
        answer.hasStatusOk().headers().hasValue("HX-Replace-Url", PAGE + "?I7=95&O30=pass");
        answer.bodyText().doesNotContain("<html").contains("id=\"what-if-result\"", "92.88");
        assertThat(mvc.get().uri(PAGE + "/result?O30=pass").header("HX-Request", "true"))
                .bodyText()
                .startsWith("\n<section id=\"what-if-result\"");
    }

    @Test
    void shortensTheAddressOfAFormThatWasSentWhole() {
        assertThat(mvc.get().uri(PAGE + "?I1=84.67&I7=95&O29=pass&O30=fail"))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, PAGE + "?I7=95");
    }

    @Test
    void keepsAWrongValueInItsFieldAndReckonsWithTheOthers() {
        assertThat(mvc.get().uri(PAGE + "?I1=184&O30=pass&O31=perhaps"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"184\"",
                        "ข้อ 1.1: กรุณากรอกคะแนนตั้งแต่ 0 ถึง 100",
                        "กรุณาเลือกผ่านหรือไม่ผ่าน",
                        "92.65");
        assertThat(mvc.get().uri(PAGE + "?I1=abc").header("HX-Request", "true"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<html")
                .contains("มีค่าที่นำมาคำนวณไม่ได้");
    }

    @Test
    void namesWhatCountsForNothing() {
        assertThat(mvc.get().uri(PAGE + "?X9=50&IIT=90&I1=40&TOTAL=99"))
                .hasStatusOk()
                .bodyText()
                .contains("X9, 1.1, TOTAL", "92.74", "<input type=\"hidden\" name=\"IIT\" value=\"90\">");
    }

    @Test
    void savesAWhatIfUnderANameAndLoadsItAgain() {
        UUID once = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(mvc.post()
                            .uri(PAGE + "/scenarios?I7=95&O30=pass&lock=I13")
                            .param("name", " แผนไตรมาสที่ 2 ")
                            .param("once", once.toString())
                            .with(csrf()))
                    .hasStatus(303)
                    .headers()
                    .hasValue(HttpHeaders.LOCATION, PAGE + "?I7=95&O30=pass&lock=I13&saved=");
        }
        assertThat(mvc.get().uri(PAGE + "?saved"))
                .bodyText()
                .contains("บันทึกชุดนี้แล้ว", "เปลี่ยน 2 ข้อ", "92.88")
                .containsOnlyOnce("แผนไตรมาสที่ 2</a>")
                .containsPattern("what-if\\?(I7=95&amp;O30=pass|O30=pass&amp;I7=95)&amp;lock=I13");
    }

    @Test
    void deletesASavedWhatIfAndTakesThatBack() throws Exception {
        mvc.post()
                .uri(PAGE + "/scenarios?O30=pass")
                .param("name", "ทดลอง")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .exchange();
        String page = mvc.get().uri(PAGE).exchange().getResponse().getContentAsString();
        var delete = Pattern.compile("action=\"([^\"]+/scenarios/([0-9a-f-]{36}))/delete\"")
                .matcher(page);
        assertThat(delete.find()).isTrue();

        assertThat(mvc.post().uri(delete.group(1) + "/delete").with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, PAGE + "?deleted=" + delete.group(2));
        assertThat(mvc.get().uri(PAGE + "?deleted=" + delete.group(2)))
                .bodyText()
                .contains("ลบชุดแล้ว", delete.group(1) + "/restore")
                .doesNotContain("ทดลอง");
        assertThat(mvc.post().uri(delete.group(1) + "/restore").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri(PAGE)).bodyText().contains("ทดลอง");
        assertThat(mvc.post()
                        .uri(PAGE + "/scenarios/" + UUID.randomUUID() + "/delete")
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void refusesANameThatIsMissingOrTooLongAndKeepsIt() {
        for (String name : new String[] {" ", "ก".repeat(121)}) {
            assertThat(mvc.post()
                            .uri(PAGE + "/scenarios?O30=pass")
                            .param("name", name)
                            .param("once", UUID.randomUUID().toString())
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("aria-describedby=\"field-name-error", "value=\"" + name + "\"", "92.65");
        }
    }

    @Test
    void handsOutEverythingThatDiffers() {
        assertThat(mvc.get().uri(PAGE + "?O30=pass&table=what-if&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("TOTAL", "91.85", "92.65", "9.5", "O30");
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(PAGE + "?O30=pass").cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("Total in this what-if", "+0.80 from 91.85 (A)", "Failed → Passed", "Put everything back");
    }
}
