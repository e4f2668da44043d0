package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Form;
import org.prongsai.survey.Forms;
import org.prongsai.survey.Intake;
import org.prongsai.survey.Intake.Outcome;
import org.prongsai.survey.Way;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where people answer. It works without a script, except for who comes with a personal pass, which only a script can
/// have made.
@Controller
@OpenToAll
@RequestMapping(SurveyOrigins.ANSWERS)
class AnswerController {
    private static final int NUMBER = 32;
    private static final int BUSY_SECONDS = 5;

    private final Forms forms;
    private final Intake intake;
    private final Toll toll;
    private final AnswerPages pages;
    private final Speeches speeches;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Octets, PublicKey> keys = new ConcurrentHashMap<>();

    AnswerController(Forms forms, Intake intake, Toll toll, AnswerPages pages, Speeches speeches, Clock clock) {
        this.forms = forms;
        this.intake = intake;
        this.toll = toll;
        this.pages = pages;
        this.speeches = speeches;
        this.clock = clock;
    }

    @GetMapping("/a/{survey}")
    void form(@PathVariable UUID survey, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Form> form = forms.find(survey);
        if (!isOpen(form, request, response)) {
            return;
        }
        boolean byLink = form.get().ways().contains(Way.LINK);
        show(form.get(), byLink ? Way.LINK : Way.ROSTER, byLink ? number() : "", request, response);
    }

    @GetMapping("/a/{survey}/s/{token}")
    void slip(
            @PathVariable UUID survey,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Form> form = forms.find(survey);
        if (!isOpen(form, request, response)) {
            return;
        }
        Optional<Pass> pass = Pass.read(token).filter(one -> one.holds(survey, key(form.get())));
        if (pass.isEmpty()) {
            say("slip", HttpStatus.NOT_FOUND, request, response);
        } else {
            show(form.get(), Way.SLIP, pass.get().text(), request, response);
        }
    }

    @GetMapping("/a/{survey}/practice")
    void practice(@PathVariable UUID survey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Form> form = forms.find(survey);
        if (form.isEmpty()) {
            say("unknown", HttpStatus.NOT_FOUND, request, response);
        } else {
            show(form.get(), null, "", request, response);
        }
    }

    @PostMapping("/a/{survey}/practice")
    void practised(@PathVariable UUID survey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Form> form = forms.find(survey);
        if (form.isEmpty()) {
            say("unknown", HttpStatus.NOT_FOUND, request, response);
        } else if (isWhole(form.get(), null, Typed.of(request.getParameterMap()), request, response)) {
            Replies.html(HttpStatus.OK, pages.thanks(Optional.empty(), true, speeches.of(request)), response);
        }
    }

