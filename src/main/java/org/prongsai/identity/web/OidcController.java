package org.prongsai.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.prongsai.identity.oidc.OidcSettings;
import org.prongsai.identity.oidc.OidcSignIn;
import org.prongsai.identity.oidc.OidcSignIn.Outcome;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Refusals;
import org.prongsai.identity.signin.Secret;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.ReturnAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in by the organisation's own sign-in.
@Controller
@OpenToAll
class OidcController {
    private static final String COOKIE = "oidc";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final OidcSettings settings;
    private final OidcSignIn signIn;
    private final SignedIn signedIn;
    private final Refusals refusals;
    private final SignInPages pages;

    OidcController(OidcSettings settings, OidcSignIn signIn, SignedIn signedIn, Refusals refusals, SignInPages pages) {
        this.settings = settings;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.refusals = refusals;
        this.pages = pages;
    }

    /// Leads there; nothing is stored here but what the browser carries.
    @GetMapping("/sign-in/oidc")
    ModelAndView begin(
            @RequestParam(defaultValue = "/") String to,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        demandOn();
        OidcSignIn.Begun begun = signIn.begin(ReturnAddress.parse(to).path()).orElse(null);
        if (begun == null) {
            return refused(words.lookup("identity.oidc.unreachable"), words);
        }
        cookie(begun.carried().text(), VALID, request, response);
        return Answer.seeOther(begun.address().toString());
    }

    /// Where the provider sends the browser back.
    @GetMapping(OidcSignIn.BACK)
    ModelAndView end(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String iss,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        demandOn();
        Outcome outcome = signIn.end(carried(request), state, code, iss);
        cookie("", Duration.ZERO, request, response);
        return switch (outcome) {
            case Outcome.Known(var person, var to)
            when signedIn.mayComeIn(person) -> {
                signedIn.begin(person.id(), Means.OIDC, request, response);
                yield Answer.seeOther(to);
            }
            case Outcome.Known _, Outcome.Unknown _ -> noted(words.lookup("identity.oidc.unknown"), words);
            case Outcome.Refused _ -> noted(words.lookup("identity.oidc.refused"), words);
        };
    }

    private void demandOn() {
        if (!settings.isOn()) {
            throw new NoSuchElementException("no sign-in of an organisation is set up");
        }
    }

    private ModelAndView noted(String why, Words words) {
        refusals.signIn(Means.OIDC);
        return refused(why, words);
    }

    private ModelAndView refused(String why, Words words) {
        return Answer.invalid(SignInPages.PAGE, pages.page("/", PasswordForm.EMPTY, why, false, words));
    }

    private static Secret carried(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .map(Secret::new)
                .findFirst()
                .orElse(new Secret(""));
    }

    private static void cookie(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/sign-in/oidc")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
