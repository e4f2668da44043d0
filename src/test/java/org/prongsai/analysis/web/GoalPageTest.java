package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The cheapest way from OPDC's fiscal year 2564 to a goal.
@PageTest
class GoalPageTest {
    private static final String PAGE = "/agencies/opdc/2564/goal";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void reaches95WithO30AndElevenItems() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("ถึงคะแนนรวม 95 ได้ด้วย 12 ข้อ รวมเป็น 95.09 ระดับ AA", "ไม่มีชุดใดที่ดีกว่านี้")
                .containsSubsequence("วันนี้", "91.85", "O30", "+0.80", "8.1", "+0.31", "เมื่อครบทุกข้อ", "95.09")
                .containsSubsequence(">O30<", "92.65", ">8.1<", "92.97", ">2.6<", "95.09", ">AA<");
    }

    @Test
    void leadsToTheWhatIfWithAllSteps() {
        assertThat(mvc.get().uri(PAGE))
                .bodyText()
                .containsPattern("what-if\\?O30=pass&amp;E11=95&amp;E12=95&amp;I7=95&amp;[^\"]*\">")
                .contains("จำลองด้วยชุดนี้");
    }

    @Test
    void needsFewerItemsWhenTheyAreThoughtOfAs100() {
        assertThat(mvc.get().uri(PAGE + "?to=100"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("ได้ด้วย [1-9] ข้อ รวมเป็น 95");
    }

    @Test
    void reachesAGradeToo() {
        assertThat(mvc.get().uri(PAGE + "?reach=grade&grade=AA")).bodyText().contains("ถึงระดับ AA ได้ด้วย 12 ข้อ");
        assertThat(mvc.get().uri(PAGE + "?reach=grade&grade=A"))
                .bodyText()
                .contains("ถึงระดับ A แล้ว คะแนนรวมวันนี้ 91.85");
    }

    @Test
    void leavesLockedItemsAloneAndWeighsEfforts() {
        assertThat(mvc.get().uri(PAGE + "?lock=O30&effort.E11=50"))
                .hasStatusOk()
                .bodyText()
                .contains("ความยากรวม", "value=\"50\"")
                .containsPattern("id=\"lock-O30\"[^>]* checked")
                .doesNotContain("what-if?O30=pass", "E11=95");
    }

    @Test
    void saysHowFarItCouldGetWhereNoWayLeads() {
        assertThat(mvc.get().uri(PAGE + "?lock=IIT"))
                .hasStatusOk()
                .bodyText()
                .contains("ไม่มี<span class=\"whole\">เส้นทาง</span>ไปถึงคะแนนรวม 95", "94.73");
    }

    @Test
    void beginsFromAWhatIf() {
        assertThat(mvc.get().uri(PAGE + "?O30=pass"))
                .bodyText()
                .contains("เริ่มจากชุดจำลองที่เปลี่ยน 1 ข้อ คะแนนรวม 92.65", "ได้ด้วย 11 ข้อ รวมเป็น 95.09")
                .contains("<input type=\"hidden\" name=\"O30\" value=\"pass\">");
    }

    @Test
    void shortensTheAddressOfAFormThatWasSentWhole() {
        assertThat(mvc.get().uri(PAGE + "?reach=total&total=93&grade=AA&to=95&effort.I1=1&effort.I2=7&lock=O30"))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, PAGE + "?lock=O30&effort.I2=7&total=93");
    }

    @Test
    void keepsWhatIsWrongInItsField() {
        assertThat(mvc.get().uri(PAGE + "?total=ninety&to=101&effort.I1=0"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"ninety\"", "กรุณากรอกคะแนนรวมตั้งแต่ 0 ถึง 100", "มี 3 รายการที่ต้องแก้ไข")
                .contains("ความยากของข้อ 1.1 ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 100");
        assertThat(mvc.get().uri(PAGE + "?reach=grade&grade=AAA"))
                .hasStatus(422)
                .bodyText()
                .contains("กรุณาเลือกระดับ");
    }

    @Test
    void handsTheStepsOutAsAFile() {
        assertThat(mvc.get().uri(PAGE + "?table=path&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("O30", "95.09");
        assertThat(mvc.get().uri(PAGE + "?total=90&table=path&as=csv")).hasStatus(404);
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("12 items reach a total of 95: they lead to 95.09, Grade AA", "Try this set in a what-if");
    }
}
