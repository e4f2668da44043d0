package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.web.PageText;
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
@Transactional
class DelegationsPageTest {
    private static final String HERE = "/agencies/opdc/delegations";
    private static final String LOG = "/agencies/opdc/log";
    private static final String SAMPLE = "5a4d504c-0000-4000-8000-00000000000";
    private static final String UNIT_OFFICER = SAMPLE + "4";
    private static final String EXECUTIVE = SAMPLE + "5";
    private static final String AUDITOR = SAMPLE + "6";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void anotherActsInTheRoleUntilItIsTakenBack() {
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
        assertThat(delegate(AUDITOR, "ผู้ตรวจสอบ", UNIT_OFFICER, "2099-09-30")).hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatusOk();
        assertPage(mvc.get().uri(HERE)).contains("ผู้ตรวจสอบภายใน สำนักงาน ก.พ.ร.", "30 ก.ย. 42");
        assertPage(mvc.get().uri(LOG)).contains("มอบหมายให้ทำแทน");

        String mine = link(mvc.get().uri(HERE).with(as(AUDITOR)), HERE + "/[0-9a-f-]{36}");
        assertThat(mvc.post().uri(mine + "/revoke").with(as(EXECUTIVE)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post().uri(mine + "/revoke").with(as(AUDITOR)).with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
    }

    @Test
    void whatWasDelegatedIsNotDelegatedOn() {
        assertThat(delegate(AUDITOR, "ผู้ตรวจสอบ", UNIT_OFFICER, "2099-09-30")).hasStatus(303);
        assertPage(mvc.get().uri(HERE + "/new").with(as(UNIT_OFFICER))).doesNotContain("ผู้ตรวจสอบ · ทั้งหน่วยงาน");
        String person = "/agencies/opdc/people/" + UNIT_OFFICER;
        String role = link(mvc.get().uri(person), person + "/roles/([0-9a-f-]{36})\">ผู้ตรวจสอบ<");
        assertPage(send(UNIT_OFFICER, role, EXECUTIVE, "2099-09-30"), 422).contains("มอบต่อหรือขยายเวลาไม่ได้");
    }

    @Test
    void nobodyDelegatesWhatIsNotHis() {
        String person = "/agencies/opdc/people/" + AUDITOR;
        String role = link(mvc.get().uri(person), person + "/roles/([0-9a-f-]{36})\">ผู้ตรวจสอบ<");
        assertPage(send(UNIT_OFFICER, role, EXECUTIVE, "2099-09-30"), 422).contains("มอบได้เฉพาะบทบาทที่ท่านมีอยู่");
        assertPage(send(AUDITOR, role, AUDITOR, "2099-09-30"), 422).contains("ไม่มีใครมอบบทบาทให้ตนเอง");
        assertPage(send(AUDITOR, role, UNIT_OFFICER, "2020-09-30"), 422).contains("วันสิ้นสุดอยู่ก่อนวันเริ่ม");
    }

    @Test
    void endsWithTheRoleFromWhichItCame() {
        String person = "/agencies/opdc/people/" + AUDITOR;
        String role = link(mvc.get().uri(person), person + "/roles/([0-9a-f-]{36})\">ผู้ตรวจสอบ<");
        assertThat(delegate(AUDITOR, "ผู้ตรวจสอบ", UNIT_OFFICER, "2099-09-30")).hasStatus(303);
        assertThat(mvc.post().uri(person + "/roles/" + role + "/end").with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
    }

    @Test
    void endsWhenItsGiverIsSuspended() {
        assertThat(delegate(AUDITOR, "ผู้ตรวจสอบ", UNIT_OFFICER, "2099-09-30")).hasStatus(303);
        assertThat(mvc.post()
                        .uri("/agencies/opdc/people/" + AUDITOR + "/suspend")
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
    }

    private MockMvcRequestBuilder delegate(String from, String role, String to, String until) {
        String id = link(mvc.get().uri(HERE + "/new").with(as(from)), "value=\"([0-9a-f-]{36})\"[^>]*>" + role + " ·");
        return send(from, id, to, until);
    }

    private MockMvcRequestBuilder send(String from, String role, String to, String until) {
        return mvc.post()
                .uri(HERE)
                .with(as(from))
                .with(csrf())
                .param("role", role)
                .param("to", to)
                .param("until", until);
    }

    private RequestPostProcessor as(String person) {
        return Tester.as(application, new PersonId(UUID.fromString(person)));
    }

    private static String link(MockMvcRequestBuilder page, String pattern) {
        var link = Pattern.compile(pattern).matcher(PageText.of(page));
        assertThat(link.find()).isTrue();
        return link.group(link.groupCount());
    }
}
