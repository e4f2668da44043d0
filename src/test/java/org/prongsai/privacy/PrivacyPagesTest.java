package org.prongsai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Rules: PDPA B.E. 2562, s. 30 (30 days), s. 37(4) (72 hours), s. 23 (notices).
@SpringBootTest
@AutoConfigureMockMvc
class PrivacyPagesTest {
    private static final String HERE = "/agencies/opdc/privacy";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Requests requests;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Notices notices;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Clock clock;

    private UUID opdc = UUID.randomUUID();

    @BeforeEach
    void knowTheAgency() {
        opdc = agencies.find("opdc").map(Agency::id).orElseThrow().value();
    }

    @Test
    void theCentreShowsWhatIsDue() {
        assertPage(mvc.get().uri(HERE))
                .contains(
                        "ขอดูและขอสำเนาข้อมูล",
                        "อีก 21 วัน",
                        "ดำเนินการแล้ว",
                        "ต้องแจ้งใน 45 ชั่วโมง",
                        "ประกาศความเป็นส่วนตัว");
    }

    @Test
    void aLetterIsTakenInOnceAndAnsweredByTheThirtiethDay() {
        UUID once = UUID.randomUUID();
        for (int times = 0; times < 2; times++) {
            assertThat(mvc.post()
                            .uri(HERE + "/requests")
                            .with(csrf())
                            .param("once", once.toString())
                            .param("kind", "ERASURE")
                            .param("asker", "ผู้มาติดต่อ")
                            .param("contact", "ทางไปรษณีย์")
                            .param("detail", "ขอให้ลบ")
                            .param("received", LocalDate.now(clock).minusDays(2).toString()))
                    .hasRedirectedUrl(HERE + "?told=received");
        }
        Request one = request(once);
        assertThat(one.due()).isEqualTo(LocalDate.now(clock).plusDays(28));
        assertThat(one.notice()).isEqualTo(newest());
        assertThat(mvc.get().uri("/my-work?sort=until&agency=opdc")).bodyText().contains(HERE + "/requests/" + once);
        assertThat(mvc.post()
                        .uri(HERE + "/requests/" + once)
                        .with(csrf())
                        .param("version", "1")
                        .param("state", "REFUSED"))
                .hasStatus(422)
                .bodyText()
                .contains("กรุณาเขียนคำตอบหรือเหตุผล");
        assertThat(request(once).isOpen()).isTrue();
        assertThat(mvc.post()
                        .uri(HERE + "/requests/" + once)
                        .with(csrf())
                        .param("version", "1")
                        .param("state", "REFUSED")
                        .param("answer", "ต้องเก็บตามกฎหมาย"))
                .hasRedirectedUrl(HERE + "?told=closed");
        assertThat(mvc.post()
                        .uri(HERE + "/requests/" + once)
                        .with(csrf())
                        .param("version", "1")
                        .param("state", "DONE")
                        .param("answer", "ลบแล้ว"))
                .hasStatus(409)
                .bodyText()
                .contains("ต้องเก็บตามกฎหมาย", ">ลบแล้ว</textarea>");
        assertThat(request(once).state()).isEqualTo(Request.State.REFUSED);
        assertThat(mvc.get().uri("/my-work?sort=until&agency=opdc"))
                .bodyText()
                .doesNotContain(HERE + "/requests/" + once);
    }

    @Test
    void whatWasTypedStaysWhenALetterLacksItsDay() {
        assertThat(mvc.post()
                        .uri(HERE + "/requests")
                        .with(csrf())
                        .param("once", UUID.randomUUID().toString())
                        .param("asker", "ผู้มาติดต่อที่พิมพ์ไว้")
                        .param("contact", "ทางไปรษณีย์")
                        .param("detail", "รายละเอียด")
                        .param("received", ""))
                .hasStatus(422)
                .bodyText()
                .contains("ผู้มาติดต่อที่พิมพ์ไว้", "field-received-error", "field-kind-error");
    }

