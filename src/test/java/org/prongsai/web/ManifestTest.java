package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Rule: every page names a manifest with which a phone can keep the program on its home screen.
@SpringBootTest
@AutoConfigureMockMvc
class ManifestTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void speaksTheReadersLanguageAndItsIconsAreThere() {
        assertThat(mvc.get().uri("/app.webmanifest"))
                .hasStatusOk()
                .hasContentType("application/manifest+json")
                .bodyJson()
                .extractingPath("$.short_name")
                .isEqualTo("โปร่งใส");
        assertThat(mvc.get().uri("/app.webmanifest").cookie(new Cookie("reader", "en-arabic")))
                .bodyJson()
                .extractingPath("$.start_url")
                .isEqualTo("/my-work");
        for (String icon : new String[] {"/assets/icon-192.png", "/assets/icon-512.png"}) {
            assertThat(mvc.get().uri(icon)).hasStatusOk().hasContentType("image/png");
        }
        assertThat(mvc.get().uri("/sign-in")).bodyText().contains("rel=\"manifest\" href=\"/app.webmanifest\"");
    }

    @Test
    void announcementsHaveAnAddressOfTheirOwn() {
        assertThat(mvc.get().uri("/agencies/opdc/announcements"))
                .hasRedirectedUrl("/my-work?view=announced&agency=opdc");
    }
}
