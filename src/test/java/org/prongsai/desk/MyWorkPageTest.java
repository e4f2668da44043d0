package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Over the sample data of a fresh installation.
@SpringBootTest
@AutoConfigureMockMvc
class MyWorkPageTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsWhatWaitsOverdueFirst() {
        assertThat(mvc.get().uri("/my-work"))
                .hasStatusOk()
                .bodyText()
                .contains("งานของฉัน", "สำนักงาน ก.พ.ร.", "สบน.", "วันทำการ")
                .containsSubsequence("badge tone-bad", "badge tone-warning", "badge tone-neutral");
    }

    @Test
    void narrowsByAgencyAndTime() {
        assertThat(mvc.get().uri("/my-work?agency=opdc"))
                .bodyText()
                .contains("/agencies/opdc/2564/goal")
                .doesNotContain("/agencies/pdmo/2564/goal");
        assertThat(mvc.get().uri("/my-work?view=soon")).bodyText().doesNotContain("/agencies/opdc/2564/goal\"");
        assertThat(mvc.get().uri("/my-work?view=soon&days=30")).bodyText().contains("/agencies/opdc/2564/goal\"");
    }

    @Test
    void offersToAnnounceAtTheAgenciesInView() {
        assertThat(mvc.get().uri("/my-work"))
                .bodyText()
                .contains("/agencies/opdc/announcements/new", "/agencies/pdmo/announcements/new", "ลงประกาศที่ สบน.");
        assertThat(mvc.get().uri("/my-work?agency=pdmo"))
                .bodyText()
                .contains("/agencies/pdmo/announcements/new")
                .doesNotContain("/agencies/opdc/announcements/new", "ลงประกาศที่");
    }

    @Test
    void saysWhatToDoWhenFiltersLeaveNothing() {
        assertThat(mvc.get().uri("/my-work?view=sent&state=settled"))
                .hasStatusOk()
                .bodyText()
                .contains("ไม่มีรายการที่ตรงกับตัวกรอง", "/my-work?view=sent");
    }

    @Test
    void everyOpenDutyHasATextForLineWithALinkForThePhonesBrowser() {
        assertThat(mvc.get().uri("/my-work?sort=title&agency=opdc").cookie(new Cookie("reader", "en-thai")))
                .hasStatusOk()
                .bodyText()
                .contains("Copy the text for LINE", "แจ้งงาน ITA: ตรวจผลคะแนน ITA ปีงบประมาณ 2564")
                .contains("/agencies/opdc/2564/score?openExternalBrowser=1</textarea>");
    }

    @Test
    void everyPageCountsWhatWaitsAndTellsOthersNothingPersonal() {
        assertThat(mvc.get().uri("/editions"))
                .bodyText()
                .contains("top-count", "href=\"/my-work\"")
                .containsPattern("og:image\" content=\"http://localhost/assets/shared-[0-9a-f]{32}.png\"");
    }

    @Test
    void strangeWishesAreNoFault() {
        assertThat(mvc.get().uri("/my-work?view=x&agency=nobody&days=-1&sort=y&page=99999999"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/my-work?page=500")).hasStatusOk();
    }

    @Test
    void wishesThatAnotherBrowserSentMeanwhileAreShownBesideTheseOnes() {
        int version = version();
        assertThat(wish("20:00", version)).hasRedirectedUrl("/my-work/settings?kept=yes");
        assertThat(wish("21:15", version))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "role=\"alert\"",
                        "<dd><span>20:00</span>",
                        "value=\"21:15\"",
                        "name=\"version\" value=\"" + (version + 1) + "\"");
        assertThat(mvc.get().uri("/my-work/settings")).bodyText().contains("value=\"20:00\"");
    }

    /// What the form now bears; another test may have kept wishes of the same person before.
    private int version() {
        String page = new String(
                mvc.get().uri("/my-work/settings").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        var version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return Integer.parseInt(version.group(1));
    }

    private MockMvcTester.MockMvcRequestBuilder wish(String from, int version) {
        return mvc.post()
                .uri("/my-work/settings")
                .param("delivery", "AT_ONCE")
                .param("from", from)
                .param("until", "07:00")
                .param("version", Integer.toString(version))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}
