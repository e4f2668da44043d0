package org.prongsai.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Where someone wanted to go before he had to sign in: always a page of this server.
///
/// @param path with its query; starts with a single slash
public record ReturnAddress(String path) {
    /// The first page.
    public static final ReturnAddress HOME = new ReturnAddress("/");

    private static final String SIGN_IN = "/sign-in";
    /// Where a form that keeps drafts was first shown, since one that came back with faults stands elsewhere.
    private static final String FORM_PAGE = "draft-page";

    private static final int LONGEST = 2000;

    public ReturnAddress {
        if (!isOurs(path)) {
            throw new IllegalArgumentException("not a page of this server");
        }
    }

    /// What a form or an address claims; anything but a page of this server becomes the first page.
    public static ReturnAddress parse(@Nullable String claimed) {
        return claimed != null && isOurs(claimed) ? new ReturnAddress(claimed) : HOME;
    }

    /// Where `request` wanted to go; for a form that was sent, the page that it stood on.
    static ReturnAddress of(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return ofPage(request, request.getHeader("HX-Current-URL"));
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            @Nullable String page = request.getParameter(FORM_PAGE);
            return page != null && isOurs(page)
                    ? new ReturnAddress(page)
                    : ofPage(request, request.getHeader(HttpHeaders.REFERER));
        }
        @Nullable String query = request.getQueryString();
        return parse(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /// The sign-in page that leads back here.
    public String signIn() {
        return equals(HOME) ? SIGN_IN : SIGN_IN + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static ReturnAddress ofPage(HttpServletRequest request, @Nullable String page) {
        if (page == null) {
            return HOME;
        }
        try {
            var address = new URI(page);
            return request.getServerName().equals(address.getHost())
                    ? parse(
                            address.getRawQuery() == null
                                    ? address.getRawPath()
                                    : address.getRawPath() + "?" + address.getRawQuery())
                    : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /// Browsers read `//host`, `/\host` and addresses with tabs or line ends in them as other servers.
    private static boolean isOurs(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//")) {
            return false;
        }
        if (path.chars().anyMatch(letter -> letter <= ' ' || letter == '\\' || letter >= 0x7f)) {
            return false;
        }
        if (path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/") || path.startsWith(SIGN_IN + "?")) {
            return false;
        }
        try {
            var address = new URI(path);
            return !address.isAbsolute() && address.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
