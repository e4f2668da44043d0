package org.prongsai.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages of the commission: the sample in Malay is in use, other languages are to be begun.
@SpringBootTest
@AutoConfigureMockMvc
class LanguagesPagesTest {
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private String list = "";

    @BeforeEach
    void thisYear() {
        list = "/surveys/" + FiscalYear.containing(LocalDate.now(clock)).buddhistYear() + "/languages";
    }

    @Test
    void listsLanguagesWithTheirStateAndWhoChecked() {
        assertPage(mvc.get().uri(list))
                .contains("มลายู", "Bahasa Melayu", "129 จาก 129", "ใช้อยู่", "ผู้อนุมัติของคณะกรรมการ", "ยังไม่เริ่ม");
        assertPage(mvc.get().uri(list + "/EIT/ms")).contains("Sejauh manakah", "ผู้ตรวจและเสนอให้ใช้");
        assertThat(mvc.get().uri(list + "/EIT/xx")).hasStatus(404);
        assertThat(mvc.get().uri(list + "/OIT/ms")).hasStatus(404);
    }

    @Test
    void handsOutWhatIsToBeTranslatedWithWhatIs() {
        assertThat(mvc.get().uri(list + "/EIT/ms/texts.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("E1.1.ask", "Sejauh manakah", "survey.answer.send");
        assertThat(mvc.get().uri(list + "/EIT/ms/texts.xlsx")).hasStatusOk();
    }

    @Test
    void faultsAreSaidByRowAndColumnAndNothingIsStored() {
        assertThat(mvc.post()
                        .uri(list + "/EIT/vi/import")
                        .with(csrf())
                        .param("paste", "Key,Translation\nE1.1.ask,<b>x</b>\nE99.ask,y\n"))
                .hasStatus(422)
                .bodyText()
                .contains("HTML", "ไม่มีข้อความรหัส E99.ask");
        assertPage(mvc.get().uri(list + "/EIT/vi")).contains("0 จาก 129");
    }

    @Test
    void aPartIsADraftAndWhoProposesCannotAgree() throws UnsupportedEncodingException {
        String page = list + "/IIT/lo";
        String paste = mvc.get()
                .uri(page + "/texts.csv")
                .exchange()
                .getResponse()
                .getContentAsString()
                .lines()
                .map(line -> line.replaceFirst(",\"?\"?$", ",ລາວ"))
                .filter(line -> !line.contains("{") && !line.startsWith("survey.pass"))
                .collect(java.util.stream.Collectors.joining("\n"))
                .replaceFirst("คำแปล|ລາວ", "คำแปล");
        MvcTestResult shown = mvc.post()
                .uri(page + "/import")
                .with(csrf())
                .param("paste", paste)
                .exchange();
        assertThat(shown).hasStatusOk();
        var fingerprint = FINGERPRINT.matcher(shown.getResponse().getContentAsString());
        assertThat(fingerprint.find()).isTrue();
        assertThat(mvc.post()
                        .uri(page + "/import/store")
                        .with(csrf())
                        .param("text", paste)
                        .param("fingerprint", fingerprint.group(1))
                        .param("once", UUID.randomUUID().toString()))
                .hasStatus(303);
        assertPage(mvc.get().uri(page)).contains("ร่าง ขาด", "เสนอให้ใช้คำแปลนี้");
        int version = 2;
        assertThat(act(page, "ask", version - 1)).hasStatus(409);
        assertThat(act(page, "ask", version)).hasStatus(303);
        assertPage(mvc.get().uri(page)).contains("รอเจ้าหน้าที่อีกคนหนึ่งเห็นชอบ");
        assertThat(act(page, "agree", version + 1)).hasStatus(409).bodyText().contains("ผู้เสนอเห็นชอบเองไม่ได้");
        assertThat(act(page, "drop", version + 1)).hasStatus(303);
        assertPage(mvc.get().uri(page)).contains("เสนอให้ใช้คำแปลนี้");
    }

    private MvcTestResult act(String page, String what, int version) {
        return mvc.post()
                .uri(page + "/" + what)
                .with(csrf())
                .param("wish", "RELEASE")
                .param("version", Integer.toString(version))
                .exchange();
    }
}
