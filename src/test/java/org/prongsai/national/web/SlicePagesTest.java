package org.prongsai.national.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyList;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Refusal;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A provincial office sees and reminds its province alone, a parent body reads its own agencies alone.
@SpringBootTest
@AutoConfigureMockMvc
class SlicePagesTest {
    private static final String YEAR = "/slices/2565";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Agencies agencies;

    @BeforeEach
    void addAgenciesOfTwoProvinces() {
        var header = List.of("code", "kind", "name_th", "province", "parent");
        var table = new Table(
                "",
                header,
                List.of(
                        new Row(2, List.of("demo-nan", "DEPARTMENT", "กรมทดสอบน่าน", "น่าน", "")),
                        new Row(3, List.of("demo-nan-below", "FUND", "กองทุนทดสอบน่าน", "น่าน", "demo-nan")),
                        new Row(4, List.of("demo-trat-below", "FUND", "กองทุนทดสอบตราด", "ตราด", "demo-nan")),
                        new Row(5, List.of("demo-trat", "FUND", "กองทุนตราดอิสระ", "ตราด", ""))));
        AgencyList.Plan plan = AgencyList.compare(table, agencies.all(), agencies.pasts(), agencies.parents());
        assertThat(plan.faults()).isEmpty();
        if (!plan.changes().isEmpty()) {
            agencies.store(plan);
        }
    }

    @Test
    void theParentBodyOfTheSampleHasAgencies() {
        assertThat(agencies.parents()).containsValue("demo-00006");
    }

    private PersonId someone(Role role, String slice) {
        PersonId id = people.add(Bilingual.same("ผู้ดูแล"), UUID.randomUUID() + "@example.go.th")
                .id();
        new Tenant(Assignment.INSTALLATION)
                .run(() -> assignments.grant(new Assignment(
                        Assignment.INSTALLATION,
                        UUID.randomUUID(),
                        id,
                        role,
                        null,
                        null,
                        slice,
                        LocalDate.of(2020, 10, 1),
                        null,
                        null)));
        return id;
    }

    @Test
    void aProvincialOfficeSeesAndRemindsItsProvinceAlone() throws Exception {
        PersonId nan = someone(Role.PROVINCIAL_OFFICE, "น่าน");
        assertPage(get(YEAR + "/progress", nan), 200)
                .contains("หน่วยงานในความดูแล", "กรมทดสอบน่าน", "กองทุนทดสอบน่าน")
                .doesNotContain("กองทุนทดสอบตราด");
        assertThat(get(YEAR + "/agencies/demo-nan", nan)).hasStatusOk();
        assertThat(get(YEAR + "/agencies/demo-trat", nan))
                .as("another province")
                .hasStatus(404);
        assertThat(get(YEAR + "/agencies/no-such", nan)).hasStatus(404);
        assertThat(get("/national/2565/progress", nan)).hasStatus(403);

        String preview = YEAR + "/reminders/new?what=EVIDENCE&q=" + "ทดสอบ";
        MvcTestResult shown = get(preview, nan);
        assertPage(shown, 200).contains("เตือน 2 หน่วยงาน").doesNotContain("ตราด");
        UUID once = UUID.randomUUID();
        assertThat(send(nan, once, hidden(shown))).hasStatus(303);
        assertThat(send(nan, once, hidden(shown))).as("the same request").hasStatus(303);
        assertPage(get(YEAR + "/reminders/" + once, nan), 200).contains("0/2");

        PersonId trat = someone(Role.PROVINCIAL_OFFICE, "ตราด");
        assertThat(get(YEAR + "/reminders/" + once, trat))
                .as("of another province")
                .hasStatus(404);
        assertPage(get(YEAR + "/reminders", trat), 200).doesNotContain(once.toString());
        assertThat(post(YEAR + "/reminders/" + once + "/take-back", trat)).hasStatus(404);
        assertThat(get(YEAR + "/reminders/7a9e5d00-0000-4000-8000-000000000050", trat))
                .as("of the commission")
                .hasStatus(404);
        assertThat(mvc.get().uri("/national/2565/reminders"))
                .as("the commission sees all")
                .bodyText()
                .contains(once.toString(), "น่าน");
        assertThat(post(YEAR + "/reminders/" + once + "/take-back", nan)).hasStatus(303);
    }

    @Test
    void aParentBodyReadsItsOwnAgenciesAlone() {
        PersonId parent = someone(Role.PARENT_BODY, "demo-nan");
        assertPage(get(YEAR + "/progress", parent), 200)
                .contains("กรมทดสอบน่าน", "กองทุนทดสอบน่าน", "กองทุนทดสอบตราด")
                .doesNotContain("กองทุนตราดอิสระ");
        assertThat(get(YEAR + "/agencies/demo-trat-below", parent)).hasStatusOk();
        assertThat(get(YEAR + "/agencies/demo-trat", parent)).as("not its own").hasStatus(404);
        assertThat(get(YEAR + "/reminders", parent)).as("reads only").hasStatus(403);
        assertThat(get(YEAR + "/reminders/new", parent)).hasStatus(403);
    }

    @Test
    void aRoleOfAPartOfTheCountrySaysOfWhich() {
        PersonId who = someone(Role.PROVINCIAL_OFFICE, "น่าน");
        PersonId operator = someone(Role.PARENT_BODY, "demo-nan");
        LocalDate today = LocalDate.now(org.prongsai.thai.ThaiDate.ZONE);
        Map.of("", Refusal.NO_SUCH_SLICE, "จังหวัดที่ไม่มี", Refusal.NO_SUCH_SLICE, "น่าน", Refusal.HELD)
                .forEach((slice, refusal) -> assertThat(new Tenant(Assignment.INSTALLATION)
                                .<java.util.Optional<Refusal>, RuntimeException>call(() -> assignments.give(
                                        Assignment.INSTALLATION,
                                        new Assignments.Wish(
                                                who,
                                                Role.PROVINCIAL_OFFICE,
                                                null,
                                                null,
                                                slice.isEmpty() ? null : slice,
                                                today,
                                                null),
                                        operator)))
                        .contains(refusal));
        assertThatThrownBy(() -> new Assignment(
                        Assignment.INSTALLATION, UUID.randomUUID(), who, Role.PARENT_BODY, null, today, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Set.of(Role.values()))
                .filteredOn(Role::isOfASlice)
                .containsExactlyInAnyOrder(Role.PROVINCIAL_OFFICE, Role.PARENT_BODY);
    }

    private MvcTestResult get(String address, PersonId who) {
        return mvc.get().uri(address).with(as(application, who)).exchange();
    }

    private MvcTestResult post(String address, PersonId who) {
        return mvc.post().uri(address).with(as(application, who)).with(csrf()).exchange();
    }

    private MvcTestResult send(PersonId who, UUID once, String fingerprint) {
        return mvc.post()
                .uri(YEAR + "/reminders")
                .with(as(application, who))
                .with(csrf())
                .param("once", once.toString())
                .param("what", "EVIDENCE")
                .param("q", "ทดสอบ")
                .param(
                        "until",
                        LocalDate.now(org.prongsai.thai.ThaiDate.ZONE)
                                .plusDays(7)
                                .toString())
                .param("fingerprint", fingerprint)
                .exchange();
    }

    private static String hidden(MvcTestResult page) throws Exception {
        Matcher found = Pattern.compile("name=\"fingerprint\" value=\"([^\"]*)\"")
                .matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
