package org.prongsai.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class WindowsPageTest {
    private static final String WINDOWS = "/windows/2590";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whatTheCommissionSetsEveryAgencySees() {
        assertPage(mvc.get().uri(WINDOWS)).contains("ยังไม่มีการประกาศกำหนดการของปีนี้", "อุทธรณ์ผลคะแนน");
        assertThat(post("opens-IIT", "๑ เม.ย. ๒๕๙๐", "closes-IIT", "2047-05-31", "source-IIT", "ประกาศ ป.ป.ช."))
                .hasStatus(303);
        assertPage(mvc.get().uri("/agencies/opdc/2590/calendar")).contains("1 เม.ย. 90 – 31 พ.ค. 90", "ประกาศ ป.ป.ช.");
        assertThat(mvc.get().uri(WINDOWS + "?table=windows&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("ประกาศ ป.ป.ช.");
    }

    @Test
    void saysWhatIsWrongOfEachWindowAndStoresNothing() {
        assertPage(
                        post(
                                "opens-IIT",
                                "2047-04-01",
                                "closes-IIT",
                                "2047-05-31",
                                "source-IIT",
                                "ประกาศ",
                                "opens-EIT",
                                "31 ก.พ. 2590",
                                "closes-EIT",
                                "x"),
                        422)
                .contains("อ่านวันที่ไม่ได้", "ระบุที่มาของกำหนดการ", "value=\"31 ก.พ. 2590\"");
        assertPage(post("opens-IIT", "2047-05-31", "closes-IIT", "2047-04-01", "source-IIT", "ประกาศ"), 422)
                .contains("วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        assertPage(mvc.get().uri(WINDOWS)).contains("ยังไม่มีการประกาศกำหนดการของปีนี้");
    }

    @Test
    void showsBothWhereTwoSetOneWindow() {
        assertThat(post("opens-IIT", "2047-04-01", "closes-IIT", "2047-05-31", "source-IIT", "ประกาศ 1"))
                .hasStatus(303);
        assertThat(post(
                        "opens-IIT",
                        "2047-04-02",
                        "closes-IIT",
                        "2047-05-31",
                        "source-IIT",
                        "ประกาศ 2",
                        "version-IIT",
                        "0"))
                .hasStatus(409)
                .bodyText()
                .contains("ประกาศ 1", "value=\"ประกาศ 2\"");
    }

    private MockMvcRequestBuilder post(String... form) {
        var request = mvc.post().uri(WINDOWS).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request;
    }
}
