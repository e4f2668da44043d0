package org.prongsai.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/// A visitor without an account, as a browser sends his requests.
record Guest(MockMvcTester mvc) {
    static final String PLACE = "/agencies/_try/2564/";
    private static final String SHEET = "opdc-2564-values.csv";
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"inputs\" value=\"([^\"]*)\">");

    /// Has a sheet checked and opens its result.
    ///
    /// @return what his browser bears from now on
    Cookie bring() throws Exception {
        MvcTestResult checked = upload(null);
        assertThat(checked).hasStatusOk().bodyText().contains("91.85", "action=\"/agencies/_try/2564/import/store\"");
        Cookie visit = cookie(checked);
        assertThat(visit.isHttpOnly()).isTrue();
        assertThat(mvc.post()
                        .uri(PLACE + "import/store")
                        .param("edition", "2564")
                        .param("inputs", inputs(checked))
                        .param("source", SHEET)
                        .param("once", UUID.randomUUID().toString())
                        .with(bearing(visit))
                        .with(csrf()))
                .hasRedirectedUrl(PLACE + "score");
        return visit;
    }

    /// What the preview of that sheet has in its hidden field.
    String inputs(Cookie visit) throws Exception {
        return inputs(upload(visit));
    }

    /// Has a pasted text checked.
    MvcTestResult check(@Nullable Cookie visit) {
        return mvc.post()
                .uri(PLACE + "import")
                .param("paste", "1.1 ปฏิบัติงานตามขั้นตอนและระยะเวลา (84.67)")
                .param("forYear", "2564")
                .param("edition", "2564")
                .with(visit == null ? signedOut() : bearing(visit))
                .with(csrf())
                .exchange();
    }

    static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("trial"));
    }

    static MockMvcRequestBuilder as(Cookie visit, MockMvcRequestBuilder request) {
        return request.with(bearing(visit));
    }

    /// Sends a request without session, and with this cookie.
    static RequestPostProcessor bearing(Cookie visit) {
        return request -> {
            signedOut().postProcessRequest(request);
            Cookie[] borne = request.getCookies();
            var cookies = new ArrayList<Cookie>(borne == null ? List.of() : List.of(borne));
            cookies.removeIf(cookie -> cookie.getName().equals("trial"));
            cookies.add(visit);
            request.setCookies(cookies.toArray(Cookie[]::new));
            return request;
        };
    }

    private MvcTestResult upload(@Nullable Cookie visit) throws Exception {
        byte[] sheet = Files.readAllBytes(Path.of("samples", SHEET));
        return mvc.post()
                .uri(PLACE + "import")
                .multipart()
                .file(new MockMultipartFile("file", SHEET, "text/csv", sheet))
                .param("forYear", "2564")
                .param("edition", "2564")
                .with(visit == null ? signedOut() : bearing(visit))
                .with(csrf())
                .exchange();
    }

    private static String inputs(MvcTestResult checked) throws Exception {
        Matcher hidden = HIDDEN.matcher(checked.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(hidden.find()).isTrue();
        return HtmlUtils.htmlUnescape(hidden.group(1));
    }
}
