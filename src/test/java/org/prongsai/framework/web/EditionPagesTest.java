package org.prongsai.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.ShippedEditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Every edition can be read, searched and taken away.
@SpringBootTest
@AutoConfigureMockMvc
class EditionPagesTest {
    private static final Cookie ENGLISH = new Cookie("reader", "en-arabic");

    @Autowired
    private MockMvcTester mvc;

    private String page(String path) {
        return text(mvc.get().uri(path).exchange());
    }

    private String english(String path) {
        return text(mvc.get().uri(path).cookie(ENGLISH).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void listsEveryShippedEditionInBothLanguages() {
        assertThat(page("/editions"))
                .contains(ShippedEditions.ids().stream()
                        .map(id -> "href=\"/editions/" + id + "\"")
                        .toList())
                .contains("IIT 30 · EIT 30 · OIT 40", "T 26 · A 18 · CF 22 · IC 16 · WI 18", "ร่างเกณฑ์ ยังไม่ยืนยัน");
        assertThat(english("/editions")).contains("7 levels: AA to F", "Comes with the program", "Not known");
    }

    @Test
    void sortsTheListByWhatTheAddressSays() {
        String newest = page("/editions");
        assertThat(newest.indexOf("/editions/2568\"")).isLessThan(newest.indexOf("/editions/2558\""));
        String oldest = page("/editions?sort=year&order=asc");
        assertThat(oldest.indexOf("/editions/2558\"")).isLessThan(oldest.indexOf("/editions/2568\""));
        assertThat(oldest).contains("aria-sort=\"ascending\"");
    }

    @Test
    void handsTheListOutAsAFile() {
        assertThat(page("/editions?table=editions&as=csv"))
                .contains("2564", ShippedEditions.load("2564").hash());
    }

    /// O42 is half of 10.2, which is half of indicator 10, which is half of OIT's 40 points.
    @Test
    void showsEachNodesWeightAndShareOfTheTotal() {
        assertThat(english("/editions/2564"))
                .containsPattern(
                        "(?s)id=\"O42\".{0,900}?Weight in its group </span>50%" + ".{0,200}?Points of 100 </span>5<")
                .containsPattern("(?s)id=\"I1\".{0,900}?</span>1/6.{0,200}?Points of 100 </span>1<");
    }

    @Test
    void worksOutTheSamplingRule() {
        assertThat(page("/editions/2564?table=sampling&as=csv")).contains("538,54", "20,20", "12000,400");
    }

    @Test
    void readsGradesAsBandsOrAsRules() {
        assertThat(english("/editions/2564")).contains("95 points or more", "85.00–94.99 points", "Under 50 points");
        assertThat(english("/editions/2567"))
                .contains("95 points or more, and IIT, EIT, OIT each 95 or more", "where none of the above holds");
    }

    @Test
    void marksADraftAndSaysHowSureEachPartIs() {
        assertThat(page("/editions/2567")).contains("ร่างเกณฑ์ ยังไม่ยืนยัน", "พบในสำเนาสาธารณะ", "ค่าที่ประกาศ");
        assertThat(page("/editions/2564"))
                .doesNotContain("ร่างเกณฑ์ ยังไม่ยืนยัน")
                .contains("พิสูจน์จากตัวเลข");
    }

    @Test
    void countsANegativeQuestionFromTheOtherEnd() {
        assertThat(english("/editions/2564?q=I11.2"))
                .contains("Least or none <b>100</b>", "Most <b>0</b>", "points counted from the other end");
    }

    @Test
    void findsNodesByCodeThaiWordAndEnglishWord() {
        assertThat(page("/editions/2564?q=O42"))
                .contains("พบ 1 รายการ", "id=\"10.2\"")
                .doesNotContain("id=\"O41\"");
        assertThat(page("/editions/2564?q=๑.๑")).contains("พบ 1 รายการ", "id=\"I1\"");
        assertThat(page("/editions/2564?q=สินบน")).contains("id=\"I4\"").doesNotContain("id=\"O42\"");
        assertThat(english("/editions/2564?q=PROCUREMENT"))
                .contains("id=\"I11\"")
                .doesNotContain("id=\"O1\"");
        assertThat(page("/editions/2564?q=zzz")).contains("พบ 0 รายการ").doesNotContain("id=\"IIT\"");
    }

    @Test
    void opensTheWayToTheNodeThatALinkNames() {
        assertThat(page("/editions/2564?at=O42")).containsPattern("id=\"10.2\"[^>]*>\\s*<details open>");
        assertThat(page("/editions/2564")).containsPattern("id=\"10.2\"[^>]*>\\s*<details>");
    }

    @Test
    void showsWhatIsPublishedBesideTheTotal() {
        assertThat(page("/editions/2558")).contains("ประกาศเคียงคะแนนรวม", "id=\"EBIT\"", ">26<");
    }

    @Test
    void answersHtmxWithTheTreeAlone() {
        assertThat(mvc.get().uri("/editions/2564?q=O42").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"tree\"")
                .doesNotContain("<html");
    }

    @Test
    void handsOutTheFileWhoseHashIsTheEditions() throws Exception {
        byte[] file =
                mvc.get().uri("/editions/2564.yaml").exchange().getResponse().getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(ShippedEditions.load("2564").hash());
    }

    @Test
    void handsOutAWorkbookThatReadsBackAsTheSameEdition() {
        byte[] file =
                mvc.get().uri("/editions/2565.xlsx").exchange().getResponse().getContentAsByteArray();
        assertThat(EditionFile.read(file, "2565.xlsx"))
                .isEqualTo(new EditionFile.Reading.Sound(ShippedEditions.load("2565")));
    }

    @Test
    void knowsNoOtherEdition() {
        assertThat(mvc.get().uri("/editions/1999")).hasStatus(404);
        assertThat(mvc.get().uri("/editions/1999.yaml")).hasStatus(404);
        assertThat(mvc.get().uri("/editions/1999.xlsx")).hasStatus(404);
    }
}
