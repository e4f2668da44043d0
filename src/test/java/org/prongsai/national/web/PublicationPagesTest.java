package org.prongsai.national.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.TestDatabase;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The page of a year's publication, by somebody who may propose and approve, though not both.
@SpringBootTest
@AutoConfigureMockMvc
class PublicationPagesTest {
    private static final String PAGE = "/national/2562/publication";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FlywayConnectionDetails owner;

    @AfterEach
    void forget() {
        for (String table : List.of("published.waiting", "national.publication", "national.held_back")) {
            TestDatabase.asOwner(owner, "delete from " + table + " where fiscal_year = 2562");
        }
        TestDatabase.asOwner(owner, "delete from jobs.scheduled_tasks where task_name like 'national.%'");
    }

    @Test
    void aYearThatWasPublishedShowsItsReleases() {
        assertPage(mvc.get().uri("/national/2564/publication"))
                .contains("ผลที่ประกาศแล้ว", "ข้อมูลสมมติ", "เริ่มประกาศผล");
        assertPage(mvc.get().uri("/national/2565/publication")).contains("เกณฑ์ของปีนี้ยังเป็นร่าง");
        assertThat(mvc.get().uri("/national/1/publication")).hasStatus(404);
    }

    @Test
    void whatIsFrozenIsProposedWithItsResolutionAndNobodyApprovesHisOwn() {
        assertThat(post("/freeze", "edition", "2562")).hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("กำลังตรึงผล", "ทิ้งผลที่ตรึงไว้");
        assertThat(post("/freeze", "edition", "2562")).hasStatus(409).bodyText().contains("ค้างอยู่แล้ว");
        assertThat(post("/freeze", "edition", "2564")).hasStatus(404);
        jdbc.sql("update national.publication set state = 'FROZEN', frozen = agencies where fiscal_year = 2562")
                .update();

        assertThat(post("/propose", "resolution", " ", "resolvedOn", "ไม่ใช่วัน", "publicAt", "25:00"))
                .hasStatus(422)
                .bodyText()
                .contains("ต้องระบุเลขที่มติ", "ระบุวันที่", "ระบุเวลา", "ไม่ใช่วัน");
        assertThat(post("/propose", "resolution", "12/2562", "resolvedOn", "1 ส.ค. 2562"))
                .hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("มติเลขที่ 12/2562", "ที่ไม่ใช่ผู้เสนอ");
        assertThat(post("/approve")).as("an officer may not approve").hasStatus(403);
        assertThat(approve()).hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("รอเวลาประกาศ", "อนุมัติโดย");
        assertThat(approve()).hasStatus(409).bodyText().contains("สถานะเปลี่ยนไปแล้ว");
        assertThat(post("/take-back")).hasStatus(303);
        assertThat(post("/discard")).hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("เริ่มประกาศผล");
    }

    @Test
    void anAgencyIsHeldBackForAReasonAndLetGo() {
        assertThat(post("/hold", "code", "nobody", "reason", "กำลังตรวจสอบ"))
                .hasStatus(422)
                .bodyText()
                .contains("รหัสนี้ในทะเบียน", "value=\"กำลังตรวจสอบ\"");
        assertThat(post("/hold", "code", "pdmo", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("ต้องบอกเหตุผล");
        assertThat(post("/hold", "code", "pdmo", "reason", "กำลังตรวจสอบคำตอบที่เหมือนกัน"))
                .hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("สำนักงานบริหารหนี้สาธารณะ", "กำลังตรวจสอบคำตอบที่เหมือนกัน");
        assertThat(post("/let-go", "code", "pdmo")).hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("ไม่มีหน่วยงานที่ระงับการประกาศ");
    }

    private MvcTestResult approve() {
        Person approver = people.samples().stream()
                .filter(one -> one.name().en().equals("Commission approver"))
                .findFirst()
                .orElseThrow();
        return mvc.post()
                .uri(PAGE + "/approve")
                .with(as(application, approver.id()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String act, String... parameters) {
        var request = mvc.post().uri(PAGE + act).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
