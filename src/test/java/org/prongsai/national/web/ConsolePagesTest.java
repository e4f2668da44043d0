package org.prongsai.national.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.Seats;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The commission sees how far agencies are, reminds many at once and judges what looks odd.
@SpringBootTest
@AutoConfigureMockMvc
class ConsolePagesTest {
    private static final String YEAR = "/national/2565";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private Agencies agencies;

    @Test
    void showsHowFarEveryAgencyIs() throws Exception {
        assertPage(mvc.get().uri(YEAR + "/progress"))
                .contains(
                        "ความคืบหน้าทั้งประเทศ",
                        "IIT ครบขั้นต่ำ",
                        "หลักฐาน OIT ที่ส่งแล้ว",
                        "อุทธรณ์ที่ตัดสินแล้ว",
                        "/43");
        assertPage(mvc.get().uri(YEAR + "/progress?q=opdc&lack=UNFILED")).contains("1 หน่วยงาน");
        assertPage(mvc.get().uri(YEAR + "/progress?q=zzzz")).contains("ไม่พบหน่วยงานตามที่ค้นหา");
        assertPage(mvc.get().uri(YEAR + "/progress?view=kind")).contains("กรมหรือเทียบเท่า", "%");
        assertPage(mvc.get().uri(YEAR + "/progress?view=province")).contains("กรุงเทพมหานคร");
        assertThat(mvc.get()
                        .uri(YEAR + "/progress?table=progress&as=csv")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("opdc", "IIT ขั้นต่ำ");
        for (String sort : List.of("", "-", "IIT", "-EIT", "filed", "-judged", "appealed", "nonsense")) {
            assertThat(mvc.get().uri(YEAR + "/progress?sort=" + sort)).hasStatusOk();
        }
        assertThat(mvc.get().uri("/national/1999/progress")).hasStatus(404);
    }

    @Test
    void showsOneAgencyWithoutWhatItHasNotHandedIn() {
        assertPage(mvc.get().uri(YEAR + "/progress/opdc"))
                .contains("สิ่งที่ค้าง", "O1", "ยังไม่ส่ง", "คะแนนรวมห้าปี", "91.85")
                .doesNotContain("รอ ศปท.");
        assertThat(mvc.get().uri(YEAR + "/progress/none")).hasStatus(404);
    }

    @Test
    void remindsOnceAfterShowingWhom() throws Exception {
        String page = YEAR + "/reminders/new?what=EVIDENCE&q=opdc";
        assertPage(mvc.get().uri(page)).contains("หน่วยงานที่จะเตือน", "เตือน 1 หน่วยงาน");
        String fingerprint = hidden(mvc.get().uri(page).exchange().getResponse().getContentAsString(), "fingerprint");
        UUID once = UUID.randomUUID();
        assertThat(send(once, "1 ม.ค. 2560", fingerprint)).hasStatus(422);
        String until = java.time.LocalDate.now(org.prongsai.thai.ThaiDate.ZONE)
                .plusDays(7)
                .toString();
        assertThat(send(once, until, "another")).hasStatus(409);
        assertThat(send(once, until, fingerprint)).hasStatus(303);
        assertThat(send(once, until, fingerprint)).as("the same request").hasStatus(303);
        assertPage(mvc.get().uri(YEAR + "/reminders/" + once)).contains("กำลังส่ง", "0/1");
        assertThat(mvc.post().uri(YEAR + "/reminders/" + once + "/take-back").with(csrf()))
                .hasStatus(303);
        assertPage(mvc.get().uri(YEAR + "/reminders/" + once + "?told=takenBack"))
                .contains("ถอนแล้ว");
        assertPage(mvc.get().uri(YEAR + "/reminders")).contains("หลักฐาน OIT ยังส่งไม่ครบ");
        assertThat(mvc.get().uri("/national/2564/reminders/" + once)).hasStatus(404);
    }

    private MvcTestResult send(UUID once, String until, String fingerprint) {
        return mvc.post()
                .uri(YEAR + "/reminders")
                .with(csrf())
                .param("once", once.toString())
                .param("what", "EVIDENCE")
                .param("q", "opdc")
                .param("until", until)
                .param("fingerprint", fingerprint)
                .exchange();
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void keepsEveryVerdictWithItsReasonAndUndoesTheLatest() {
        String one = YEAR + "/anomalies/7a9e5d00-0000-4000-8000-000000000053";
        assertPage(mvc.get().uri(YEAR + "/anomalies"))
                .contains(
                        "โต๊ะตรวจความผิดปกติ",
                        "จาก 91.10 เป็น 58.13",
                        "เหมือนกันร้อยละ 93",
                        "2 หน่วยงานใช้ไฟล์เดียวกัน");
        assertPage(mvc.get().uri(YEAR + "/anomalies?type=JUMP&verdict=NONE")).doesNotContain("เหมือนกันร้อยละ 93");
        assertPage(mvc.get().uri(one)).contains("ตั้งแต่ 15 คะแนน", "คณะกรรมการปรับได้");
        assertThat(judge(one, "CONFIRMED", "", "1")).hasStatus(422);
        assertThat(judge(one, "NONE", "ดู", "1")).hasStatus(422);
        String note = "หลักฐานหายไปทั้งหมด " + UUID.randomUUID();
        assertThat(judge(one, "CONFIRMED", note, "1")).hasStatus(303);
        assertThat(judge(one, "CLEARED", "อื่น", "1")).hasStatus(409);
        assertPage(mvc.get().uri(one + "?told=judged")).contains("ยืนยันว่าผิดปกติ", note, "เจ้าหน้าที่คณะกรรมการ");
        assertThat(mvc.post().uri(one + "/undo/2").with(csrf())).hasStatus(303);
        assertThat(mvc.post().uri(one + "/undo/2").with(csrf())).hasStatus(409);
        assertPage(mvc.get().uri(one)).contains("ยังไม่พิจารณา", note, "เลิกทำ");
    }

    private MvcTestResult judge(String page, String verdict, String note, String version) {
        return mvc.post()
                .uri(page)
                .with(csrf())
                .param("verdict", verdict)
                .param("note", note)
                .param("version", version)
                .exchange();
    }

    @Test
    void theApproverReadsAndDoesNotAct() {
        PersonId approver = people.samples().stream()
                .filter(person -> person.name().en().equals("Commission approver"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(mvc.get().uri(YEAR + "/anomalies").with(as(application, approver)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("ตรวจตอนนี้");
        assertThat(mvc.get().uri(YEAR + "/reminders/new").with(as(application, approver)))
                .hasStatus(403);
    }

    @Test
    void whatIsAnsweredOnceStandsBesideTheItemForAgenciesAndAssessors() throws Exception {
        String ask = "/agencies/opdc/2565/item-questions/O7";
        String said = "ข่าวเดือนละครั้งพอหรือไม่ " + UUID.randomUUID();
        UUID once = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post().uri(ask).with(csrf()).param("asked", said).param("once", once.toString()))
                    .hasStatus(303);
        }
        assertThat(mvc.post().uri(ask).with(csrf()).param("asked", " ").param("once", once.toString()))
                .hasStatus(422);
        assertPage(mvc.get().uri(ask)).containsOnlyOnce(said);
        assertPage(mvc.get().uri("/agencies/pdmo/2565/item-questions/O7")).doesNotContain(said);

        String page = YEAR + "/questions/" + once;
        assertPage(mvc.get().uri(YEAR + "/questions")).contains(said, "รอตอบ");
        assertPage(mvc.get().uri(page)).contains(said, "สำนักงานคณะกรรมการพัฒนาระบบราชการ");
        assertThat(answer(page, "ข่าวต้องมีบ่อยเท่าใด", "", "1")).hasStatus(422);
        String answered = "อย่างน้อยเดือนละครั้ง " + UUID.randomUUID();
        assertThat(answer(page, "ข่าวต้องมีบ่อยเท่าใด", answered, "1")).hasStatus(303);
        assertThat(answer(page, "อื่น", "อื่น", "1")).hasStatus(409);
        assertPage(mvc.get().uri("/agencies/pdmo/2565/item-questions/O7"))
                .contains("ข่าวต้องมีบ่อยเท่าใด", answered)
                .doesNotContain(said);
        assertPage(mvc.get().uri("/agencies/pdmo/2565/disclosures/O7")).contains(answered, "ถามเกี่ยวกับข้อนี้");

        assertThat(mvc.post().uri(page + "/remove").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri("/agencies/pdmo/2565/disclosures/O7")).doesNotContain(answered);
        assertThat(mvc.post().uri(page + "/restore").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri("/agencies/pdmo/2565/disclosures/O7")).contains(answered);
        assertThat(mvc.get().uri("/agencies/opdc/2565/item-questions/O99")).hasStatus(404);
    }

    private MvcTestResult answer(String page, String question, String answer, String version) {
        return mvc.post()
                .uri(page)
                .with(csrf())
                .param("question", question)
                .param("answer", answer)
                .param("version", version)
                .exchange();
    }

    @Test
    void showsTheSetUpAsStepsAndTheItemsAsAManualPrintsThem() throws Exception {
        assertPage(mvc.get().uri(YEAR))
                .contains(
                        "เกณฑ์ประเมินของปี",
                        "ปฏิทินระดับชาติ",
                        "ชุดสอบเทียบ",
                        "ตารางข้อสำหรับคู่มือ",
                        "กรมหรือเทียบเท่า",
                        "43");
        assertPage(mvc.get().uri("/national/2575")).contains("ยังไม่มี").doesNotContain("ตารางข้อสำหรับคู่มือ");
        assertPage(mvc.get().uri(YEAR + "/unmanned")).contains("หน่วยงานที่ยังไม่มีเจ้าหน้าที่ ศปท.");
        byte[] docx = mvc.get()
                .uri("/national/2564/items.docx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        String text = word(docx);
        // O42 of fiscal year 2564 is worth 5 of 100 points (source: PDMO, 2564; `docs/editions.md`)
        assertThat(text).contains("O1<", "O43", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "๕.๐๐");
        assertThat(mvc.get().uri("/national/2558/items.docx")).hasStatus(404);
    }

    private static String word(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no document");
    }

    @Test
    void anAssessorFollowsOnlyTheAgenciesWhereHeIsSeated() {
        PersonId assessor = people.samples().stream()
                .filter(person -> person.name().en().startsWith("Assessor 1"))
                .findFirst()
                .orElseThrow()
                .id();
        assertPage(mvc.get().uri("/assessment/2565/progress").with(as(application, assessor)))
                .contains(
                        "ความคืบหน้าของหน่วยงานที่ตรวจ",
                        "/assessment/2565/agencies/opdc",
                        seats.of(assessor, new FiscalYear(2565)).size() + " หน่วยงาน");
        assertThat(seats.of(assessor, new FiscalYear(2565)))
                .hasSizeLessThan(agencies.all().size());
    }
}
