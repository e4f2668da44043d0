package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Objects;
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
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class PeoplePageTest {
    private static final String PEOPLE = "/agencies/opdc/people";
    private static final String OFFICER = "5a4d504c-0000-4000-8000-000000000001";
    private static final String UNIT_OFFICER = "5a4d504c-0000-4000-8000-000000000004";
    private static final String OPERATOR = "5a4d504c-0000-4000-8000-00000000000b";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void showsWhoServesAsWhat() {
        assertPage(mvc.get().uri(PEOPLE))
                .contains("หัวหน้า ศปท. สำนักงาน ก.พ.ร.", "ผู้อนุมัติ (หัวหน้า ศปท.)", "ทั้งหน่วยงาน", "ทุกปี")
                .doesNotContain("เจ้าหน้าที่คุณธรรม สบน.<");
    }

    @Test
    void findsByNameAndRole() {
        assertPage(mvc.get().uri(PEOPLE + "?q=ผู้บริหาร")).contains("พบ 1 คน", "ผู้บริหาร สำนักงาน ก.พ.ร.");
        assertPage(mvc.get().uri(PEOPLE + "?q=EXECUTIVE")).contains("พบ 1 คน");
        assertPage(mvc.get().uri(PEOPLE + "?role=AUDITOR")).contains("พบ 1 คน", "ผู้ตรวจสอบภายใน สำนักงาน ก.พ.ร.");
        assertPage(mvc.get().uri(PEOPLE + "?q=ไม่มีใครชื่อนี้")).contains("พบ 0 คน", "ไม่พบผู้ใช้");
    }

    @Test
    void sortsByWhatIsAsked() {
        assertPage(mvc.get().uri(PEOPLE + "?sort=role&order=down&role=EXECUTIVE"))
                .contains("aria-sort=\"descending\"", "sort=name&amp;order=up");
    }

    @Test
    void handsThePeopleOutAsAFile() {
        assertPage(mvc.get().uri(PEOPLE + "?table=people&as=csv"))
                .contains("\"email\",\"name_th\",\"name_en\",\"role\"", "\"executive\"", "2020-10-01");
    }

    @Test
    void addsAPersonAndGrantsHimARole() {
        String person = add("ผู้ประสานงานกองกฎหมาย", "Legal@Example.go.th");
        assertPage(mvc.get().uri(person + "?told=added")).contains("legal@example.go.th", "ยังไม่มีบทบาท");
        assertThat(grant(person, "UNIT_OFFICER", "2025-10-01", "2099-09-30")).hasStatus(303);
        assertPage(mvc.get().uri(person)).contains("เจ้าหน้าที่หน่วยงานภายใน", "30 ก.ย. 42");
        assertPage(mvc.get().uri("/agencies/opdc/log")).contains("มอบบทบาท", "เพิ่มผู้ใช้");
    }

    @Test
    void anAddressIsOnePerson() {
        String first = add("ผู้ประสานงาน", "one@example.go.th");
        String there = location(mvc.post()
                .uri("/agencies/pdmo/people")
                .with(csrf())
                .param("th", "คนอื่น")
                .param("email", "ONE@example.go.th ")
                .param("version", "0"));
        assertThat(id(there)).isEqualTo(id(first));
        assertThat(there).endsWith("?told=joined");
        assertPage(mvc.get().uri("/agencies/pdmo/people?q=ผู้ประสานงาน")).contains("พบ 1 คน");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        assertPage(
                        mvc.post()
                                .uri(PEOPLE)
                                .with(csrf())
                                .param("th", "")
                                .param("email", "ไม่ใช่อีเมล")
                                .param("version", "0"),
                        422)
                .contains("กรุณากรอกข้อมูลนี้", "อีเมลไม่ถูกต้อง", "value=\"ไม่ใช่อีเมล\"", "aria-invalid=\"true\"");
        assertPage(grant(PEOPLE + "/" + UNIT_OFFICER, "UNIT_HEAD", "เมื่อวาน", "2026-10-01"), 422)
                .contains("value=\"เมื่อวาน\"", "aria-invalid=\"true\"");
        assertPage(grant(PEOPLE + "/" + UNIT_OFFICER, "UNIT_HEAD", "2026-10-02", "1 ต.ค. 2569"), 422)
                .contains("วันสิ้นสุดอยู่ก่อนวันเริ่ม");
    }

    @Test
    void yearsAndDaysBeyondAllReasonAreWrong() {
        assertPage(grant(PEOPLE + "/" + UNIT_OFFICER, "UNIT_HEAD", "+999999-01-01", ""), 422)
                .contains("กรุณากรอกวันที่");
        assertPage(
                        grant(PEOPLE + "/" + UNIT_OFFICER, "UNIT_HEAD", "2026-10-01", "")
                                .param("year", "7"),
                        422)
                .contains("ค่านี้ใช้ไม่ได้");
    }

    @Test
    void nobodyGrantsHimselfARole() {
        assertPage(
                        mvc.post()
                                .uri(PEOPLE + "/" + OFFICER + "/roles")
                                .with(as(OFFICER))
                                .with(csrf())
                                .param("role", "APPROVER")
                                .param("from", "2026-10-01"),
                        422)
                .contains("ไม่มีใครมอบบทบาทให้ตนเอง");
    }

    @Test
    void rolesOfTheInstallationAreNotGivenAtAnAgency() {
        assertPage(grant(PEOPLE + "/" + UNIT_OFFICER, "SYSTEM_OPERATOR", "2026-10-01", ""), 422)
                .contains("มอบได้โดยผู้ดูแลระบบเท่านั้น");
    }

    @Test
    void aRoleIsHeldOnce() {
        assertPage(grant(PEOPLE + "/" + UNIT_OFFICER, "UNIT_OFFICER", "2026-10-01", ""), 422)
                .contains("มีบทบาทนี้ในช่วงเวลานี้อยู่แล้ว");
    }

    @Test
    void aRoleChangeWorksOnTheNextRequest() {
        String log = "/agencies/opdc/log";
        assertThat(mvc.get().uri(log).with(as(UNIT_OFFICER))).hasStatus(403);
        assertThat(grant(PEOPLE + "/" + UNIT_OFFICER, "AUDITOR", "2020-10-01", ""))
                .hasStatus(303);
        assertThat(mvc.get().uri(log).with(as(UNIT_OFFICER))).hasStatusOk();

        String role = role(UNIT_OFFICER, "ผู้ตรวจสอบ");
        String told = location(mvc.post().uri(role + "/end").with(csrf()));
        assertThat(mvc.get().uri(log).with(as(UNIT_OFFICER))).hasStatus(403);
        assertPage(mvc.get().uri(told)).contains("ถอนบทบาทแล้ว", "เลิกทำ", "บทบาทที่สิ้นสุดแล้ว");

        assertThat(mvc.post().uri(role + "/restore").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri(log).with(as(UNIT_OFFICER))).hasStatusOk();
    }

    @Test
    void whoeverIsSuspendedHoldsNothingAtTheAgency() {
        String person = PEOPLE + "/" + UNIT_OFFICER;
        assertThat(mvc.post().uri(person + "/suspend").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri("/agencies/opdc/units").with(as(UNIT_OFFICER))).hasStatus(404);
        assertThat(mvc.post().uri(person + "/reactivate").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri("/agencies/opdc/units").with(as(UNIT_OFFICER))).hasStatusOk();
        assertPage(
                        mvc.post()
                                .uri(PEOPLE + "/" + OFFICER + "/suspend")
                                .with(as(OFFICER))
                                .with(csrf()),
                        409)
                .contains("ระงับตนเอง");
    }

    @Test
    void showsBothTextsWhereTwoChangeOnePerson() {
        String person = PEOPLE + "/" + UNIT_OFFICER;
        assertThat(rename(person, "เจ้าหน้าที่กอง ก", "1")).hasStatus(303);
        assertPage(rename(person, "เจ้าหน้าที่กอง ข", "1"), 409)
                .contains("เจ้าหน้าที่กอง ก", "value=\"เจ้าหน้าที่กอง ข\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void showsBothDaysWhereTwoChangeOneRole() {
        String role = role(UNIT_OFFICER, "เจ้าหน้าที่หน่วยงานภายใน");
        assertThat(until(role, "2098-09-30")).hasStatus(303);
        assertPage(until(role, "2099-09-30"), 409)
                .contains("30 ก.ย. 41", "value=\"2099-09-30\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void aNameThatServesElsewhereTooIsTheOperatorsToChange() {
        String person = "/people/5a4d504c-0000-4000-8000-000000000008";
        assertPage(rename("/agencies/opdc" + person, "ชื่ออื่น", "1"), 422).contains("กรุณาแจ้งผู้ดูแลระบบ");
        assertThat(mvc.post()
                        .uri("/register/opdc" + person)
                        .with(as(OPERATOR))
                        .with(csrf())
                        .param("th", "ชื่ออื่น")
                        .param("email", "both@example.go.th")
                        .param("version", "1"))
                .hasStatus(303);
    }

    @Test
    void theOperatorGivesRolesOfTheInstallationAndAtEveryAgency() {
        assertPage(mvc.get().uri("/installation/people").with(as(OPERATOR)))
                .contains("ผู้อนุมัติของคณะกรรมการ")
                .doesNotContain("หัวหน้า ศปท. สำนักงาน ก.พ.ร.");
        assertPage(mvc.get().uri("/register").with(as(OPERATOR))).contains("/register/pdmo/people");
        assertPage(mvc.get().uri("/register/pdmo/people").with(as(OPERATOR))).contains("เจ้าหน้าที่คุณธรรม สบน.");
        String officer = "/installation/people/5a4d504c-0000-4000-8000-000000000009";
        assertThat(mvc.post()
                        .uri(officer + "/roles")
                        .with(as(OPERATOR))
                        .with(csrf())
                        .param("role", "COMMISSION_APPROVER")
                        .param("from", LocalDate.of(2026, 10, 1).toString()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/installation/people").with(as(OFFICER))).hasStatus(403);
        assertThat(mvc.get().uri("/register/pdmo/people").with(as(OFFICER))).hasStatus(403);
    }

    @Test
    void aPersonOfAnotherAgencyIsUnknown() {
        assertThat(mvc.get().uri(PEOPLE + "/5a4d504c-0000-4000-8000-000000000007"))
                .hasStatus(404);
        assertThat(mvc.get().uri(PEOPLE + "/" + UUID.randomUUID())).hasStatus(404);
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(String person) {
        return Tester.as(application, new PersonId(UUID.fromString(person)));
    }

    private String add(String name, String email) {
        String there = location(mvc.post()
                .uri(PEOPLE)
                .with(csrf())
                .param("th", name)
                .param("email", email)
                .param("version", "0"));
        return there.substring(0, there.indexOf('?'));
    }

    private MockMvcRequestBuilder grant(String person, String role, String from, String until) {
        return mvc.post()
                .uri(person + "/roles")
                .with(csrf())
                .param("role", role)
                .param("from", from)
                .param("until", until);
    }

    private MockMvcRequestBuilder rename(String person, String name, String version) {
        return mvc.post().uri(person).with(csrf()).param("th", name).param("version", version);
    }

    private MockMvcRequestBuilder until(String role, String last) {
        return mvc.post().uri(role).with(csrf()).param("until", last).param("version", "1");
    }

    private String role(String person, String name) {
        var link = Pattern.compile("href=\"(" + PEOPLE + "/" + person + "/roles/[0-9a-f-]{36})\">" + name + "<")
                .matcher(PageText.of(mvc.get().uri(PEOPLE + "/" + person)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String location(MockMvcRequestBuilder request) {
        return Objects.requireNonNull(request.exchange().getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private static String id(String location) {
        return location.replaceAll(".*/people/([0-9a-f-]{36}).*", "$1");
    }
}
