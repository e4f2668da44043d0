package org.prongsai.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.survey.seal.KeyPool;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SurveyPagesTest {
    private static final String INTERNAL = "แบบสำรวจเพื่อพัฒนาภายใน ไม่ใช่การประเมินของสำนักงาน ป.ป.ช.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private KeyPool pool;

    @Autowired
    private Clock clock;

    private String list = "";
    private String answered = "";
    private String itas = "";
    private String pulse = "";

    @BeforeEach
    void findTheSamples() {
        list = "/agencies/opdc/" + FiscalYear.containing(LocalDate.now(clock)).buddhistYear() + "/surveys";
        answered = list + "/" + sample("answered");
        itas = list + "/" + sample("itas");
        pulse = list + "/" + sample("pulse");
    }

    @Test
    void listsWhatIsAnsweredWhereAndHowFar() {
        assertPage(mvc.get().uri(list)).contains(INTERNAL, "เปิดให้ตอบ", "ร่าง", "ขั้นต่ำ 54 คน", "ชีพจรองค์กร");
        assertPage(mvc.get().uri("/agencies/opdc/2560/surveys")).contains("ยังไม่มีแบบวัด");
    }

    @Test
    void showsHowFarInvitationsAreAndWhatTheySay() {
        assertPage(mvc.get().uri(answered + "/letters"))
                .contains(INTERNAL, "ระบบนี้ยังไม่ได้ตั้งค่าอีเมล", "38", "[ลิงก์ส่วนตัวของแต่ละคน]", "lang=\"en\"")
                .doesNotContain("/i#");
        assertThat(mvc.get().uri(answered + "/letters?table=letters&as=csv")).hasStatusOk();
        assertThat(mvc.post().uri(answered + "/letters/invite").with(csrf())).hasStatus(409);
        assertThat(mvc.get().uri(itas + "/letters")).hasStatus(404);
        assertThat(mvc.get().uri(pulse + "/letters")).hasStatus(404);
    }

    @Test
    void showsCountsAndNeverAnswersBeforeTheClose() {
        assertPage(mvc.get().uri(answered))
                .contains(INTERNAL, "จำนวนผู้ตอบรายวัน", "ขั้นต่ำ 30 คน", "day-bars", "โปสเตอร์ A4", "/survey-privacy")
                .doesNotContain("น้อยที่สุดหรือไม่มีเลย");
        assertThat(mvc.get().uri(answered + "?table=answers&as=csv")).hasStatusOk();
        assertPage(mvc.get().uri(itas)).contains("ร้อยละ 10 ของ 538 คน", "37").doesNotContain(INTERNAL);
    }

    @Test
    void everyPageOfASurveyForImprovementSaysSo() {
        for (String page : new String[] {"", "/questions", "/contacts", "/contacts/new"}) {
            assertPage(mvc.get().uri(answered + page)).contains(INTERNAL);
        }
        assertPage(mvc.get().uri(pulse + "/questions/new")).contains(INTERNAL);
    }

    @Test
    void setsUpAndOpensASurveyOnceForEachRequest() {
        UUID once = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < 2; i++) {
            assertThat(post(
                            list,
                            once,
                            "instrument",
                            "EIT",
                            "titleTh",
                            "แบบวัดทดลอง",
                            "held",
                            "INTERNAL",
                            "population",
                            "538",
                            "opens",
                            today.toString(),
                            "closes",
                            today.plusDays(30).toString(),
                            "ways",
                            "SLIP",
                            "comments",
                            "true"))
                    .hasStatus(303);
        }
        String survey = list + "/" + once;
        assertPage(mvc.get().uri(survey)).contains("แบบวัดทดลอง", "พร้อมเปิดแบบวัด");
        pool.add();
        assertThat(post(survey + "/open", once)).hasStatus(303);
        assertPage(mvc.get().uri(survey)).contains("ยังไม่ถึงจำนวนขั้นต่ำ", "ทำไฟล์สลิป");
        assertThat(post(survey + "/slips", once, "number", "2"))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("Cache-Control", "no-store");
        assertThat(post(survey + "/slips", once, "number", "1001")).hasStatus(422);
        assertThat(post(survey + "/remove", once)).hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        assertPage(
                        post(
                                list,
                                UUID.randomUUID(),
                                "instrument",
                                "IIT",
                                "titleTh",
                                "ชื่อที่พิมพ์ไว้",
                                "held",
                                "INTERNAL",
                                "population",
                                "มาก",
                                "opens",
                                "1 เม.ย. 2570",
                                "closes",
                                "1 มี.ค. 2570"),
                        422)
                .contains("ชื่อที่พิมพ์ไว้", "ระบุเป็นจำนวนคน", "วันสุดท้ายต้องไม่ก่อน");
    }

    @Test
    void twoWhoChangeOneDoNotOverwriteEachOther() {
        LocalDate today = LocalDate.now(clock);
        String[] form = {
            "titleTh",
            "ชีพจร",
            "opens",
            today.plusDays(20).toString(),
            "closes",
            today.plusDays(50).toString(),
            "ways",
            "SLIP",
            "version",
            "1"
        };
        assertThat(post(pulse + "/edit", UUID.randomUUID(), form)).hasStatus(409);
    }

    @Test
    void aDraftIsTakenAwayAndBroughtBack() {
        assertThat(post(pulse + "/remove", UUID.randomUUID())).hasStatus(303);
        assertThat(mvc.get().uri(pulse)).hasStatus(404);
        assertThat(post(pulse + "/restore", UUID.randomUUID())).hasStatus(303);
        assertThat(mvc.get().uri(pulse)).hasStatusOk();
    }

    @Test
    void theRosterIsSearchedSortedAndNeverSaysWhoAnswered() {
        assertPage(mvc.get().uri(answered + "/contacts?q=เลขที่ 12&sort=kind&order=down"))
                .contains(
                        "เจ้าหน้าที่ ตำแหน่งเลขที่ 12", "พบ 1 จาก 40 รายชื่อ", "หน้านี้ไม่บอกว่าใครตอบแล้ว", "90 วัน");
        assertThat(mvc.get().uri(answered + "/contacts?table=counts&as=xlsx")).hasStatusOk();
    }

    @Test
    void somebodyIsAddedTakenOffAndBroughtBack() {
        UUID once = UUID.randomUUID();
        String contacts = pulse + "/contacts";
        assertThat(post(contacts, once, "name", "หัวหน้ากลุ่ม 1", "email", "head@example.go.th"))
                .hasStatus(303);
        assertPage(post(contacts, UUID.randomUUID(), "name", "คนอื่น", "email", "HEAD@example.go.th"), 409)
                .contains("อีเมลนี้มีในรายชื่อแล้ว: หัวหน้ากลุ่ม 1", "คนอื่น");
        assertThat(post(contacts, UUID.randomUUID(), "name", "คนอื่น", "email", "HEAD@example.go.th", "twin", "keep"))
                .hasStatus(303);
        assertThat(post(contacts + "/" + once + "/remove", once)).hasStatus(303);
        assertPage(mvc.get().uri(contacts)).contains("พบ 1 จาก 1 รายชื่อ");
        assertThat(post(contacts + "/" + once + "/restore", once)).hasStatus(303);
        assertThat(post(contacts + "/draw", once, "wanted", "1", "seed", "7")).hasStatus(303);
        assertPage(mvc.get().uri(contacts)).contains("ไม่ถูกสุ่ม", "เลขตั้งต้น");
        assertThat(post(contacts + "/draw", once, "wanted", "0")).hasStatus(422);
        assertThat(post(contacts + "/everybody", once)).hasStatus(303);
        assertPage(mvc.get().uri(contacts)).doesNotContain("ไม่ถูกสุ่ม");
    }

    @Test
    void aListIsShownBeforeItIsStored() {
        assertPage(
                        post(
                                pulse + "/contacts/import",
                                UUID.randomUUID(),
                                "paste",
                                "ชื่อ\tอีเมล\nก 1\ta@example.com\nข 2\tA@example.com\n"),
                        200)
                .contains("ก 1", "เว้นไว้: อีเมลซ้ำกับ ก 1");
        assertPage(mvc.get().uri(pulse + "/contacts")).contains("พบ 0 จาก 0");
        assertPage(post(pulse + "/contacts/import", UUID.randomUUID(), "paste", "ชื่อ\tอีเมล\nก 1\tไม่ใช่อีเมล\n"), 422)
                .contains("อีเมลไม่ถูกต้อง: ไม่ใช่อีเมล");
    }

    @Test
    void aLostPassIsGivenAnewWithAReason() {
        String contact = answered + "/contacts/"
                + UUID.nameUUIDFromBytes((sample("answered") + " 1").getBytes(StandardCharsets.UTF_8));
        assertThat(post(contact + "/reset", UUID.randomUUID(), "reason", " ")).hasStatus(422);
        assertThat(post(contact + "/reset", UUID.randomUUID(), "reason", "โทรศัพท์หาย"))
                .hasStatus(303)
                .hasRedirectedUrl(answered + "/contacts?told=passReset");
    }

    @Test
    void whatTheAdministratorSeesIsSaidToEverybody() {
        assertPage(mvc.get().uri("/survey-privacy"))
                .contains("ผู้ดูแลระบบเห็นอะไรได้บ้าง", "90 วันหลังวันสุดท้าย", "คอมพิวเตอร์ควอนตัม");
    }

    private static UUID sample(String name) {
        return UUID.nameUUIDFromBytes(("sample survey opdc " + name).getBytes(StandardCharsets.UTF_8));
    }

    private MockMvcRequestBuilder post(String path, UUID once, String... form) {
        var request = mvc.post().uri(path).with(csrf()).param("once", once.toString());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], Objects.requireNonNull(form[i + 1]));
        }
        return request;
    }
}
