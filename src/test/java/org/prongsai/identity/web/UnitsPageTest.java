package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.web.PageText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class UnitsPageTest {
    private static final String UNITS = "/agencies/opdc/units";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsTheStarterSetOfTheKind() {
        assertPage(mvc.get().uri(UNITS)).contains("กองคลังและพัสดุ", "O18–O24", "ศูนย์ปฏิบัติการต่อต้านการทุจริต");
    }

    @Test
    void handsTheUnitsOutAsAFile() throws Exception {
        assertThat(mvc.get().uri(UNITS + "?table=units&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("กองคลังและพัสดุ");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        assertThat(mvc.post()
                        .uri(UNITS)
                        .with(csrf())
                        .param("th", "ก")
                        .param("items", "ข้อ 1")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("กรุณากรอกเป็นรหัสข้อ เช่น O1 O18–O24", "value=\"ข้อ 1\"", "aria-invalid=\"true\"");
    }

    @Test
    void refusesTheNameOfASibling() {
        assertThat(mvc.post().uri(UNITS).with(csrf()).param("th", "กองกฎหมาย").param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ชื่อนี้ภายใต้หน่วยเดียวกันแล้ว");
    }

    @Test
    void showsBothTextsWhereTwoChangeOneUnit() {
        String unit = unit("กองกฎหมาย");
        assertThat(mvc.post().uri(unit).with(csrf()).param("th", "กองนิติการ").param("version", "1"))
                .hasStatus(303);
        assertThat(mvc.post().uri(unit).with(csrf()).param("th", "สำนักกฎหมาย").param("version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("กองนิติการ", "value=\"สำนักกฎหมาย\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void bringsARemovedUnitBack() {
        String unit = unit("กลุ่มตรวจสอบภายใน");
        assertThat(mvc.post().uri(unit + "/remove").with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue(
                        HttpHeaders.LOCATION,
                        UNITS + "?told=removed&unit=" + unit.substring(unit.lastIndexOf('/') + 1));
        assertPage(mvc.get().uri(UNITS)).doesNotContain("กลุ่มตรวจสอบภายใน");
        assertThat(mvc.post().uri(unit + "/restore").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri(UNITS)).contains("กลุ่มตรวจสอบภายใน");
    }

    private String unit(String name) {
        var link = Pattern.compile("href=\"(" + UNITS + "/[0-9a-f-]{36})\">" + name + "<")
                .matcher(PageText.of(mvc.get().uri(UNITS)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
