package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
class PostsPageTest {
    private static final String POSTS = "/agencies/opdc/posts";
    private static final String SAMPLE = "5a4d504c-0000-4000-8000-00000000000";
    private static final String OFFICER = SAMPLE + "1";
    private static final String UNIT_OFFICER = SAMPLE + "4";
    private static final String LOG = "/agencies/opdc/log";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void showsWhoHoldsAndWhoActs() {
        assertPage(mvc.get().uri(POSTS)).contains("เลขาธิการ ก.พ.ร.", "ผู้อำนวยการกองกฎหมาย", "กองกฎหมาย");
        assertPage(mvc.get().uri(POSTS + "?table=posts&as=csv"))
                .contains("\"ผู้อำนวยการกองกฎหมาย\",\"กองกฎหมาย\"", "ผู้อำนวยการกอง สำนักงาน ก.พ.ร.");
        assertPage(mvc.get().uri(post("ผู้อำนวยการกองกฎหมาย")))
                .contains(
                        "ผู้อำนวยการกองพัฒนาระบบ", "รักษาราชการแทน", "ตามคำสั่งที่ 112/2568 ลงวันที่ 26 กันยายน 2568");
    }

    @Test
    void aPostGivesItsRolesFromDayToDay() {
        String post = add("ผู้ตรวจสอบภายในคนใหม่", "AUDITOR");
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
        assertThat(assign(post, UNIT_OFFICER, "HOLDER", "2099-01-01", "")).hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
        assertThat(assign(post, UNIT_OFFICER, "ACTING_FOR", "2025-10-01", "2098-12-31"))
                .hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatusOk();

        String holding = holding(post, "รักษาราชการแทน");
        assertThat(mvc.post()
                        .uri(holding)
                        .with(csrf())
                        .param("until", "2025-12-31")
                        .param("version", "1"))
                .hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
    }

