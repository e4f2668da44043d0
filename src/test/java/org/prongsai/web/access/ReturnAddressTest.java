package org.prongsai.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/",
                "//example.org/",
                "///example.org",
                "/\\example.org",
                "\\\\example.org",
                "javascript:alert(1)",
                "/\t/example.org",
                "/\n/example.org",
                "/ /example.org",
                "http:/example.org",
                "/%",
                "example.org",
                "/sign-in",
                "/sign-in?to=/",
                "/sign-in/link",
                "/ก",
                "/\u0000",
                "/:\\@example.org"
            })
    void whatIsNoPageOfThisServerLeadsToTheFirst(String claimed) {
        assertThat(ReturnAddress.parse(claimed)).isEqualTo(ReturnAddress.HOME);
    }

    @Test
    void nothingOrTooMuchLeadsToTheFirst() {
        assertThat(ReturnAddress.parse(null)).isEqualTo(ReturnAddress.HOME);
        assertThat(ReturnAddress.parse("/" + "a".repeat(2000))).isEqualTo(ReturnAddress.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/agencies/opdc/2564/what-if?I7=95&O30=pass", "/editions?sort=year", "/sign-ins", "/%2f/x"})
    void aPageOfThisServerIsKept(String claimed) {
        assertThat(ReturnAddress.parse(claimed).path()).isEqualTo(claimed);
    }

    @Test
    void aFormLeadsBackToThePageThatItStoodOn() {
        var request = new MockHttpServletRequest("POST", "/agencies/opdc/2564/import/store");
        request.addHeader("Referer", "http://localhost/agencies/opdc/2564/import?edition=2564");
        assertThat(ReturnAddress.of(request).path()).isEqualTo("/agencies/opdc/2564/import?edition=2564");
        assertThat(ReturnAddress.of(request).signIn())
                .isEqualTo("/sign-in?to=%2Fagencies%2Fopdc%2F2564%2Fimport%3Fedition%3D2564");
    }

    @Test
    void aFormOnAnotherServerLeadsToTheFirstPage() {
        var request = new MockHttpServletRequest("POST", "/agencies/opdc/2564/import/store");
        request.addHeader("Referer", "http://example.org/agencies/opdc/2564/import");
        assertThat(ReturnAddress.of(request)).isEqualTo(ReturnAddress.HOME);
    }
}
