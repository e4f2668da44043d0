package org.prongsai.disclosure.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.FilesByHash;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.web.PageText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DisclosurePagesTest {
    private static final String WALL = "/agencies/opdc/2565/disclosures";
    private static final String JUDGED = "/agencies/opdc/2564/disclosures";
    private static final int OFFICER = 1;
    private static final int APPROVER = 2;
    private static final int HEAD = 3;
    private static final int UNIT = 4;
    private static final int EXECUTIVE = 5;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theWallShowsEveryItemWithItsStateItsUnitAndWhatHangsOnIt() {
        assertPage(mvc.get().uri(WALL).with(as(EXECUTIVE)))
                .contains(
                        "ทั้งหมด 43",
                        "9.1 ข้อมูลพื้นฐาน",
                        "10.2",
                        ">O43<",
                        "5.00 คะแนนของคะแนนรวม",
                        "0.44 คะแนนของคะแนนรวม",
                        "ส่งกลับให้แก้ไข",
                        "รอหัวหน้า ศปท.",
                        "ศูนย์ปฏิบัติการต่อต้านการทุจริต")
                .doesNotContain("นำหลักฐานปีก่อนมาใช้");
        assertPage(mvc.get().uri(WALL + "?show=missing").with(as(UNIT)))
                .contains("นำหลักฐานปีก่อนมาใช้ 5 ข้อ", ">O7<")
                .doesNotContain(">O8<");
        assertThat(mvc.get().uri(WALL + "?table=disclosures&as=csv").with(as(EXECUTIVE)))
                .hasStatusOk()
                .bodyText()
                .contains("https://www.example.go.th/ita/2565/o12/2565.pdf");
        assertPage(mvc.get().uri("/agencies/opdc/2570/disclosures"))
                .contains("ยังไม่มีรายการข้อมูลที่ต้องเปิดเผยของปีนี้");
    }

    @Test
    void anItemGoesFromItsUnitThroughFourPairsOfHandsToItsVerdict() {
        String item = WALL + "/O7";
        assertPage(post(UNIT, item + "/evidence", "address", "ftp://x", "note", "หน้า 3"), 422)
                .contains("ที่อยู่เว็บต้องขึ้นต้นด้วย https:// หรือ http://", "ftp://x", "หน้า 3");
        assertThat(post(UNIT, item + "/submit")).hasStatus(303).hasHeader("Location", item + "?refused=NO_EVIDENCE");
        assertThat(post(UNIT, item + "/evidence", "address", "https://www.example.go.th/news", "note", "ข่าว"))
                .hasStatus(303);
        assertPage(get(UNIT, item))
                .contains("https://www.example.go.th/news", "ส่งให้หัวหน้าหน่วยงานย่อย", "ปีงบประมาณ พ.ศ. 2564");
        assertThat(post(UNIT, item + "/submit")).hasHeader("Location", item + "?told=submitted");
        assertPage(get(UNIT, item))
                .contains("รอหัวหน้าหน่วยงานย่อย", "ดึงกลับมาแก้ไข")
                .doesNotContain("แก้ไขที่อยู่ 1");
        assertThat(post(UNIT, item + "/evidence", "address", "https://www.example.go.th/x"))
                .hasHeader("Location", item + "?refused=ELSEWHERE");
        assertThat(post(UNIT, item + "/approve", "step", "UNIT_HEAD")).hasStatus(403);
        assertThat(post(OFFICER, item + "/approve", "step", "UNIT_HEAD")).hasStatus(404);
        assertThat(post(HEAD, item + "/approve", "step", "UNIT_HEAD")).hasStatus(303);
        assertPage(post(OFFICER, item + "/return", "step", "INTEGRITY_OFFICER", "reason", " "), 422)
                .contains("เหตุผล");
        assertThat(post(OFFICER, item + "/return", "step", "INTEGRITY_OFFICER", "reason", "ยังเป็นของปีก่อน"))
                .hasStatus(303);
        assertPage(get(UNIT, item)).contains("ส่งกลับเมื่อ", "ยังเป็นของปีก่อน");
        assertThat(post(UNIT, item + "/submit")).hasStatus(303);
        assertThat(post(HEAD, item + "/approve", "step", "UNIT_HEAD")).hasStatus(303);
        assertThat(post(OFFICER, WALL + "/approvals", "step", "INTEGRITY_OFFICER", "codes", "O7"))
                .hasHeader("Location", WALL + "/approvals?count=1&left=0");
        assertThat(post(APPROVER, item + "/approve", "step", "APPROVER")).hasStatus(303);
        assertPage(get(OFFICER, item)).contains("อนุมัติแล้ว", "ส่งครั้งที่ 2", "ส่งครั้งที่ 1");
        assertPage(post(OFFICER, WALL + "/itas/filed", "codes", "O7", "on", "32 มี.ค. 2565"), 422)
                .contains("อ่านวันที่ไม่ออก");
        assertThat(post(OFFICER, WALL + "/itas/filed", "codes", "O7", "on", "๓๑ มี.ค. ๒๕๖๕"))
                .hasStatus(303);
        assertPage(get(OFFICER, item)).contains("กรอกใน ITAS แล้ว", "31 มีนาคม 2565");
        assertThat(post(OFFICER, item + "/verdict", "verdict", "PASSED", "on", "1 ก.ค. 2565", "version", "0"))
                .as("2565 has a round here")
                .hasHeader("Location", item + "?refused=ASSESSED_HERE");
        assertPage(get(OFFICER, item)).doesNotContain("บันทึกผลตรวจ");
    }

    @Test
    void verdictsOfAYearThatIsAssessedElsewhereAreTypedIn() {
        String item = JUDGED + "/O7";
        assertPage(post(OFFICER, item + "/verdict", "verdict", "FAILED", "on", "1 ก.ค. 2564", "version", "1"), 422)
                .contains("ผลไม่ผ่านต้องระบุเหตุผลของผู้ตรวจ");
        assertThat(post(
                        OFFICER,
                        item + "/verdict",
                        "verdict",
                        "FAILED",
                        "on",
                        "1 ก.ค. 2564",
                        "version",
                        "1",
                        "comment",
                        "ข่าวเก่า"))
                .hasStatus(303);
        assertPage(get(OFFICER, item)).contains("ไม่ผ่าน (0)", "ข่าวเก่า", "อุทธรณ์ผลตรวจ");
        assertPage(post(OFFICER, item + "/verdict", "verdict", "PASSED", "on", "1 ก.ค. 2564", "version", "1"), 409)
                .contains("ข่าวเก่า");
        assertThat(post(OFFICER, item + "/unjudge")).hasStatus(303);
        assertPage(get(OFFICER, item)).contains("กรอกใน ITAS แล้ว");
    }

    /// OPDC's O30 of fiscal year 2564: the only item to improve. Upheld, indicator 9 goes from 96.00 to 100.00, OIT
    /// from 98.00
    /// to 100.00, the total from 91.85 to 92.65.
    @Test
    void anUpheldAppealRaisesTheTotalAsItsNextVersion() {
        assertPage(get(OFFICER, "/agencies/opdc/2564/score")).contains("91.85");
        assertPage(
                        post(
                                OFFICER,
                                JUDGED + "/O30/decision",
                                "outcome",
                                "UPHELD",
                                "reason",
                                "พบช่องทางจริง",
                                "on",
                                "1 ก.ค. 2564",
                                "version",
                                "1"),
                        422)
                .contains("วันที่วินิจฉัยอยู่ก่อนวันที่ยื่น 7 กรกฎาคม 2564");
        assertThat(post(
                        OFFICER,
                        JUDGED + "/O30/decision",
                        "outcome",
                        "UPHELD",
                        "reason",
                        "พบช่องทางจริง",
                        "on",
                        "21 ก.ค. 2564",
                        "version",
                        "1"))
                .hasStatus(303);
        assertPage(get(OFFICER, "/agencies/opdc/2564/score"))
                .contains("92.65", "OIT O30")
                .doesNotContain("91.85");
        assertPage(get(OFFICER, JUDGED + "/O30")).contains("ฟังขึ้น เปลี่ยนเป็นผ่าน", "ผ่าน (100)");
        assertThat(post(OFFICER, JUDGED + "/O30/unsettle")).hasStatus(303);
        assertPage(get(OFFICER, "/agencies/opdc/2564/score")).contains("91.85").doesNotContain("92.65");
    }

    @Test
    void whatTheAssessorRecommendsStandsInThePlanOfTheYearAfter() {
        String advice = "จัดหน้าเว็บให้แสดงปีงบประมาณ";
        assertThat(post(
                        OFFICER,
                        JUDGED + "/O8/verdict",
                        "verdict",
                        "PASSED",
                        "on",
                        "1 ก.ค. 2564",
                        "version",
                        "1",
                        "recommendation",
                        advice))
                .hasStatus(303);
        assertPage(get(OFFICER, "/agencies/opdc/2565/measures")).contains(advice, "O8", "OIT 2564");
    }

    @Test
    void nobodyApprovesWhatHeSubmittedHimself() {
        String item = WALL + "/O14";
        assertThat(post(HEAD, item + "/evidence", "address", "https://www.example.go.th/manual"))
                .hasStatus(303);
        assertThat(post(HEAD, item + "/submit")).hasStatus(303);
        assertPage(get(OFFICER, item)).contains("รอ ศปท.");
        assertThat(mvc.post()
                        .uri("/agencies/opdc/approval-chain")
                        .with(csrf())
                        .with(as(OFFICER))
                        .param("steps", "UNIT_OFFICER", "INTEGRITY_OFFICER")
                        .param("version", "1"))
                .hasStatus(303);
        String own = WALL + "/O21";
        assertThat(post(OFFICER, own + "/evidence", "address", "https://www.example.go.th/plan"))
                .hasStatus(303);
        assertThat(post(OFFICER, own + "/submit")).hasStatus(303);
        assertThat(post(OFFICER, own + "/approve", "step", "INTEGRITY_OFFICER"))
                .hasHeader("Location", own + "?refused=OWN");
        assertPage(get(OFFICER, WALL + "/approvals"))
                .contains("ที่คุณเป็นผู้ส่ง")
                .doesNotContain("approve-O21");
    }

    /// O4 of 2565 waits for the head of the integrity unit, who approved it in a memo.
    @Test
    void aStepThatApprovedOnPaperCountsAndShowsAsSuch() throws IOException {
        String item = WALL + "/O4";
        assertPage(get(OFFICER, item)).contains("รอหัวหน้า ศปท.", "บันทึกการอนุมัติบนกระดาษ");
        assertThat(paper(item, "ไม่ใช่ภาพ".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("นร 1200/9", "field-scan-error");
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        assertThat(paper(item, picture.toByteArray())).hasHeader("Location", item + "?told=approvedOnPaper");
        assertPage(get(EXECUTIVE, item))
                .contains("อนุมัติบนกระดาษ ตามบันทึกที่ นร 1200/9 ลงวันที่ 28 มีนาคม 2565", "สำเนาบันทึกที่ นร 1200/9");
        var link = Pattern.compile("href=\"(" + item + "/paper/[0-9a-f]{64})\"")
                .matcher(PageText.of(get(EXECUTIVE, item)));
        assertThat(link.find()).isTrue();
        assertThat(get(EXECUTIVE, link.group(1))).hasStatusOk().body().isEqualTo(picture.toByteArray());
    }

    private MvcTestResult paper(String item, byte[] scan) {
        return mvc.post()
                .uri(item + "/paper")
                .multipart()
                .file(new MockMultipartFile("scan", "memo.png", "image/png", scan))
                .with(csrf())
                .with(as(OFFICER))
                .param("step", "APPROVER")
                .param("number", "นร 1200/9")
                .param("on", "28 มี.ค. 2565")
                .exchange();
    }

    @Test
    void aChainOfOneIsRefusedAtItsField() {
        assertPage(
                        mvc.post()
                                .uri("/agencies/opdc/approval-chain")
                                .with(csrf())
                                .with(as(OFFICER))
                                .param("steps", "APPROVER")
                                .param("version", "0"),
                        422)
                .contains("ต้องมีอย่างน้อยสองขั้น");
    }

    @Test
    void pastedVerdictsShowWhatTheyWouldChangeBeforeTheyAreKept() {
        String text = "O1 0 หน้าเว็บว่าง\nO2 100\nO30 100\nO99 100";
        assertPage(post(OFFICER, JUDGED + "/verdicts", "text", text, "on", "1 ก.ค. 2564"))
                .contains("บันทึก 1 ข้อ", "หน้าเว็บว่าง", "บรรทัด 4 ไม่มีข้อนี้", "อีก 2 ข้อตรงกับที่บันทึกไว้แล้ว");
        assertThat(post(OFFICER, JUDGED + "/verdicts", "text", text, "on", "1 ก.ค. 2564", "keep", "true"))
                .hasHeader("Location", JUDGED + "/verdicts?count=1");
        assertPage(get(OFFICER, JUDGED + "/O1")).contains("ไม่ผ่าน (0)", "หน้าเว็บว่าง");
        assertPage(post(OFFICER, JUDGED + "/verdicts", "text", " ", "on", ""), 422)
                .contains("วางผลตรวจอย่างน้อยหนึ่งบรรทัด");
    }

    @Test
    void lastYearsEvidenceIsCarriedOverAsADraft() {
        assertThat(post(UNIT, WALL + "/carry-over")).hasHeader("Location", WALL + "?told=carried&count=5");
        assertPage(get(UNIT, WALL + "/O7")).contains("https://www.example.go.th/ita/2564/o7", "จากปีก่อน");
        assertPage(get(UNIT, WALL + "?show=missing")).contains("ทุกข้อระบุหลักฐานแล้ว");
    }

    @Test
    void aPaperFromLiveDataIsEvidenceWithOneButtonAndIsMarkedEverywhere() throws IOException {
        String item = WALL + "/O42";
        String issued = "/agencies/opdc/2565/papers/issued/7a9e5d00-0000-4000-8000-000000000007";
        String shown = body(get(OFFICER, item));
        assertPage(get(OFFICER, item)).contains("จากข้อมูลจริงในระบบ").doesNotContain("มีในระบบแล้ว");
        var address = Pattern.compile("/verify/(opdc-[a-z2-9]{20})\"").matcher(shown);
        assertThat(address.find()).isTrue();
        assertThat(mvc.get().uri("/verify/" + address.group(1) + "/paper.pdf"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/pdf");
        assertPage(mvc.get().uri("/verify/" + address.group(1))).contains("อ่านเอกสารฉบับเผยแพร่");
        assertPage(get(EXECUTIVE, WALL)).contains("จากข้อมูลจริงในระบบ");
        assertThat(get(OFFICER, WALL + "/itas?table=itas&as=csv")).bodyText().contains("จากข้อมูลจริงในระบบ");
        assertPage(get(OFFICER, issued)).contains("ใช้เป็นหลักฐานของ O42 แล้ว").doesNotContain("ส่งเป็นหลักฐานของ O42");

        var evidence = Pattern.compile("evidence/([0-9a-f-]{36})/remove").matcher(shown);
        assertThat(evidence.find()).isTrue();
        assertThat(post(
                        OFFICER,
                        item + "/evidence/" + evidence.group(1),
                        "address",
                        "https://x.example",
                        "note",
                        "อ่านหน้า 3",
                        "version",
                        "1"))
                .hasStatus(303);
        assertPage(get(OFFICER, item)).contains("อ่านหน้า 3", "/verify/opdc-").doesNotContain("x.example");
        post(OFFICER, item + "/evidence/" + evidence.group(1) + "/remove").exchange();
        assertPage(get(OFFICER, issued)).contains("ส่งเป็นหลักฐานของ O42");
        assertPage(get(APPROVER, issued)).doesNotContain("ส่งเป็นหลักฐานของ O42");
        assertPage(get(OFFICER, item)).contains("มีในระบบแล้ว", "ใช้เป็นหลักฐาน");
        String paper = "7a9e5d00-0000-4000-8000-000000000007";
        assertThat(post(OFFICER, WALL + "/O1/own-pages", "page", paper)).hasStatus(404);
        assertThat(post(EXECUTIVE, item + "/own-pages", "page", paper)).hasStatus(403);
        assertThat(post(OFFICER, item + "/own-pages", "page", paper)).hasHeader("Location", item + "?told=accepted");
        assertThat(post(OFFICER, item + "/own-pages", "page", paper)).hasStatus(303);
        assertThat(Pattern.compile("evidence/[0-9a-f-]{36}/remove")
                        .matcher(body(get(OFFICER, item)))
                        .results()
                        .count())
                .as("accepted once")
                .isOne();
    }

    @Test
    void aFileIsEvidenceWhichEverybodyOpensOnceItsItemWasEntered() throws IOException {
        String item = WALL + "/O22";
        assertPage(upload(item, "แผน.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}), 422)
                .contains("Office รุ่นเก่าหรือมีรหัสผ่าน", "เห็นหน้า 2");
        assertPage(upload(item, "แผน.pdf", new byte[0]), 422).contains("เลือกไฟล์หลักฐาน");
        byte[] pdf = "%PDF-1.7 แผน".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(item, "แผน.pdf", pdf)).hasHeader("Location", item + "?told=fileAdded");
        assertPage(get(OFFICER, item)).contains("แผน.pdf", "ไฟล์ที่แนบไว้", "เห็นหน้า 2", "กำลังตรวจ");
        String csv = body(get(OFFICER, WALL + "/itas?table=itas&as=csv"));
        var addresses = Pattern.compile("http://files\\.localhost(/public/opdc-[a-z2-9]{20})")
                .matcher(csv);
        assertThat(addresses.find()).isTrue();
        String before = addresses.group(1);
        assertThat(files(before)).as("not entered yet").hasStatus(404);
        assertThat(files(before.replaceFirst("..$", "aa"))).hasStatus(404);

        String judged = body(get(OFFICER, JUDGED + "/itas?table=itas&as=csv"));
        var entered = Pattern.compile("http://files\\.localhost(/public/opdc-[a-z2-9]{20})")
                .matcher(judged);
        assertThat(entered.find()).isTrue();
        assertThat(files(entered.group(1)))
                .hasStatusOk()
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Disposition", "attachment; filename=\"o21.xlsx\"; filename*=UTF-8''o21.xlsx");
        assertThat(mvc.get().uri(entered.group(1)))
                .as("at the host of the pages")
                .hasStatus(404);

        assertThat(post(UNIT, WALL + "/carry-over")).hasStatus(303);
        assertPage(get(UNIT, WALL + "/O21")).contains("o21.xlsx", "จากปีก่อน");
        String carried = body(get(OFFICER, WALL + "/itas?table=itas&as=csv"));
        assertThat(carried).as("an address of its own").doesNotContain(entered.group(1));
    }

    @Test
    void theGateIsAnActivityOfTheAgencysCalendarAndElse31March() throws IOException {
        String calendar = "/agencies/opdc/2565/calendar";
        String activity = calendar + "/" + UUID.nameUUIDFromBytes("calendar opdc 5".getBytes(StandardCharsets.UTF_8));
        assertPage(get(OFFICER, activity)).contains("ส่งหลักฐาน OIT ให้ ศปท. ภายใน", "เลิกใช้กิจกรรมนี้");
        assertPage(get(EXECUTIVE, activity)).doesNotContain("เลิกใช้กิจกรรมนี้");
        assertThat(post(OFFICER, activity + "/shift", "days", "-10")).hasStatus(303);
        assertPage(get(UNIT, WALL + "/O1")).contains("21 มีนาคม 2565");
        assertThat(until()).containsOnly("2022-03-21");
        assertThat(post(OFFICER, activity + "/gate", "on", "false")).hasHeader("Location", calendar + "?told=gate");
        assertPage(get(UNIT, WALL + "/O1")).contains("31 มีนาคม 2565");
        assertThat(until()).containsOnly("2022-03-31");
        assertThat(post(OFFICER, calendar + "/" + UUID.randomUUID() + "/gate", "on", "true"))
                .hasStatus(404);
        assertThat(post(OFFICER, activity + "/gate", "on", "true")).hasStatus(303);
        assertThat(post(OFFICER, activity + "/remove")).hasStatus(303);
        assertThat(until()).containsOnly("2022-03-31");
    }

    @Test
    void anAddressElsewhereNeedsTheIntegrityOfficersConfirmation() throws IOException {
        String item = WALL + "/O7";
        String other = "https://data.example.or.th/o7";
        assertThat(post(UNIT, item + "/evidence", "address", other)).hasHeader("Location", item + "?told=addedForeign");
        assertPage(get(UNIT, item)).contains("รอ ศปท. ยืนยันเว็บไซต์อื่น").doesNotContain("ยืนยันให้ใช้ที่อยู่นี้");
        assertThat(post(UNIT, item + "/submit")).hasHeader("Location", item + "?refused=UNCONFIRMED");
        assertPage(get(OFFICER, WALL + "?show=unconfirmed"))
                .contains(">O7<", ">O15<")
                .doesNotContain(">O8<");
        var evidence = Pattern.compile("evidence/([0-9a-f-]{36})/confirm").matcher(body(get(OFFICER, item)));
        assertThat(evidence.find()).isTrue();
        String confirm = item + "/evidence/" + evidence.group(1) + "/confirm";
        assertThat(post(UNIT, confirm)).hasStatus(403);
        assertThat(post(OFFICER, confirm)).hasStatus(303);
        assertPage(get(UNIT, item))
                .contains("ยืนยันให้ใช้เมื่อ", "เว็บไซต์อื่น")
                .doesNotContain("รอ ศปท. ยืนยัน");
        assertThat(post(UNIT, item + "/evidence/" + evidence.group(1), "address", other + "/2", "version", "1"))
                .as("another address")
                .hasHeader("Location", item + "?told=addedForeign");
        assertPage(get(UNIT, item)).contains("รอ ศปท. ยืนยันเว็บไซต์อื่น");
        assertThat(post(OFFICER, confirm)).hasStatus(303);
        assertThat(post(UNIT, item + "/submit")).hasHeader("Location", item + "?told=submitted");

        String mine = WALL + "/O14";
        assertPage(post(OFFICER, mine + "/evidence", "address", other), 422)
                .contains("ไม่อยู่ในเว็บไซต์ของหน่วยงาน (example.go.th)", "ยืนยันให้ใช้ที่อยู่นี้เป็นหลักฐาน");
        assertThat(post(OFFICER, mine + "/evidence", "address", other, "confirm", "true"))
                .hasHeader("Location", mine + "?told=added");
        assertPage(get(OFFICER, mine)).contains("ยืนยันให้ใช้เมื่อ");
    }

    @Test
    void anAgencySaysWhichWebsitesAreItsOwn() {
        String websites = "/agencies/opdc/websites";
        assertPage(get(OFFICER, websites)).contains("example.go.th");
        assertPage(post(OFFICER, websites, "domains", "go.th", "home", "https://x.go.th/", "version", "1"), 422)
                .contains("go.th ไม่ใช่โดเมนของหน่วยงานเดียว");
        assertPage(post(OFFICER, websites, "domains", "a.go.th", "home", "https://b.go.th/", "version", "1"), 422)
                .contains("หน้าหลักต้องอยู่ในโดเมนของหน่วยงาน");
        assertThat(post(
                        OFFICER,
                        websites,
                        "domains",
                        "https://www.a.go.th/",
                        "home",
                        "https://a.go.th/",
                        "version",
                        "1"))
                .hasStatus(303);
        assertPage(post(OFFICER, websites, "domains", "c.go.th", "home", "https://c.go.th/", "version", "1"), 409)
                .contains("a.go.th");
        assertPage(get(UNIT, WALL + "/O1")).contains("รอ ศปท. ยืนยันเว็บไซต์อื่น");
    }

    @Test
    void theProofHasTheFrozenBytesOfEachAddressAndAListOfTheirHashes() throws Exception {
        assertPage(get(OFFICER, JUDGED + "/itas")).contains("หลักฐานทั้งชุด (ZIP)");
        byte[] zip = get(OFFICER, JUDGED + "/itas/proof.zip")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Map<String, byte[]> parts = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(parts).containsKeys("itas.xlsx", "O30/1.html", "O30/1-picture.png", "O21/2.xlsx", "SHA256SUMS");
        List<String> sums = new String(requireNonNull(parts.get("SHA256SUMS")), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSize(parts.size() - 1);
        for (String sum : sums) {
            assertThat(sum).matches("[0-9a-f]{64}  \\S+");
            byte[] part = requireNonNull(parts.get(sum.substring(66)));
            assertThat(FilesByHash.hash(part)).as(sum).isEqualTo(sum.substring(0, 64));
        }
    }

    /// Until when the chain's duties of the year are asked.
    private List<@Nullable String> until() {
        return jdbc.sql("""
                        select distinct d.until::text from desk.duty d
                          join disclosure.asked a on a.agency_id = d.agency_id and a.duty_id = d.id
                         where a.fiscal_year = 2565
                           and d.agency_id = (select id from identity.agency where code = 'opdc')
                        """).query(String.class).list();
    }

    private MockMvcRequestBuilder files(String path) {
        return mvc.get().uri(path).with(request -> {
            request.setServerName("files.localhost");
            return request;
        });
    }

    private MvcTestResult upload(String item, String name, byte[] bytes) {
        return mvc.post()
                .uri(item + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(csrf())
                .with(as(OFFICER))
                .param("note", "เห็นหน้า 2")
                .param("once", UUID.randomUUID().toString())
                .exchange();
    }

    private static String body(MockMvcRequestBuilder request) throws IOException {
        return request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockMvcRequestBuilder get(int post, String path) {
        return mvc.get().uri(path).with(as(post));
    }

    private MockMvcRequestBuilder post(int post, String path, String... params) {
        var request = mvc.post()
                .uri(path)
                .with(csrf())
                .with(as(post))
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request;
    }

    private RequestPostProcessor as(int post) {
        return Tester.as(application, new PersonId(new UUID(0x5a4d_504c_0000_4000L, 0x8000_0000_0000_0000L + post)));
    }
}
