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

/// The mark of a browser with which someone signed in before. It signs nobody in: it only keeps the tries of strangers
/// apart from those of the owner.
final class DeviceCookie {
    private static final String NAME = "device";
    private static final Duration KEPT = Duration.ofDays(180);

    private DeviceCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    static void set(HttpServletRequest request, HttpServletResponse response, Secret mark) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, mark.text())
                        .path("/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }
}