    @PostMapping({"/a/{survey}", "/a/{survey}/s/{token}"})
    void send(
            @PathVariable UUID survey,
            @PathVariable(required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Form> form = forms.find(survey);
        if (!isOpen(form, request, response)) {
            return;
        }
        Typed typed = Typed.of(request.getParameterMap());
        Way way = way(typed, token);
        Optional<Octets> right = right(form.get(), way, typed.pass());
        if (right.isEmpty()) {
            say(way == Way.ROSTER ? "pass" : "slip", HttpStatus.FORBIDDEN, request, response);
        } else if (isWhole(form.get(), way, typed, request, response)
                && isTaken(form.get(), way, typed, request, response)) {
            Outcome outcome =
                    intake.keep(form.get(), right.get(), typed.sheet(form.get().questionnaire(), way));
            told(outcome, typed, request, response);
        }
    }

    /// By link comes whoever wants to, as often as he wants; a crowd of them pays for it.
    private boolean isTaken(Form form, Way way, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (way != Way.LINK) {
            return true;
        }
        Optional<Toll.Asked> asked =
                toll.ask(form.survey(), request.getRemoteAddr(), typed.pass(), typed.ticket(), typed.work());
        if (asked.isPresent()) {
            long seconds = asked.get().patience().toSeconds() + 1;
            comeAgain(
                    seconds,
                    HttpStatus.TOO_MANY_REQUESTS,
                    new WaitView(
                            "wait",
                            seconds,
                            asked.get().bits(),
                            typed.with(Typed.TICKET, asked.get().ticket())),
                    request,
                    response);
        }
        return asked.isEmpty();
    }

    private void comeAgain(
            long seconds, HttpStatus status, WaitView view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Replies.later(status, seconds, pages.wait(view, speeches.of(request)), response);
    }

    /// The page after sending, which everybody can open: a picture of it proves nothing.
    @GetMapping("/thanks")
    void thanks(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.html(HttpStatus.OK, pages.thanks(Optional.empty(), false, speeches.of(request)), response);
    }

    private void told(Outcome outcome, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (outcome) {
            case Outcome.Kept(var receipt) ->
                Replies.html(
                        HttpStatus.OK,
                        pages.thanks(Optional.of(receipt.text()), false, speeches.of(request)),
                        response);
            case Outcome.Used() -> say("used", HttpStatus.CONFLICT, request, response);
            case Outcome.Over() -> say("over", HttpStatus.GONE, request, response);
            case Outcome.Busy() ->
                comeAgain(
                        BUSY_SECONDS,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        new WaitView("busy", BUSY_SECONDS, 0, typed),
                        request,
                        response);
        }
    }

    private static Way way(Typed typed, @Nullable String token) {
        if (token != null) {
            return Way.SLIP;
        }
        return "ROSTER".equals(typed.fields().get("way")) ? Way.ROSTER : Way.LINK;
    }

    /// What gives the right to answer once; nothing where it gives none.
    private Optional<Octets> right(Form form, Way way, String pass) {
        if (!form.ways().contains(way)) {
            return Optional.empty();
        }
        if (way == Way.LINK) {
            try {
                byte[] number = Base64.getUrlDecoder().decode(pass);
                return number.length == NUMBER ? Optional.of(Octets.of(number)) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Pass.read(pass)
                .filter(one -> one.holds(form.survey(), key(form)))
                .map(Pass::message);
    }

    /// Whether it can be sent; what cannot comes back, as does what is to be read in another language.
    private boolean isWhole(
            Form form, @Nullable Way way, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Set<Integer> missing = typed.missing(form.questionnaire());
        if (!typed.turnsLanguage() && missing.isEmpty() && !typed.isCommentTooLong()) {
            return true;
        }
        var view = AnswerView.again(form, way, typed, typed.turnsLanguage() ? Set.of() : missing, false);
        Replies.html(
                typed.turnsLanguage() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                pages.again(form, view, typed.pass(), speeches.of(request, form.questionnaire())),
                response);
        return false;
    }

    private boolean isOpen(Optional<Form> form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (form.isEmpty()) {
            say("unknown", HttpStatus.NOT_FOUND, request, response);
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        if (!form.get().takesAnswers(today)) {
            boolean early = form.get().open() && today.isBefore(form.get().opens());
            say(early ? "early" : "over", early ? HttpStatus.OK : HttpStatus.GONE, request, response);
            return false;
        }
        return true;
    }

    private void show(
            Form form, @Nullable Way way, String pass, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean gzipped = accepted != null && accepted.contains("gzip");
        if (gzipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        Replies.html(
                HttpStatus.OK,
                pages.form(form, way, pass, speeches.of(request, form.questionnaire()), gzipped),
                response);
    }

    private void say(String what, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Replies.html(status, pages.say(what, speeches.of(request)), response);
    }

    private String number() {
        byte[] number = new byte[NUMBER];
        random.nextBytes(number);
        return Octets.of(number).text();
    }

    private PublicKey key(Form form) {
        return keys.computeIfAbsent(form.signingKey(), BlindRsa::key);
    }
}