    @Test
    void endingIsUndone() {
        String post = add("ผู้ตรวจสอบภายในคนใหม่", "AUDITOR");
        assertThat(assign(post, UNIT_OFFICER, "HOLDER", "2025-10-01", "")).hasStatus(303);
        String holding = holding(post, "ผู้ดำรงตำแหน่ง");
        String told = location(mvc.post().uri(holding + "/end").with(csrf()));
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
        assertPage(mvc.get().uri(told)).contains("ให้พ้นตำแหน่งแล้ว", holding + "/restore");
        assertThat(mvc.post().uri(holding + "/restore").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatusOk();
    }

    @Test
    void whatAPostCarriesItsHolderIs() {
        String post = add("นักวิเคราะห์", "");
        assertThat(assign(post, UNIT_OFFICER, "HOLDER", "2025-10-01", "")).hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
        assertThat(change(post, "AUDITOR", "1")).hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatusOk();
        assertThat(change(post, "EXECUTIVE", "2")).hasStatus(303);
        assertThat(mvc.get().uri(LOG).with(as(UNIT_OFFICER))).hasStatus(403);
    }

    @Test
    void aPostHasOneHolderAtATime() {
        String post = post("เลขาธิการ ก.พ.ร.");
        assertPage(assign(post, UNIT_OFFICER, "HOLDER", "2026-10-01", ""), 422)
                .contains("มีผู้ดำรงตำแหน่งในช่วงเวลานี้อยู่แล้ว");
    }

    @Test
    void saysWhatIsWrongWithAPost() {
        assertPage(
                        mvc.post()
                                .uri(POSTS)
                                .with(csrf())
                                .param("th", "ก\u2003")
                                .param("unit", UUID.randomUUID().toString())
                                .param("version", "0"),
                        422)
                .contains("ข้อความสั้นหรือยาวเกินกำหนด", "ไม่พบหน่วยนี้");
    }

    @Test
    void actingNeedsAnOrder() {
        assertPage(
                        mvc.post()
                                .uri(post("เลขาธิการ ก.พ.ร.") + "/holdings")
                                .with(csrf())
                                .param("person", UNIT_OFFICER)
                                .param("kind", "CARETAKER")
                                .param("from", "2026-10-01"),
                        422)
                .contains("กรุณากรอกเลขที่คำสั่งและวันที่ของคำสั่ง", "value=\"2026-10-01\"");
    }

    @Test
    void nobodyNamesHimselfOrAddsToHisOwnPost() {
        String post = add("ผู้ช่วย", "");
        assertPage(assign(post, OFFICER, "HOLDER", "2025-10-01", "").with(as(OFFICER)), 422)
                .contains("ไม่มีใครมอบบทบาทให้ตนเอง");
        assertThat(assign(post, OFFICER, "HOLDER", "2025-10-01", "")).hasStatus(303);
        assertPage(change(post, "APPROVER", "1").with(as(OFFICER)), 422).contains("ไม่มีใครมอบบทบาทให้ตนเอง");
    }

    @Test
    void aRoleOfAPostIsChangedThere() {
        String person = "/agencies/opdc/people/" + SAMPLE + "5";
        var link = Pattern.compile("href=\"(" + person + "/roles/[0-9a-f-]{36})\"")
                .matcher(PageText.of(mvc.get().uri(person)));
        boolean refused = false;
        while (link.find()) {
            refused |= mvc.post()
                            .uri(link.group(1) + "/end")
                            .with(csrf())
                            .exchange()
                            .getResponse()
                            .getStatus()
                    == 409;
        }
        assertThat(refused).isTrue();
    }

    @Test
    void showsBothTextsWhereTwoChangeOnePost() {
        String post = add("หัวหน้ากลุ่ม", "");
        assertThat(change(post, "EXECUTIVE", "1")).hasStatus(303);
        assertPage(change(post, "AUDITOR", "1"), 409)
                .contains("name=\"version\" value=\"2\"", "มีผู้แก้ไขรายการนี้")
                .contains("<dd><span>ผู้บริหาร</span>");
    }

    @Test
    void aPostThatNobodyHoldsIsRemovedAndComesBack() {
        String post = add("ตำแหน่งชั่วคราว", "");
        assertThat(mvc.post().uri(post + "/remove").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri(POSTS)).doesNotContain("ตำแหน่งชั่วคราว");
        assertThat(mvc.post().uri(post + "/restore").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri(POSTS)).contains("ตำแหน่งชั่วคราว");
        assertThat(mvc.post().uri(post("เลขาธิการ ก.พ.ร.") + "/remove").with(csrf()))
                .hasStatus(409);
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(String person) {
        return Tester.as(application, new PersonId(UUID.fromString(person)));
    }

    private String add(String title, String role) {
        String there = location(mvc.post()
                .uri(POSTS)
                .with(csrf())
                .param("th", title)
                .param("roles", role)
                .param("version", "0"));
        return there.substring(0, there.indexOf('?'));
    }

    private MockMvcRequestBuilder change(String post, String role, String version) {
        return mvc.post()
                .uri(post)
                .with(csrf())
                .param("th", "ตำแหน่งที่แก้ไข " + role)
                .param("roles", role)
                .param("version", version);
    }

    private MockMvcRequestBuilder assign(String post, String person, String kind, String from, String until) {
        return mvc.post()
                .uri(post + "/holdings")
                .with(csrf())
                .param("person", person)
                .param("kind", kind)
                .param("order", "7/2569")
                .param("orderDate", "2025-09-30")
                .param("from", from)
                .param("until", until);
    }

    private String post(String title) {
        return link(POSTS, "(" + POSTS + "/[0-9a-f-]{36})\">" + title + "<");
    }

    private String holding(String post, String kind) {
        return link(post, "(" + post + "/holdings/[0-9a-f-]{36})\">(?:(?!</tr>).)*" + kind);
    }

    private String link(String page, String pattern) {
        var link = Pattern.compile("href=\"" + pattern, Pattern.DOTALL)
                .matcher(PageText.of(mvc.get().uri(page)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String location(MockMvcRequestBuilder request) {
        return Objects.requireNonNull(request.exchange().getResponse().getHeader(HttpHeaders.LOCATION));
    }
}