    @Test
    void aBreachIsClosedOnlyWhenEveryoneIsTold() {
        UUID once = UUID.randomUUID();
        var known = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"))
                .minusHours(80)
                .withNano(0)
                .withSecond(0);
        assertThat(mvc.post()
                        .uri(HERE + "/breaches")
                        .with(csrf())
                        .param("once", once.toString())
                        .param("known", known.toString())
                        .param("what", "แฟ้มหาย")
                        .param("kinds", "ชื่อ")
                        .param("risk", "HIGH"))
                .hasRedirectedUrl(HERE + "?told=breach");
        assertThat(mvc.get().uri(HERE + "/breaches/" + once)).bodyText().contains("เกิน 72 ชั่วโมงมา 8 ชั่วโมง");
        assertThat(mvc.post()
                        .uri(HERE + "/breaches/" + once)
                        .with(csrf())
                        .param("version", "1")
                        .param("known", known.toString())
                        .param("what", "แฟ้มหาย")
                        .param("kinds", "ชื่อ")
                        .param("risk", "HIGH")
                        .param("reported", known.plusHours(79).toString())
                        .param("closed", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("field-late-error", "field-told-error");
        assertThat(mvc.post()
                        .uri(HERE + "/breaches/" + once)
                        .with(csrf())
                        .param("version", "1")
                        .param("known", known.toString())
                        .param("what", "แฟ้มหาย")
                        .param("kinds", "ชื่อ")
                        .param("risk", "HIGH")
                        .param("reported", known.plusHours(79).toString())
                        .param("late", "วันหยุดยาว")
                        .param("told", known.plusHours(79).toString())
                        .param("closed", "true"))
                .hasRedirectedUrl(HERE + "?told=breach");
        Breach closed = new Tenant(opdc).call(() -> breaches.require(opdc, once));
        assertThat(closed.closedAt()).isNotNull();
    }

    @Test
    void aNoticeGetsVersionsAndLosesNone() {
        String notice = HERE + "/notices/request";
        int newest = newest();
        for (var attempt : List.of("303", "409")) {
            assertThat(mvc.post()
                            .uri(notice)
                            .with(csrf())
                            .param("version", Integer.toString(newest))
                            .param("textTh", "ประกาศฉบับของเรา")
                            .param("textEn", "Our own notice")
                            .param("from", LocalDate.now(clock).toString()))
                    .hasStatus(Integer.parseInt(attempt));
        }
        assertPage(mvc.get().uri(notice))
                .contains("ฉบับที่ " + (newest + 1), "ประกาศฉบับของเรา", "ฉบับที่ 1", "เก็บไว้ 3 ปี");
    }

    @Test
    void everyoneSeesAndTakesAwayWhatIsKnownOfHim() {
        assertPage(mvc.get().uri("/me/privacy")).contains("ข้อมูลที่เก็บไว้", "ขอใช้สิทธิ");
        assertThat(mvc.get().uri("/me/privacy/data.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$['identity.person'][0].name_th")
                .isEqualTo("ผู้ทดสอบ");
        UUID once = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/me/privacy/requests")
                        .with(csrf())
                        .param("once", once.toString())
                        .param("agency", "opdc")
                        .param("kind", "CORRECTION")
                        .param("detail", "ชื่อสะกดผิด"))
                .hasRedirectedUrl("/me/privacy?told=asked");
        assertThat(request(once).person()).isNotNull();
        assertThat(mvc.post()
                        .uri("/me/privacy/requests/opdc/" + once + "/withdraw")
                        .with(csrf()))
                .hasRedirectedUrl("/me/privacy?told=withdrawn");
        assertThat(request(once).state()).isEqualTo(Request.State.WITHDRAWN);
    }

    @Test
    void nobodyTakesBackWhatAnotherAsked() {
        Request sample = new Tenant(opdc)
                .call(() -> requests.all(opdc)).stream()
                        .filter(Request::isOpen)
                        .findFirst()
                        .orElseThrow();
        assertThat(mvc.post()
                        .uri("/me/privacy/requests/opdc/" + sample.id() + "/withdraw")
                        .with(csrf()))
                .hasStatus(404);
        assertThat(request(sample.id()).isOpen()).isTrue();
    }

    private int newest() {
        return new Tenant(opdc)
                .call(() -> notices.current(opdc, Notices.Form.REQUEST).version());
    }

    private Request request(UUID id) {
        return new Tenant(opdc).call(() -> requests.require(opdc, id));
    }
}
