package org.prongsai.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LibraryPagesTest {
    private static final String MEASURES = "/agencies/opdc/2565/measures";
    private static final String LIBRARY = MEASURES + "/library";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anItemIsFoundByItsCodeAndWordsInAnyOrder() {
        assertPage(mvc.get().uri(LIBRARY + "?item=2.1")).contains("พบ 3 มาตรการ", "แบ่งปันโดยกรมหรือเทียบเท่า");
        assertPage(mvc.get().uri(LIBRARY + "?q=ครุภัณฑ์ ตรวจนับ&sharer=shipped"))
                .contains("พบ 1 มาตรการ");
        assertPage(mvc.get().uri(LIBRARY + "?sharer=LOCAL")).contains("ไม่พบมาตรการ");
        assertPage(mvc.get().uri(LIBRARY + "?instrument=EIT&q=บัตรคิว")).contains("พบ 1 มาตรการ");
    }

    @Test
    void aMeasureIsCopiedIntoThePlanOnceAndCanBeTakenBack() {
        MvcTestResult used = use("shipped-001", "8f1f2a2e-3c63-4d6c-9d0e-5f5b6a1c7d11");
        String at = used.getResponse().getRedirectedUrl();
        assertThat(at).isNotNull();
        use("shipped-001", "8f1f2a2e-3c63-4d6c-9d0e-5f5b6a1c7d11");
        assertPage(mvc.get().uri(MEASURES))
                .contains("11 มาตรการ", "จัดทำผังขั้นตอนและมาตรฐานระยะเวลาของงานบริการทุกงาน");
        assertPage(mvc.get().uri(MEASURES + "/progress"))
                .contains("ร้อยละของงานบริการที่แล้วเสร็จภายในระยะเวลามาตรฐาน");
        String id = String.valueOf(at).replaceFirst(".*undo=", "");
        assertThat(mvc.post().uri(MEASURES + "/" + id + "/remove").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("10 มาตรการ");
        assertThat(mvc.post()
                        .uri(LIBRARY + "/use")
                        .param("id", "shipped-999")
                        .param("once", UUID.randomUUID().toString())
                        .with(csrf()))
                .hasStatus(404);
    }

    private MvcTestResult use(String id, String once) {
        MvcTestResult used = mvc.post()
                .uri(LIBRARY + "/use")
                .param("id", id)
                .param("once", once)
                .with(csrf())
                .exchange();
        assertThat(used).hasStatus(303);
        return used;
    }

    @Test
    void nameStopsASharingUnlessSomeoneIsSure() {
        UUID measure = UUID.nameUUIDFromBytes("improvement opdc 5".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String share = MEASURES + "/" + measure + "/share";
        assertPage(mvc.get().uri(share)).contains("บุคลากรหน่วยงาน").doesNotContain("บุคลากรสำนักงาน ก.พ.ร.");
        String once = UUID.randomUUID().toString();
        MvcTestResult named = mvc.post()
                .uri(share)
                .param("once", once)
                .param("title", "ยกระดับสำนักงาน ก.พ.ร.")
                .with(csrf())
                .exchange();
        assertThat(named).hasStatus(422);
        assertThat(mvc.post()
                        .uri(share)
                        .param("once", once)
                        .param("title", "ยกระดับการแก้ไขปัญหา")
                        .param("step1", "")
                        .with(csrf()))
                .hasStatus(303);
        assertPage(mvc.get().uri(LIBRARY + "?own=true")).contains("พบ 3 มาตรการ", "ยกระดับการแก้ไขปัญหา");
        assertThat(mvc.post().uri(LIBRARY + "/" + once + "/withdraw").with(csrf()))
                .hasStatus(303);
        assertPage(mvc.get().uri(LIBRARY + "?q=ยกระดับการแก้ไขปัญหา")).doesNotContain("<h2>ยกระดับการแก้ไขปัญหา</h2>");
        assertThat(mvc.post().uri(LIBRARY + "/" + once + "/withdraw").with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post().uri(LIBRARY + "/" + once + "/restore").with(csrf()))
                .hasStatus(303);
        assertPage(mvc.get().uri(LIBRARY + "?own=true")).contains("พบ 3 มาตรการ");
    }

    @Test
    void valuesOfAQuarterAreTypedChangedAndTakenBack() {
        UUID measure = UUID.nameUUIDFromBytes("improvement opdc 1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String third = MEASURES + "/progress/values/" + measure + "/3";
        assertThat(mvc.post()
                        .uri(third)
                        .param("value", "")
                        .param("version", "0")
                        .with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(third)
                        .param("value", "91.5")
                        .param("on", "30 มิ.ย. 2565")
                        .param("version", "0")
                        .with(csrf()))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "/progress")).contains("ร้อยละ 91.5", "ถึงเป้าหมาย · ดีขึ้น");
        assertThat(mvc.post()
                        .uri(third)
                        .param("value", "92")
                        .param("on", "30 มิ.ย. 2565")
                        .param("version", "0")
                        .with(csrf()))
                .hasStatus(409);
        assertThat(mvc.post().uri(third + "/remove").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "/progress")).doesNotContain("ร้อยละ 91.5");
        assertThat(mvc.post().uri(third + "/restore").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri(MEASURES + "/progress/values/" + measure + "/5"))
                .hasStatus(404);
        String aim = MEASURES + "/" + measure + "/aim";
        assertThat(mvc.post()
                        .uri(aim)
                        .param("value", "95")
                        .param("unit", "ร้อยละ")
                        .param("direction", "HIGHER")
                        .param("version", "1")
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.post()
                        .uri(aim)
                        .param("value", "96")
                        .param("version", "1")
                        .with(csrf()))
                .hasStatus(409);
        assertPage(mvc.get().uri(MEASURES + "/progress")).contains("ร้อยละ 95", "ยังไม่ถึงเป้าหมาย");
    }

    @Test
    void theMadeUpMunicipalityShowsWhatMoved() {
        assertPage(mvc.get().uri("/agencies/example/2565/measures/effect"))
                .contains(
                        "6 จาก 10",
                        "ดีขึ้นเกินความคลาดเคลื่อน",
                        "ลดลงเกินความคลาดเคลื่อน",
                        "จึงยังบอกไม่ได้",
                        "ไม่มีความคลาดเคลื่อนจากการสุ่ม");
    }

    @Test
    void oneMeasureIsOfferedForAllItemsLeft() {
        assertPage(mvc.get().uri(MEASURES)).contains("เพิ่มมาตรการเดียวสำหรับข้อที่ยังไม่มีทั้งหมด", "/new?items=");
    }
}
