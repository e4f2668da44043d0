package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What OPDC keeps and develops in fiscal year 2564.
@PageTest
class FindingsPageTest {
    private static final String PAGE = "/agencies/opdc/2564/analysis";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void listsWhatToDevelopByItsEffectOnTheTotal() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("ข้อที่ควรพัฒนาก่อน (เรียงตามผลต่อคะแนนรวม)", "หากได้ 95", "มิใช่ค่าที่กำหนดเองได้")
                .containsSubsequence(
                        "O30", "ไม่ผ่าน → ผ่าน", "0.00", "+0.80", ">8.1<", "79.25", "+0.31", ">2.1<", "71.71")
                .doesNotContain("ปรับเป็น");
    }

    @Test
    void countsEveryItemInExactlyOneList() {
        assertThat(mvc.get().uri(PAGE))
                .bodyText()
                .containsSubsequence(
                        "ควรพัฒนาก่อน</span> <span class=\"tab-count\">36<",
                        "เร่งด่วน</span> <span class=\"tab-count\">17<",
                        "พัฒนา</span> <span class=\"tab-count\">19<",
                        "รักษาไว้</span> <span class=\"tab-count\">52<");
    }

    @Test
    void showsEachListByItself() {
        assertThat(mvc.get().uri(PAGE + "?list=keep"))
                .hasStatusOk()
                .bodyText()
                .contains("ข้อที่ควรรักษามาตรฐาน")
                .containsSubsequence(">1.4<", "99.19", ">O43<", "5.00");
        assertThat(mvc.get().uri(PAGE + "?list=urgent"))
                .bodyText()
                .contains(">1.1<")
                .doesNotContain(">1.2<");
    }

    @Test
    void sortsByTheColumnThatTheAddressNames() {
        assertThat(mvc.get().uri(PAGE + "?sort=score&order=up"))
                .bodyText()
                .contains("aria-sort=\"ascending\"")
                .containsSubsequence(">O30<", ">2.1<", ">3.3<", ">3.1<", ">3.2<");
        assertThat(mvc.get().uri(PAGE + "?sort=code"))
                .bodyText()
                .containsSubsequence(">1.1<", ">1.2<", ">1.3<", ">O30<");
    }

    @Test
    void looksWithOtherLinesAndSaysThatTheyAreOnlyTried() {
        assertThat(mvc.get().uri(PAGE + "?target=90&urgent=80&of=indicators"))
                .hasStatusOk()
                .bodyText()
                .contains("กำลังลองดู", "หากได้ 90", "การปรับปรุงระบบการทำงาน")
                .contains("analysis/lines?target=90&amp;urgent=80&amp;of=indicators&amp;version=0");
    }

    @Test
    void keepsWrongLinesInTheFieldsAndSaysWhatIsWrong() {
        assertThat(mvc.get().uri(PAGE + "?target=90&urgent=95&of=items"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "เส้นเร่งด่วนต้องไม่สูงกว่า<span class=\"whole\">เป้าหมาย</span> 90",
                        "value=\"95\"",
                        "aria-invalid=\"true\"");
        assertThat(mvc.get().uri(PAGE + "?target=abc&urgent=85.123&of=years"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"abc\"", "value=\"85.123\"", "มี 3 รายการที่ต้องแก้ไข");
    }

    @Test
    void readsLinesInThaiDigits() {
        assertThat(mvc.get().uri(PAGE + "?target={target}", "๙๐"))
                .hasStatusOk()
                .bodyText()
                .contains("หากได้ 90");
    }

    @Test
    void keepsTheAgencysLinesUntilTheyAreDroppedWhichCanBeUndone() {
        assertThat(mvc.post()
                        .uri(PAGE + "/lines?target=90&urgent=80&of=items&version=0")
                        .with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, PAGE + "?kept");
        assertThat(mvc.get().uri(PAGE + "?kept"))
                .bodyText()
                .contains("ตั้งเส้นของ<span class=\"whole\">หน่วยงาน</span>แล้ว", "หากได้ 90");
        assertThat(mvc.get().uri("/agencies/opdc/2564/first")).bodyText().contains("71.71 หากได้ 90");

        String dropped = "target%3D90%26urgent%3D80%26of%3Ditems%26version%3D0";
        assertThat(mvc.post().uri(PAGE + "/lines/drop").with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, PAGE + "?dropped=" + dropped);
        assertThat(mvc.get().uri(PAGE + "?dropped={again}", "target=90&urgent=80&of=items&version=0"))
                .bodyText()
                .contains("หากได้ 95", "analysis/lines?target=90&amp;urgent=80&amp;of=items&amp;version=0");
    }

    @Test
    void refusesLinesThatSomeoneElseChangedMeanwhile() {
        assertThat(mvc.post()
                        .uri(PAGE + "/lines?target=90&urgent=80&of=items&version=3")
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("role=\"alert\"", "<dd><span>95</span>", "<dd><span>85</span>")
                .contains("analysis/lines?target=90&amp;urgent=80&amp;of=items&amp;version=0");
    }

    @Test
    void handsEveryListOutAsAFile() {
        assertThat(mvc.get().uri(PAGE + "?table=urgent&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("O30", "79.25")
                .doesNotContain("85.49");
        assertThat(mvc.get().uri(PAGE + "?list=keep&table=first&as=xlsx")).hasStatusOk();
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains(
                        "What to develop first (by effect on the total)",
                        "if it were 95",
                        "Survey scores are perceptions");
    }
}
