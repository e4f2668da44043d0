package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractStringAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A page's HTML without the marks that keep Thai words whole, so that a test can look for a sentence.
public final class PageText {
    private static final Pattern WHOLE = Pattern.compile("<span class=\"whole\">([^<]*)</span>");

    private PageText() {}

    /// What the request is answered with.
    public static String of(MockMvcRequestBuilder request) {
        try {
            String body = request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
            return WHOLE.matcher(body).replaceAll("$1");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /// Asserts with which status and with what the request is answered.
    public static AbstractStringAssert<?> assertPage(MockMvcRequestBuilder request, int status) {
        return assertPage(request.exchange(), status);
    }

    /// The same of what was answered already.
    public static AbstractStringAssert<?> assertPage(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
            return assertThat(WHOLE.matcher(body).replaceAll("$1"));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /// Asserts what the request is answered with.
    public static AbstractStringAssert<?> assertPage(MockMvcRequestBuilder request) {
        return assertThat(of(request));
    }
}
