package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a reader chooses once holds on every page.
@SpringBootTest
@AutoConfigureMockMvc
class ReaderTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void readsThaiWithArabicDigitsAtFirst() {
        assertThat(mvc.get().uri("/ui")).hasStatusOk().bodyText().contains("<html lang=\"th\">", "พ.ศ. 2564");
    }

    @Test
    void keepsTheLanguageInACookieAndTheAddressClean() {
        var answer = assertThat(mvc.get().uri("/ui?part=table&lang=en"));
        answer.hasStatus(303).headers().hasValue(HttpHeaders.LOCATION, "/ui?part=table");
        answer.cookies().hasValue("reader", "en-arabic").isHttpOnly("reader", true);
    }

    @Test
    void changesTheDigitsWithoutTheLanguage() {
        assertThat(mvc.get().uri("/ui?digits=thai").cookie(new Cookie("reader", "en-arabic")))
                .hasStatus(303)
                .cookies()
                .hasValue("reader", "en-thai");
    }

    @Test
    void showsEnglishToWhoChoseIt() {
        assertThat(mvc.get().uri("/ui").cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("<html lang=\"en\">", "Fiscal year B.E. 2564");
    }

    @Test
    void turnsTheDigitsOfTextAndOnlyThose() {
        assertThat(mvc.get().uri("/ui").cookie(new Cookie("reader", "th-thai")))
                .bodyText()
                .contains("พ.ศ. ๒๕๖๔", "width=device-width, initial-scale=1", "viewBox=\"0 0 32 32\"");
    }

    @Test
    void ignoresACookieThatMakesNoSense() {
        assertThat(mvc.get().uri("/ui").cookie(new Cookie("reader", "xx-yy-zz")))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"th\">");
    }

    @Test
    void neverLeadsToAnotherServer() {
        assertThat(mvc.get().uri("/ui?lang=en").with(request -> {
                    request.setRequestURI("//elsewhere.example/ui");
                    return request;
                }))
                .headers()
                .hasValue(HttpHeaders.LOCATION, "/elsewhere.example/ui");
    }
}
