package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.web.PageText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RegisterPageTest {
    private static final String LIST = """
            code,kind,name_th,province,district
            bansuan,เทศบาลตำบล,เทศบาลตำบลบ้านสวน,สุโขทัย,เมืองสุโขทัย
            klongtan,องค์การบริหารส่วนตำบล,องค์การบริหารส่วนตำบลคลองตาล,สุโขทัย,ศรีสำโรง
            """;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void storesWhatThePreviewShowed() {
        String preview =
                PageText.of(mvc.post().uri("/register/import").with(csrf()).param("paste", LIST));
        assertThat(preview).contains("เพิ่มใหม่ 2 แก้ไข 0 ตรงกันอยู่แล้ว 0 หน่วยงาน", "เทศบาลตำบลบ้านสวน");
        assertPage(mvc.get().uri("/register?q=บ้านสวน")).contains("พบ 0 หน่วยงาน");

        assertThat(mvc.post()
                        .uri("/register/import/store")
                        .with(csrf())
                        .param("text", hidden("text", preview))
                        .param("count", hidden("count", preview)))
                .hasStatus(303);
        assertPage(mvc.get().uri("/register?q=บ้านสวน")).contains("พบ 1 หน่วยงาน", "เทศบาลตำบลบ้านสวน");
        assertPage(mvc.get().uri("/register?kind=SUBDISTRICT_ADMINISTRATION"))
                .as("one of the list, one that is made up")
                .contains("พบ 2 หน่วยงาน");
    }

    @Test
    void tellsRowColumnAndReasonAndKeepsTheList() {
        assertPage(mvc.post()
                        .uri("/register/import")
                        .with(csrf())
                        .param("paste", LIST + "bansuan,เทศบาล,เทศบาลตำบลบ้านสวน,สุโขทัย,เมืองสุโขทัย\n"))
                .contains("รหัสซ้ำกับแถว 2", "ไม่รู้จักประเภท “เทศบาล”", "klongtan")
                .doesNotContain("register/import/store");
    }

    @Test
    void storesNothingThatWouldBeSomethingElseByNow() {
        assertThat(mvc.post()
                        .uri("/register/import/store")
                        .with(csrf())
                        .param("text", LIST)
                        .param("count", "1"))
                .hasStatus(409);
        assertPage(mvc.get().uri("/register?q=บ้านสวน")).contains("พบ 0 หน่วยงาน");
    }

    @Test
    void whatGoesOutComesBackInUnchanged() {
        String file = PageText.of(mvc.get().uri("/register?table=agencies&as=csv"));
        assertThat(file).contains("\"opdc\",\"DEPARTMENT\",\"สำนักงานคณะกรรมการพัฒนาระบบราชการ\"");
        assertPage(mvc.post().uri("/register/import").with(csrf()).param("paste", file))
                .as("three samples and those that are made up")
                .contains("เพิ่มใหม่ 0 แก้ไข 0 ตรงกันอยู่แล้ว 20 หน่วยงาน");
    }

    @Test
    void whoeverMayNotTakeListsInIsNotOfferedTo() {
        assertPage(mvc.get().uri("/register").with(signedOut()))
                .contains("สำนักงานคณะกรรมการพัฒนาระบบราชการ")
                .doesNotContain("/register/import\"");
    }

    private static String hidden(String name, String page) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1).replace("&#34;", "\"").replace("&amp;", "&");
    }
}
