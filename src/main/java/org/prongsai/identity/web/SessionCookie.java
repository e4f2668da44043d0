package org.prongsai.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.identity.signin.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie by which a browser bears its session: out of reach for scripts, never sent along by other sites' forms,
/// over HTTPS only where there is HTTPS, and then bound to this very host.
final class SessionCookie {
    private static final String NAME = "session";
    private static final String BOUND = "__Host-" + NAME;

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    /// It ends with the browser, or before that with the session.
    static void set(HttpServletRequest request, HttpServletResponse response, Secret token) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, token.text()).build().toString());
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, "").maxAge(Duration.ZERO).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND : NAME;
    }
}
