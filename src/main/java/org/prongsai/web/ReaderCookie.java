package org.prongsai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies by which a browser reads in one language and kind of digits, whoever is signed in with it.
public final class ReaderCookie {
    static final String NAME = "reader";
    private static final String SWITCHED = "switched";
    private static final String SIGN_IN = "/sign-in";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration SIGNING_IN = Duration.ofMinutes(15);

    private ReaderCookie() {}

    /// What a reader wants to see.
    record Reader(Language language, Digits digits) {
        static final Reader FIRST = new Reader(Language.TH, Digits.ARABIC);

        static Optional<Reader> parse(String value) {
            String[] parts = value.split("-", -1);
            return parts.length == 2
                    ? Language.of(parts[0])
                            .flatMap(language -> Digits.of(parts[1]).map(digits -> new Reader(language, digits)))
                    : Optional.empty();
        }
    }

    /// The language that someone chose in this browser, at any time.
    public static Optional<Language> chosen(HttpServletRequest request) {
        return found(request).map(Reader::language);
    }

    /// The language that was chosen on a page of signing in, just now: by whoever is about to sign in.
    public static Optional<Language> chosenToSignIn(HttpServletRequest request) {
        return values(request, SWITCHED)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }

    /// Has the browser read in `language` from the next page on.
    public static void open(Language language, HttpServletRequest request, HttpServletResponse response) {
        add(request, response, NAME, tag(new Reader(language, reader(request).digits())), "/", KEPT);
        if (chosenToSignIn(request).isPresent()) {
            add(request, response, SWITCHED, "", SIGN_IN, Duration.ZERO);
        }
    }

    static Reader reader(HttpServletRequest request) {
        return found(request).orElse(Reader.FIRST);
    }

    /// Has the browser read as `wanted`; a language chosen on the way to signing in is the person's.
    static void switchTo(Reader wanted, boolean language, HttpServletRequest request, HttpServletResponse response) {
        add(request, response, NAME, tag(wanted), "/", KEPT);
        if (language && request.getRequestURI().startsWith(SIGN_IN)) {
            add(request, response, SWITCHED, wanted.language().tag(), SIGN_IN, SIGNING_IN);
        }
    }

    private static Optional<Reader> found(HttpServletRequest request) {
        return values(request, NAME)
                .flatMap(value -> Reader.parse(value).stream())
                .findFirst();
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    }

    private static String tag(Reader reader) {
        return reader.language().tag() + "-" + reader.digits().tag();
    }

    private static void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            String path,
            Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
