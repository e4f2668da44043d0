package org.prongsai.national.web;

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

/// The commission tries an edition on a stored year and looks at what comes of it.
@SpringBootTest
@AutoConfigureMockMvc
class DryRunPagesTest {
    private static final String PAGE = "/national/2564/dry-runs";
    private static final String LACKING = PAGE + "/7a9e5d00-0000-4000-8000-000000000071";

    @Autowired
    private MockMvcTester mvc;

    private MvcTestResult ask(UUID once, String edition, String of) {
        return mvc.post()
                .uri(PAGE)
                .with(csrf())
                .param("once", once.toString())
                .param("edition", edition)
                .param("of", of)
                .param("words", "code")
                .param("lacking", "out")
                .exchange();
    }

    @Test
    void asksOnceAndTellsHowFarItIs() {
        UUID id = UUID.randomUUID();
        assertThat(ask(id, "2566", "2564")).hasStatus(303).hasHeader("Location", PAGE + "/" + id);
        assertThat(ask(id, "2566", "2564")).hasStatus(303);
        assertPage(mvc.get().uri(PAGE)).contains("2566", "ถือเป็นข้อเดียวกัน", "ไม่นับข้อเหล่านั้น");
        assertPage(mvc.get().uri(PAGE + "/" + id)).contains("เกณฑ์ 2566 กับผลปี 2564", "คำนวณแล้ว 0 จาก");
        assertThat(mvc.get().uri("/national/2563/dry-runs/" + id)).hasStatus(404);
        assertThat(mvc.post().uri(PAGE + "/" + id + "/remove").with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri(PAGE + "/" + id)).hasStatus(404);
    }

    @Test
    void keepsWhatWasChosenWhereSomethingIsWrong() {
        assertThat(ask(UUID.randomUUID(), "none", "1")).hasStatus(422);
        assertPage(mvc.post()
                        .uri(PAGE)
                        .with(csrf())
                        .param("once", UUID.randomUUID().toString())
                        .param("edition", "none")
                        .param("of", "2563"))
                .contains("เลือกเกณฑ์จากรายการ")
                .doesNotContain("เลือกปีจากรายการ");
    }

    @Test
    void showsWhatIsLackingAndWhoMoves() {
        assertPage(mvc.get().uri(LACKING))
                .contains(
                        "เกณฑ์ 2565 กับผลปี 2564",
                        "O34",
                        "ถ้อยคำต่าง ไม่นำมาใช้",
                        "สำนักงานบริหารหนี้สาธารณะ",
                        "97.45");
        assertThat(mvc.get().uri(LACKING + "?lack=WITHHELD"))
                .bodyText()
                .contains(LACKING + "/agencies/opdc")
                .doesNotContain(LACKING + "/agencies/pdmo");
        assertThat(mvc.get().uri(LACKING + "?table=agencies&as=csv")).bodyText().contains("opdc", "91.85", "O34");
        assertThat(mvc.get().uri(LACKING + "?table=grades&as=xlsx")).hasStatusOk();
        assertPage(mvc.get().uri(LACKING + "/agencies/opdc"))
                .contains("91.85", "ไม่ให้คะแนน", "O34", "ปีนั้นไม่มีข้อมูลของข้อนี้");
        assertThat(mvc.get().uri(LACKING + "/agencies/nobody")).hasStatus(404);
    }
}
