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

@SpringBootTest
@AutoConfigureMockMvc
class MockPagesTest {
    private static final String MOCK = "/agencies/opdc/2565/disclosures/mock";
    private static final int HEAD = 3;
    private static final int UNIT = 4;
    private static final int EXECUTIVE = 5;
    private static final int AUDITOR = 6;
    private static final int PDMO = 7;
    private static final int SECOND_OFFICER = 8;
    private static final int ASSESSOR = 13;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void theSampleIsUnderWayWithTwoThatAreJudgedDifferently() {
        assertPage(get(AUDITOR, MOCK))
                .contains("ตรวจแล้ว 15 จาก 43 ข้อ", "นี่คือการซ้อม", "28 กุมภาพันธ์ 2565", "รอท่านตรวจ");
        assertPage(get(AUDITOR, MOCK + "?show=disputed"))
                .contains(">O3<", ">O10<")
                .doesNotContain(">O1<");
        assertPage(get(AUDITOR, MOCK + "/result"))
                .contains(
                        "ข้อที่ตรวจแล้ว",
                        "ยังไม่มีหลักฐานในระบบ",
                        "OIT จะเสีย",
                        "อีก 0.94 หากข้อที่เห็นต่างกันไม่ผ่านด้วย");
        assertPage(get(EXECUTIVE, MOCK + "/O10"))
                .contains("เพื่อนร่วมงานเห็นต่างกัน", "ผลของแต่ละคน", ">ไม่มี<")
                .doesNotContain("judge-form");
        assertThat(mvc.get().uri(MOCK + "/result?table=mock-result&as=csv").with(as(AUDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains("O7", "ไม่ผ่าน");
    }

    @Test
    @Transactional
    void aColleagueJudgesAndSeesWhatOthersFoundAfterwards() {
        String item = MOCK + "/O10";
        assertPage(get(SECOND_OFFICER, item)).contains("judge-form").doesNotContain("เห็นต่างกัน", "ผลของแต่ละคน");
        assertPage(post(SECOND_OFFICER, item, "found-1", "ABSENT", "found-2", "ABSENT", "found-3", "ABSENT"), 422)
                .contains("ผลไม่ผ่านต้องมีเหตุผล");
        assertThat(post(SECOND_OFFICER, item, "found-1", "ABSENT", "act", "draft", "version", "0"))
                .hasHeader("Location", item + "?told=kept");
        assertPage(get(SECOND_OFFICER, item)).contains("name=\"version\" value=\"1\"");
        assertPage(post(SECOND_OFFICER, item, "found-1", "PRESENT", "act", "draft", "version", "0"), 409)
                .contains("ท่านแก้ข้อนี้ไว้แล้วในหน้าต่างอื่น");
        String[] all = {
            "found-1", "ABSENT", "found-2", "ABSENT", "found-3", "ABSENT", "version", "1", "comment", "เปิดไม่ได้"
        };
        assertThat(post(SECOND_OFFICER, item, all)).hasHeader("Location", MOCK + "/O11?told=submitted&of=O10");
        assertPage(get(SECOND_OFFICER, MOCK + "/O11?told=submitted&of=O10"))
                .contains("บันทึกผลแล้ว O10", MOCK + "/O10/reopen");
        assertPage(get(SECOND_OFFICER, item))
                .contains("ผลของแต่ละคน", "เปิดไม่ได้")
                .doesNotContain("judge-form");
        assertThat(post(SECOND_OFFICER, item + "/reopen")).hasHeader("Location", item + "?told=reopened");
        assertPage(get(SECOND_OFFICER, item)).contains("judge-form", "เปิดไม่ได้");
        assertPage(get(SECOND_OFFICER, "/agencies/opdc/2565/disclosures/O10")).contains("เห็นต่างกัน · 2 คน");
    }

    @Test
    @Transactional
    void nobodyJudgesWhatWentThroughHisHands() {
        String sent = MOCK + "/O2";
        assertPage(get(UNIT, sent)).contains("ให้").doesNotContain("judge-form");
        assertThat(post(UNIT, sent, "found-1", "PRESENT", "found-2", "PRESENT", "act", "submit"))
                .hasHeader("Location", sent);
        assertPage(get(UNIT, sent)).doesNotContain("แก้ผลของท่าน");
        assertPage(get(HEAD, MOCK + "/O3")).doesNotContain("judge-form");
    }

    @Test
    void onlyTheAgencysOwnPeopleRehearse() {
        assertThat(get(PDMO, MOCK)).hasStatus(404);
        assertThat(get(ASSESSOR, MOCK)).hasStatus(404);
        assertThat(get(AUDITOR, MOCK + "/O99")).hasStatus(404);
        assertThat(get(AUDITOR, "/agencies/opdc/2570/disclosures/mock")).hasStatus(404);
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

    private RequestPostProcessor as(int post) {
        return Tester.as(application, new PersonId(new UUID(0x5a4d_504c_0000_4000L, 0x8000_0000_0000_0000L + post)));
    }
}
