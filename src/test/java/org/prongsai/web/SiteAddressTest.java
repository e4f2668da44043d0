package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Where pages are, and where files are.
class SiteAddressTest {
    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://files.localhost:8080",
        "http://127.0.0.1:8080, http://files.localhost:8080",
        "http://[::1]:8080, http://files.localhost:8080",
        "https://ita.example.go.th, https://files.ita.example.go.th"
    })
    void filesHaveAHostOfTheirOwn(URI page, String files) {
        asked(page);
        assertThat(site(null, null).files()).isEqualTo(files);
        assertThat(site(null, null).isFiles(URI.create(files).getHost())).isTrue();
        assertThat(site(null, null).isFiles(page.getHost())).isFalse();
        assertThat(site(page.toString(), null).files()).isEqualTo(files);
    }

    /// Whatever name a page was asked under, the settings say where files are.
    @Test
    void settingsSayWhereFilesAre() {
        asked(URI.create("http://10.1.2.3:8080"));
        SiteAddress site = site("https://ita.example.go.th/", "https://files-ita.example.go.th/");
        assertThat(site.files()).isEqualTo("https://files-ita.example.go.th");
        assertThat(site.isFiles("FILES-ita.example.go.th")).isTrue();
        assertThat(site.isFiles("files.ita.example.go.th")).isFalse();
        assertThat(site.isFiles("ita.example.go.th")).isFalse();
        assertThat(site("https://ita.example.go.th", null).isFiles("files.ita.example.go.th"))
                .isTrue();
    }

    @Test
    void filesAndPagesCannotShareAHost() {
        assertThatIllegalStateException()
                .isThrownBy(() -> site("https://ita.example.go.th", "https://ita.example.go.th:8443"));
    }

    private static SiteAddress site(@Nullable String pages, @Nullable String files) {
        var none = new SiteSettings.Own(null);
        return new SiteAddress(new SiteSettings(
                pages == null ? null : URI.create(pages),
                new SiteSettings.Own(files == null ? null : URI.create(files)),
                none,
                none));
    }

    private static void asked(URI address) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setScheme(address.getScheme());
        request.setServerName(address.getHost());
        request.setServerPort(address.getPort() < 0 ? 443 : address.getPort());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
