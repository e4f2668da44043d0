package org.prongsai.scoring.trial;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.identity.SignedOut;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The visit behind the request that is being answered: a browser is known by a cookie of its own, which no script
/// reads and no other site's form sends along.
@Component
public class TrialVisit {
    private static final String NAME = "trial";
    private static final String BOUND = "__Host-" + NAME;
    private static final String KNOWN = TrialVisit.class.getName();

    private final Trials trials;
    private final TrialLimits limits;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    TrialVisit(Trials trials, TrialLimits limits, HttpServletRequest request, HttpServletResponse response) {
        this.trials = trials;
        this.limits = limits;
        this.request = request;
        this.response = response;
    }

    /// The sheet of the visit, if it has one; looked up once for each request.
    public Optional<TrialSheet> sheet() {
        if (request.getAttribute(KNOWN) instanceof Optional<?> known) {
            return known.map(TrialSheet.class::cast);
        }
        Optional<TrialSheet> sheet = token().flatMap(trials::find);
        request.setAttribute(KNOWN, sheet);
        return sheet;
    }

    /// Whether the visit may have one more sheet checked; from the first one on its browser is known.
    public boolean mayCheck() {
        return limits.take(tokenOrNew());
    }

    /// Keeps a sheet for as long as the visit lasts.
    ///
    /// @return the sheet
    /// @throws IllegalArgumentException if it is longer than a sheet can be
    public TrialSheet keep(FiscalYear year, Edition edition, Inputs inputs, String source) {
        request.removeAttribute(KNOWN);
        return trials.keep(tokenOrNew(), year, edition, inputs, source);
    }

    /// Throws the sheet away, and lets the browser forget the visit.
    public void drop() {
        request.removeAttribute(KNOWN);
        token().ifPresent(trials::drop);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("").maxAge(Duration.ZERO).build().toString());
    }

    /// Who signs out leaves nothing behind for the next user of the browser.
    @EventListener
    void on(SignedOut signedOut) {
        if (token().isPresent()) {
            drop();
        }
    }

    /// Throws the sheet away if it is the one that says this, since it is now kept where it belongs.
    public void dropIfSame(Inputs inputs) {
        String text = InputsText.write(inputs);
        if (sheet().filter(sheet -> InputsText.write(sheet.inputs()).equals(text))
                .isPresent()) {
            drop();
        }
    }

    private Optional<TrialToken> token() {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(cookie -> new TrialToken(cookie.getValue()))
                .findFirst();
    }

    private TrialToken tokenOrNew() {
        return token().orElseGet(() -> {
            TrialToken fresh = TrialToken.random();
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie(fresh.text()).build().toString());
            return fresh;
        });
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private String name() {
        return request.isSecure() ? BOUND : NAME;
    }
}
